import type { Course, Lesson } from '../contract/course.ts';
import { FIRST_TERM } from '../contract/course.ts';
import type { RichInline } from '../contract/rich-text.ts';
import { plainText } from '../contract/rich-text.ts';
import type { CourseState, LessonState } from '../contract/state.ts';
import { READ_STEP } from '../contract/summarize.ts';
import { answersText, handedInText, nameOf } from './my-data-answers.ts';
import type { LearntWords } from './my-data-learnt-words.ts';
import { clock, indented } from './my-data-line.ts';

/** Lesson by lesson what was watched, read and answered; in the order of the course, what it has no more at the end. */
export function learntText(
  { lessons }: CourseState,
  course: Course | undefined,
  words: LearntWords,
  day: (time: number | string) => string,
): string[] {
  const on = (at: number) => words.on(day(at));
  return inOrder(lessons, course?.lessons).flatMap(([id, terms]) => {
    const lesson = course?.lessons.find((one) => one.id === id);
    const name = words.lesson(nameOf(id, lesson?.title, words));
    return Object.entries(terms)
      .sort(([a], [b]) => (beginOf(a) < beginOf(b) ? -1 : 1))
      .flatMap(([term, state], _index, all) => {
        const which = termText(term, words, day) || (all.length > 1 ? words.term() : '');
        return ['', `${name} ${which}`.trim(), ...indented(lessonText(state, lesson, words, on))];
      });
  });
}

/** Which time of learning anew; nothing for the first. */
export function termText(term: string, words: LearntWords, day: (time: string) => string): string {
  return term === FIRST_TERM ? '' : words.term(day(term));
}

function lessonText(
  { watched, position, answers, attempts, done }: LessonState,
  lesson: Lesson | undefined,
  words: LearntWords,
  on: (at: number) => string,
): string[] {
  const questionOf = (id: string) => lesson?.questions.find((one) => one.id === id);
  const stepOf = (id: string) => questionOf(id) ?? lesson?.notes?.find((one) => one.id === id);
  return [
    ...(watched.length > 0 ? [words.watched(watched.map(([from, to]) => `${clock(from)}–${clock(to)}`))] : []),
    ...(position ? [words.stopped(clock(position.seconds), on(position.at))] : []),
    ...Object.entries(done).map(([step, { at }]) =>
      step === READ_STEP ? words.read(on(at)) : words.done(titleOf(step, stepOf(step), words), on(at)),
    ),
    ...inOrder(answers, lesson?.questions).flatMap(([id, state]) => answersText(id, state, questionOf(id), words, on)),
    ...Object.values(attempts).flatMap(({ at, answers }) => [
      words.handedIn(on(at)),
      ...indented(answers.flatMap((answer) => handedInText(answer, questionOf(answer.question), words))),
    ]),
  ];
}

function titleOf(id: string, step: { title: RichInline[] } | undefined, words: LearntWords): string {
  return nameOf(id, step && plainText(step.title), words);
}

function inOrder<T>(kept: Record<string, T>, ids: readonly { id: string }[] = []): [string, T][] {
  const known = ids.map(({ id }) => id).filter((id) => Object.hasOwn(kept, id));
  return [...new Set([...known, ...Object.keys(kept)])].map((id) => [id, kept[id]!]);
}

function beginOf(term: string): string {
  return term === FIRST_TERM ? '' : term;
}
