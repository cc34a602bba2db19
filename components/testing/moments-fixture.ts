import { sendKeys } from '@web/test-runner-commands';
import type { Note } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import type { LearnPlayer } from '../learn-player/learn-player.ts';
import type { LearnPlayerMoments } from '../learn-player/learn-player-moments.ts';
import type { LearnPlayerStage } from '../learn-player/learn-player-stage.ts';
import type { ReadyView } from '../shared/session.ts';
import { course, find, ready, until } from './player-fixture.ts';

interface Moments {
  /** Changes to the questions of the first lesson, by their ids. */
  questions?: Record<string, Partial<Question>>;
  notes?: Partial<Note>[];
}

const NOTE: Note = {
  id: 'hinweis',
  title: ['Der Eingangskorb ist ', { kind: 'strong', children: ['kein'] }, ' Archiv'],
  body: [{ kind: 'paragraph', children: ['Was dort liegt, gehört noch zu keiner Akte.'] }],
  materials: [{ src: 'kurzanleitung.pdf', title: 'Kurzanleitung (PDF)', type: 'application/pdf', size: 48_213 }],
  moment: 2,
};

/** The fixture course, whose film stops where it is said. */
export function stopping({ questions = {}, notes }: Moments, changes: Partial<ReadyView> = {}): ReadyView {
  const stops = course();
  const [film] = stops.lessons;
  film!.questions = film!.questions.map((question) => ({ ...question, ...questions[question.id] }));
  if (notes) film!.notes = notes.map((note) => ({ ...NOTE, ...note }));
  return ready(undefined, { course: stops, ...changes });
}

export function momentsOf(element: LearnPlayer): LearnPlayerMoments {
  return find<LearnPlayerMoments>(element, 'learn-player-moments');
}

export function panelOf(element: LearnPlayer): HTMLElement | null {
  return element.shadowRoot!.querySelector('learn-player-moments')?.shadowRoot?.querySelector('.panel') ?? null;
}

/** The panel, once the film has stopped. */
export async function stopped(element: LearnPlayer): Promise<HTMLElement> {
  await until(() => panelOf(element), 'stops');
  return panelOf(element)!;
}

/** A button of the panel, by what it says. */
export function way(element: LearnPlayer, words: string): HTMLElement | undefined {
  const buttons = panelOf(element)?.querySelectorAll<HTMLElement>('.ways button') ?? [];
  return [...buttons].find(({ textContent }) => textContent.trim() === words);
}

export function marksOf(stage: LearnPlayerStage): HTMLElement[] {
  const marks = stage.querySelector('learn-player-marks');
  return [...(marks?.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])];
}

/** Answers the question in the panel by keyboard. */
export async function answerInPanel(element: LearnPlayer, question: string): Promise<void> {
  const form = () =>
    panelOf(element)?.querySelector('learn-quiz')?.shadowRoot?.querySelector(`form[data-question="${question}"]`);
  await until(() => form()?.querySelector('input'), 'the question');
  form()!.querySelector('input')!.focus();
  await sendKeys({ press: ' ' });
  await sendKeys({ press: 'Enter' });
}
