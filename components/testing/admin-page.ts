import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { FixtureAccount } from './fixture-account.ts';
import { FixtureOffice } from './fixture-office.ts';
import type { OfficeAnswers } from './fixture-office.ts';
import { fixtureSession } from './fixture-session.ts';

/** A fresh account, in whose office these answers lie. */
export function officeWith(answers: OfficeAnswers): { account: FixtureAccount; office: FixtureOffice } {
  const account = fixtureSession().theirs;
  const office = new FixtureOffice(answers);
  account.officeHere = office;
  account.show({ subject: 'anna' });
  return { account, office };
}

/** A part of the page for admins, drawn. */
export async function part<T extends HTMLElement>(template: TemplateResult, lang = 'de', width = 900): Promise<T> {
  const page = await fixture(html`<div lang=${lang} style="inline-size: ${width}px">${template}</div>`);
  const element = page.firstElementChild as T;
  await settled(element);
  return element;
}

/** Resolves once what was asked of the office is drawn. */
export async function settled(element: Element): Promise<void> {
  // Account, office and answer each take their turns in the queue of promises; a task comes after all of them.
  await new Promise((resolve) => setTimeout(resolve));
  await (element as Element & { updateComplete: Promise<boolean> }).updateComplete;
}

/** Presses what is marked with `data-do`. */
export async function press(element: Element, what: string): Promise<void> {
  control(element, what)!.click();
  await settled(element);
}

export function control(element: Element, what: string): HTMLElement | null {
  return element.shadowRoot!.querySelector(`[data-do=${what}]`);
}

/** All words in an element, tidied. */
export function wordsOf(element: Element, selector = '*'): string {
  return [...element.shadowRoot!.querySelectorAll(selector)]
    .filter((one) => selector !== '*' || one.parentNode === element.shadowRoot)
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What has the focus, by what tests know it by. */
export function focusedIn(host: Element): string {
  const element = host.shadowRoot!.activeElement as HTMLElement | null;
  return element?.dataset.do ?? element?.dataset.about ?? element?.id ?? '';
}

/** What a screen reader would say by itself. */
export function spokenBy(element: Element): string[] {
  const spoken: string[] = [];
  for (const region of element.shadowRoot!.querySelectorAll('[role=status]')) {
    new MutationObserver(() => {
      const now = region.textContent.replace(/\s+/g, ' ').trim();
      if (now && now !== spoken.at(-1)) spoken.push(now);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
  return spoken;
}

export const UNREACHABLE = { problem: { code: 'unreachable', de: '', en: '' } };
export const ENDED = {
  problem: { code: 'session-ended', de: 'Ihre Sitzung ist zu Ende.', en: 'Your session has ended.' },
};
