import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import type { Question } from '../../server/contract/question.ts';
import type { AnswerKind } from '../learn-quiz/answer-kind.ts';
import { expectAccessible } from './a11y.ts';
import { KindPage } from './kind-element.ts';

/** A page with one question. */
export async function kindPage(
  kindFor: (host: LitElement) => AnswerKind,
  question: Question,
  { width = 700, ...changes }: Partial<Pick<KindPage, 'response' | 'isAsked' | 'chosen'>> & { width?: number } = {},
): Promise<KindPage> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.inlineSize = `${width}px`;
  const page = Object.assign(new KindPage(), { kindFor, question }, changes);
  place.append(page);
  await page.updateComplete;
  await page.updateComplete;
  return page;
}

/** Presses keys, one after the other, as somebody without a mouse does. */
export async function press(page: LitElement, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await page.updateComplete;
  }
}

export const isWebKit = /^((?!Chrome).)*Safari/.test(navigator.userAgent);

export async function space(page: LitElement): Promise<void> {
  await sendKeys({ type: ' ' });
  await page.updateComplete;
}

/** Goes on by Tab until something has the focus that fits. */
export async function tabTo(page: KindPage, selector: string): Promise<HTMLElement> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (page.focused?.matches(selector)) return page.focused;
    await press(page, 'Tab');
  }
  throw new Error(`Tab never comes to ${selector}`);
}

/** Somebody who begins at the top of the page. */
export function fromTheTop(page: KindPage): void {
  const before = Object.assign(document.createElement('button'), { textContent: 'davor' });
  page.before(before);
  before.focus();
}

type Place = [x: number, y: number];

/** The middle of an element, in the window. */
export function middleOf(element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** Takes something and moves it; `letGo` ends it. WebKit's driver only clicks, so there the events are made. */
export async function dragTo(from: Element, to: Element): Promise<void> {
  from.scrollIntoView({ block: 'nearest' });
  const [start, end] = [middleOf(from), middleOf(to)];
  if (isWebKit) {
    pointer('pointerdown', from, start);
    pointer('pointermove', from, end);
    return;
  }
  await sendMouse({ type: 'move', position: start });
  await sendMouse({ type: 'down' });
  await sendMouse({
    type: 'move',
    position: [Math.round((start[0] + end[0]) / 2), Math.round((start[1] + end[1]) / 2)],
  });
  await sendMouse({ type: 'move', position: end });
}

export async function letGo(from: Element, at: Element): Promise<void> {
  if (isWebKit) pointer('pointerup', from, middleOf(at));
  else await sendMouse({ type: 'up' });
}

/** What a finger does, event by event. */
export function pointer(type: string, on: Element, [clientX, clientY]: Place, pointerType = 'mouse'): void {
  const init = { bubbles: true, composed: true, cancelable: true, isPrimary: true, pointerId: 7, button: 0 };
  on.dispatchEvent(new PointerEvent(type, { ...init, pointerType, clientX, clientY }));
}

/** That it is accessible in each of these states, nowhere too wide, and big enough for a finger. */
export function isFineIn(
  kindFor: (host: LitElement) => AnswerKind,
  question: Question,
  states: Record<string, Parameters<typeof kindPage>[2]>,
): void {
  for (const [name, state] of Object.entries(states)) {
    it(`is accessible: ${name}`, async () => expectAccessible(await kindPage(kindFor, question, state)));

    it(`has room: ${name}`, async () => {
      for (const width of [254, 320, 700]) {
        const page = await kindPage(kindFor, question, { ...state, width });
        page.style.setProperty('line-height', '1.5');
        page.style.setProperty('word-spacing', '0.16em');
        page.style.setProperty('letter-spacing', '0.12em');
        const { left } = page.getBoundingClientRect();
        const isSeen = (element: Element) => !element.closest('.visually-hidden') && element.checkVisibility();
        const wide = page.all('*').filter((one) => isSeen(one) && one.getBoundingClientRect().right > left + width + 1);
        const small = page.all('button, select, label.option, .sorting label, .card').filter(isSeen);

        expect(wide.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
        for (const target of small) expect(target.offsetHeight, target.outerHTML).to.be.at.least(44);
        page.parentElement!.remove();
      }
    });
  }

  it('speaks English, too', async () => {
    document.documentElement.lang = 'en';
    try {
      const page = await kindPage(kindFor, question);
      expect(page.words('#hint')[0])
        .to.match(/each|one|share/i)
        .and.not.match(/ü|Sie /);
    } finally {
      document.documentElement.lang = 'de';
    }
  });
}
