import type { Course } from '../../server/contract/course.ts';
import type { Verdict } from '../../server/contract/grade.ts';
import { merge } from '../../server/contract/merge.ts';
import type { CourseState } from '../../server/contract/state.ts';
import { EMPTY_STATE } from '../../server/contract/state.ts';
import type { AnswerView, ReadyView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';
import { fixtureCourse, readyView } from './fixture-course.ts';

export const RIGHT = verdict(1, ['eigenschaften', true, 'Auf dem Reiter „Eigenschaften“.']);
export const WRONG = verdict(0, ['dateiname', false, 'Der Dateiname darf alles enthalten.']);
export const PARTLY = {
  ...verdict(0, ['betreff', true, 'Ohne Betreff findet es niemand.'], ['farbe', false, 'Nur Zierde.']),
  score: 0.5,
  missing: 1,
};
export const BOTH = verdict(1, ['betreff', true, ''], ['aktenplan', true, 'Sie bestimmt die Frist.']);
export const TRUE = verdict(1, ['stimmt', true, 'Genau.']);

/** Somebody has answered questions of the first lesson. */
export function withAnswers(answers: Record<string, AnswerView>, changes: Partial<ReadyView> = {}): ReadyView {
  return readyView(EMPTY_STATE, {
    answers: new Map(Object.entries(answers).map(([question, one]) => [answerKey('ablegen', question), one])),
    ...changes,
  });
}

/** Somebody has answered every question of the first lesson rightly. */
export function allRight(): ReadyView {
  return withAnswers({
    aktenzeichen: { response: ['eigenschaften'], verdict: RIGHT },
    pflicht: { response: ['betreff', 'aktenplan'], verdict: BOTH },
    nie: { response: ['stimmt'], verdict: TRUE },
  });
}

/** A wrong answer, given earlier, of which the service keeps the score. */
export function answered(question: string, response: string[], rev = `rev-${question}`): CourseState {
  const stamp = {
    v: 1 as const,
    id: 'earlier',
    course: fixtureCourse.id,
    lesson: 'ablegen',
    term: 'first',
    at: 1,
    generation: null,
  };
  return merge(EMPTY_STATE, { ...stamp, kind: 'answered', question, rev, response, score: 0, correct: false });
}

/** The first lesson may not be seen. */
export function locked(): ReadyView {
  const [first, ...others] = fixtureCourse.lessons;
  return readyView(EMPTY_STATE, {
    course: { ...fixtureCourse, lessons: [{ ...first!, locked: true, questions: [] }, ...others] },
  });
}

/** With words as long as German offices make them. */
export function wordy(): Course {
  const long = 'Dokumentenmanagementsystemberechtigungskonzeptverantwortliche?';
  const [first, ...others] = fixtureCourse.lessons;
  const questions = first!.questions.map((question) => ({ ...question, title: [long] }));
  return { ...fixtureCourse, lessons: [{ ...first!, questions }, ...others] };
}

function verdict(score: number, ...options: [id: string, right: boolean, reason: string][]): Verdict {
  return {
    score,
    correct: score === 1,
    missing: score === 1 ? 0 : 1,
    chosen: options.map(([id, right, reason]) => ({
      id,
      right,
      feedback: reason ? [{ kind: 'paragraph', children: [reason] }] : [],
    })),
  };
}
