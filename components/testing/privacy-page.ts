import { fixture, html } from '@open-wc/testing';
import type { LearnPrivacy } from '../learn-privacy/learn-privacy.ts';
import { fixtureCourse } from './fixture-course.ts';

/** An element that has found out what it can; with `course` about the fixture course, with `line` the line. */
export async function privacyWith(
  options: { course?: boolean; line?: boolean; lang?: string; width?: number } = {},
): Promise<LearnPrivacy> {
  const { course = false, line = false, lang = 'de', width = 900 } = options;
  const page = await fixture(
    html`<div lang=${lang} style="inline-size: ${width}px">
      <learn-privacy ?line=${line} course=${course ? fixtureCourse.id : ''}></learn-privacy>
    </div>`,
  );
  const privacy = page.querySelector('learn-privacy')!;
  await settled(privacy);
  return privacy;
}

/** Resolves once what was asked of the account is drawn. */
export async function settled(privacy: LearnPrivacy): Promise<void> {
  // The account, its answer, and the drawing of each take their turns in the queue of promises; a task comes after all of them.
  await new Promise((resolve) => setTimeout(resolve));
  await privacy.updateComplete;
}

/** Presses what is marked with `data-do`. */
export async function press(privacy: LearnPrivacy, what: string): Promise<void> {
  control(privacy, what)!.click();
  await settled(privacy);
}

export function control(privacy: LearnPrivacy, what: string): HTMLElement | null {
  return privacy.shadowRoot!.querySelector(`[data-do=${what}]`);
}

/** What has the focus, by its `data-do`, its `data-about`, its id or its name. */
export function focused(privacy: LearnPrivacy): string {
  const element = privacy.shadowRoot!.activeElement as HTMLElement | null;
  return (
    element?.dataset.do ?? element?.dataset.about ?? (element?.id || element?.getAttribute('aria-labelledby') || '')
  );
}

/** The words of the parts that fit, each tidied. */
export function words(privacy: LearnPrivacy, selector: string): string[] {
  return [...privacy.shadowRoot!.querySelectorAll(selector)].map(({ textContent }) => clean(textContent));
}

/** What a row of the rules says. */
export function rowOf(privacy: LearnPrivacy, term: string): string | undefined {
  const terms = [...privacy.shadowRoot!.querySelectorAll('dt')];
  const row = terms.find(({ textContent }) => clean(textContent) === term)?.parentElement;
  return row ? clean(row.querySelector('dd')!.textContent) : undefined;
}

/** What a screen reader would say: changes of live regions that were there before. */
export function recorder(privacy: LearnPrivacy): string[] {
  const spoken: string[] = [];
  for (const region of privacy.shadowRoot!.querySelectorAll('[role=status]')) {
    let before = clean(region.textContent);
    new MutationObserver(() => {
      const now = clean(region.textContent);
      if (now && now !== before) spoken.push(now);
      before = now;
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
  return spoken;
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
