import { fixture, html, nextFrame } from '@open-wc/testing';
import { EMPTY_STATE } from '../../server/contract/state.ts';
import type { LearnQuiz } from '../learn-quiz/learn-quiz.ts';
import type { Papers } from '../shared/desk.ts';
import type { CourseView, ReadyView } from '../shared/session.ts';
import { attempt, proofCourse, proofView } from './fixture-proof.ts';
import type { FixtureSession } from './fixture-session.ts';
import { all, clean } from './quiz-page.ts';

const COURSE = proofCourse.id;

/** A quiz whose session shows this, once what arrives later is there. */
export async function proofWith(
  session: FixtureSession,
  view: CourseView,
  papers?: Papers,
  width?: number,
): Promise<LearnQuiz> {
  if (papers) session.table.show(papers);
  session.show(COURSE, view);
  const style = width ? `inline-size: ${width}px` : '';
  const page = await fixture(html`<div style=${style}><learn-quiz course=${COURSE}></learn-quiz></div>`);
  const quiz = page.querySelector('learn-quiz')!;
  const isArriving = () =>
    /wird geladen/.test(words(quiz)) || quiz.shadowRoot!.querySelector('.proof [aria-busy=true]');
  await until(quiz, () => words(quiz).length > 0 && !isArriving());
  return quiz;
}

/** Answers to all of {@link attempt}. */
export const WHOLE = { nie: ['stimmt'], pflicht: ['betreff'], frist: ['10'], aktenzeichen: ['dateiname'] };

/** An attempt was begun, and answered so far. */
export async function underway(
  session: FixtureSession,
  drafts: Record<string, string[]> = {},
  changes: Partial<ReadyView> = {},
): Promise<LearnQuiz> {
  const papers = { attempt, drafts: new Map(Object.entries(drafts)) };
  const quiz = await proofWith(session, proofView(EMPTY_STATE, changes), papers);
  await until(quiz, () => all(quiz, '.proof form input').length === 8);
  return quiz;
}

/** Waits until it is so; what arrives lazily takes its time. */
export async function until(quiz: LearnQuiz, isSo: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`It never came to that: ${words(quiz)}`);
    await nextFrame();
    await quiz.updateComplete;
  }
}

/** Gives it a new view, and waits until all that follows from it is drawn. */
export async function shows(session: FixtureSession, quiz: LearnQuiz, view: CourseView): Promise<void> {
  session.show(COURSE, view);
  await settled(quiz);
}

/** Everything that a press or news have brought about is drawn. */
export async function settled(quiz: LearnQuiz): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await nextFrame();
    await quiz.updateComplete;
  }
}

/** All words of the proof. */
export function words(quiz: LearnQuiz): string {
  return clean(all(quiz, '.proof').at(0)?.textContent ?? '');
}

/** The button or link of this name. */
export function named(quiz: LearnQuiz, name: string): HTMLElement {
  const found = all(quiz, '.proof :is(button, a)').find(({ textContent }) => clean(textContent).startsWith(name));
  if (!found) throw new Error(`There is no „${name}“: ${words(quiz)}`);
  return found;
}

export function isThere(quiz: LearnQuiz, name: string): boolean {
  return all(quiz, '.proof :is(button, a)').some(({ textContent }) => clean(textContent).startsWith(name));
}

/** Presses what has the focus, as Enter does. */
export async function press(quiz: LearnQuiz, name: string): Promise<void> {
  named(quiz, name).focus();
  named(quiz, name).click();
  await settled(quiz);
}

/** Headings, options and titles as they stand there. */
export function listed(quiz: LearnQuiz, selector: string): string[] {
  return all(quiz, `.proof ${selector}`).map(({ textContent }) => clean(textContent));
}

/** The words of what has the focus. */
export function focused(quiz: LearnQuiz): string {
  return clean(quiz.shadowRoot!.activeElement?.textContent ?? '');
}
