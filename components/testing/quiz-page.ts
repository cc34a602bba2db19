import { aTimeout, fixture, html } from '@open-wc/testing';
import type { Verdict } from '../../server/contract/grade.ts';
import { laterStyles } from '../learn-quiz/later.styles.ts';
import type { LearnQuiz } from '../learn-quiz/learn-quiz.ts';
import type { CourseView, ReadyView } from '../shared/session.ts';
import { withAnswers } from './fixture-answers.ts';
import { fixtureCourse } from './fixture-course.ts';
import type { FixtureSession } from './fixture-session.ts';
import { fixtureSession } from './fixture-session.ts';

export const COURSE = fixtureCourse.id;

export const FAILED: CourseView = {
  phase: 'failed',
  problem: { code: 'course-unknown', de: 'Diesen Kurs gibt es nicht.', en: 'There is no such course.' },
};

let current: FixtureSession;

/** A fresh session for the next quiz. */
export function newSession(): FixtureSession {
  current = fixtureSession();
  return current;
}

export async function quizWith(view: CourseView, width?: number): Promise<LearnQuiz> {
  current.show(COURSE, view);
  const style = width ? `inline-size: ${width}px` : '';
  const page = await fixture(html`<div style=${style}><learn-quiz course=${COURSE}></learn-quiz></div>`);
  const quiz = page.querySelector('learn-quiz')!;
  await quiz.updateComplete;
  await settled(quiz);
  return quiz;
}

/** What isn't needed for the first view has arrived, too. */
export async function settled(quiz: LearnQuiz): Promise<void> {
  const isThere = () => quiz.shadowRoot!.adoptedStyleSheets.includes(laterStyles.styleSheet!);
  const isWanted = () => quiz.question || quiz.shadowRoot!.querySelector('form, [part=note]');
  while (isWanted() && !isThere()) await aTimeout(10);
  while (quiz.shadowRoot!.querySelector('.arriving[aria-busy=true]')) await aTimeout(10);
  await quiz.updateComplete;
}

export async function show(quiz: LearnQuiz, view: CourseView): Promise<void> {
  current.show(COURSE, view);
  await quiz.updateComplete;
}

export async function choose(quiz: LearnQuiz, option: string): Promise<void> {
  input(quiz, option).click();
  await quiz.updateComplete;
}

export async function check(quiz: LearnQuiz, question: string): Promise<void> {
  button(quiz, question).click();
  await quiz.updateComplete;
  await quiz.updateComplete;
}

/** Answers the first question, first without a verdict, as the session does. */
export async function answer(quiz: LearnQuiz, option: string, said: Verdict, then?: ReadyView): Promise<void> {
  await choose(quiz, option);
  await check(quiz, 'aktenzeichen');
  await show(quiz, withAnswers({ aktenzeichen: { response: [option] } }, { keeping: 'waiting' }));
  await show(quiz, then ?? withAnswers({ aktenzeichen: { response: [option], verdict: said } }));
}

export function all(within: LearnQuiz | Element, selector: string): HTMLElement[] {
  return [
    ...('shadowRoot' in within && within.shadowRoot ? within.shadowRoot : within).querySelectorAll<HTMLElement>(
      selector,
    ),
  ];
}

export function text(within: LearnQuiz | Element, selector: string): string {
  return clean(all(within, selector)[0]!.textContent);
}

export function clean(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

export function card(quiz: LearnQuiz, question: string): HTMLFormElement {
  return quiz.shadowRoot!.querySelector(`form[data-question=${question}]`)!;
}

export function button(quiz: LearnQuiz, question: string): HTMLButtonElement {
  return card(quiz, question).querySelector(':scope > .actions [type=submit]')!;
}

export function input(quiz: LearnQuiz, option: string): HTMLInputElement {
  return quiz.shadowRoot!.querySelector(`input[value=${option}]`)!;
}

export function chosen(quiz: LearnQuiz): string[] {
  return all(quiz, 'input:checked').map((one) => (one as HTMLInputElement).value);
}

export function described(quiz: LearnQuiz, element: Element): string {
  return clean(quiz.shadowRoot!.getElementById(element.getAttribute('aria-describedby')!)!.textContent);
}

/** What a screen reader would say: changes of live regions that are polite at that moment. */
export function recorder(quiz: LearnQuiz): () => string[] {
  const spoken: string[] = [];
  for (const region of all(quiz, '[aria-live], [role=status]')) {
    let before = clean(region.textContent);
    new MutationObserver(() => {
      const now = clean(region.textContent);
      if (now && now !== before && (region.role === 'status' || region.ariaLive === 'polite')) spoken.push(now);
      before = now;
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
  return () => spoken;
}
