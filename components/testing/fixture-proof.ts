import type { AttemptsAnswer } from '../../server/contract/api.ts';
import type { Course, Lesson } from '../../server/contract/course.ts';
import type { Verdict } from '../../server/contract/grade.ts';
import { merge } from '../../server/contract/merge.ts';
import type { Question } from '../../server/contract/question.ts';
import type { CourseState } from '../../server/contract/state.ts';
import { EMPTY_STATE } from '../../server/contract/state.ts';
import type { AnswerView, ReadyView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';
import { fixtureCourse, readyView } from './fixture-course.ts';

const LESSON = 'ablegen';

const moment: Question = {
  ...question('im-film', 'single', 'Was wird hier gerade gezeigt?', ['maske', 'Die Maske'], ['akte', 'Die Akte']),
  moment: 12,
};

/** What a proof is made of; the key is told to nobody. */
const pool: Question[] = [
  question(
    'aktenzeichen',
    'single',
    'Wo steht das Aktenzeichen?',
    ['eigenschaften', 'In den Eigenschaften'],
    ['dateiname', 'Im Dateinamen'],
  ),
  question(
    'pflicht',
    'multiple',
    'Welche Angaben sind Pflicht?',
    ['betreff', 'Betreff'],
    ['farbe', 'Farbe'],
    ['aktenplan', 'Stelle im Aktenplan'],
  ),
  question(
    'nie',
    'true-false',
    'Das Aktenzeichen ändert sich nie.',
    ['stimmt', 'Stimmt'],
    ['stimmt-nicht', 'Stimmt nicht'],
  ),
  { ...question('frist', 'number', 'Wie lange wird eine Bauakte aufgehoben?'), unit: 'Jahre' },
  question(
    'korb',
    'single',
    'Was gehört in den Eingangskorb?',
    ['neues', 'Neues'],
    ['altes', 'Altes'],
    ['alles', 'Alles'],
  ),
];

/** A course whose first lesson ends with a proof: four of five questions, and half of the points. */
export const proofCourse: Course = {
  ...fixtureCourse,
  mode: 'proof',
  complete: { watched: 0.9, passed: 0.5 },
  lessons: [
    { ...fixtureCourse.lessons[0]!, questions: [moment, ...pool], draw: 4, counted: 4 },
    fixtureCourse.lessons[1]!,
  ],
};

/** An attempt of four questions. */
export const attempt: AttemptsAnswer = drawn('fixture-attempt-1', 'nie', 'pflicht', 'frist', 'aktenzeichen');

/** A draw of these questions. */
export function drawn(name: string, ...questions: string[]): AttemptsAnswer {
  return { attempt: name, questions: questions.map((id) => ({ question: id, rev: `rev-${id}` })) };
}

/** Somebody looks at the course with the proof. */
export function proofView(state: CourseState = EMPTY_STATE, changes: Partial<ReadyView> = {}): ReadyView {
  return readyView(state, { course: proofCourse, ...changes });
}

/** The course once an editor has put other words into a question, and taken one away. */
export function revisedCourse(): Course {
  const [first, ...others] = proofCourse.lessons as [Lesson, ...Lesson[]];
  const questions = first.questions
    .filter(({ id }) => id !== 'frist')
    .map((one) => (one.id === 'nie' ? { ...one, rev: 'rev-nie-2', title: ['Das Aktenzeichen bleibt.'] } : one));
  return { ...proofCourse, revision: 'r2', lessons: [{ ...first, questions }, ...others] };
}

/** What an attempt came to: question → its score. */
export function attempted(
  scores: Record<string, number>,
  { name = attempt.attempt, at = 1, state = EMPTY_STATE }: { name?: string; at?: number; state?: CourseState } = {},
): CourseState {
  const answers = Object.entries(scores).map(([id, score]) => {
    return { question: id, rev: `rev-${id}`, response: RESPONSES[id] ?? [], score, correct: score === 1 };
  });
  const stamp = { v: 1 as const, id: `fact-${name}`, course: proofCourse.id, lesson: LESSON, term: 'first', at };
  return merge(state, { ...stamp, generation: null, kind: 'submitted', attempt: name, answers });
}

/** Answers as they wait, or with what was said about them. */
function proofAnswers(answers: Record<string, Verdict | undefined>): ReadonlyMap<string, AnswerView> {
  return new Map(
    Object.entries(answers).map(([id, verdict]) => {
      return [answerKey(LESSON, id), { response: RESPONSES[id] ?? [], ...(verdict && { verdict }) }];
    }),
  );
}

/** All four wait to be judged. */
export function handedIn(changes: Partial<ReadyView> = {}): ReadyView {
  const waiting = { nie: undefined, pflicht: undefined, frist: undefined, aktenzeichen: undefined };
  return proofView(EMPTY_STATE, { answers: proofAnswers(waiting), keeping: 'waiting', ...changes });
}

export const PASSED = { nie: 1, pflicht: 1, frist: 1, aktenzeichen: 0 };
export const NOT_PASSED = { nie: 0, pflicht: 0.5, frist: 0, aktenzeichen: 0 };

/** What is said about answers that are worth this much. */
export function verdictsOn(scores: Record<string, number>): ReadonlyMap<string, AnswerView> {
  return proofAnswers(Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, verdictOn(id, score)])));
}

/** A second and worse attempt. */
export function worseAttempt(): ReadyView {
  const state = attempted(NOT_PASSED, { name: 'fixture-attempt-2', at: 2, state: attempted(PASSED) });
  return proofView(state, { answers: verdictsOn(NOT_PASSED) });
}

const RESPONSES: Record<string, string[]> = {
  nie: ['stimmt'],
  pflicht: ['betreff', 'farbe'],
  aktenzeichen: ['dateiname'],
};

function verdictOn(id: string, score: number): Verdict {
  return {
    score,
    correct: score === 1,
    missing: score === 1 ? 0 : 1,
    chosen: (RESPONSES[id] ?? []).map((option, index) => ({
      id: option,
      right: score === 1 || (score > 0 && index === 0),
      feedback: [{ kind: 'paragraph', children: [`Darum: ${option}.`] }],
    })),
    see: 21,
  };
}

function question(
  id: string,
  type: Question['type'],
  title: string,
  ...options: [id: string, text: string][]
): Question {
  return {
    ...{ id, rev: `rev-${id}`, type, title: [title], body: [] },
    options: options.map(([option, text]) => ({ id: option, text: [text] })),
  };
}
