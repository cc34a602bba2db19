import { createHmac } from 'node:crypto';
import type { KeyedCourse, KeyedLesson } from '../contract/course.ts';
import { countedIn } from '../contract/graded.ts';
import type { KeyedOption, KeyedQuestion } from '../contract/question.ts';

/**
 * A course as it is published: with revisions, and with options in an order that says nothing about the key.
 * `media` is where its files lie, `secret` what keeps the revisions from being guessed.
 */
export function revise(course: KeyedCourse, media: string, secret: string): KeyedCourse {
  const lessons = course.lessons.map((lesson) => ({
    ...lesson,
    questions: lesson.questions.map((question) => reviseQuestion(question, `${course.id}/${lesson.id}`, secret)),
  }));
  const revised = { ...course, lessons: lessons.map(counting(course.mode)), media, revision: '' };
  return { ...revised, revision: keyed('course', canonical(revised), secret) };
}

/** Says how many of a lesson's questions count, where not all do: a page need not know the rule. */
function counting(mode: KeyedCourse['mode']): (lesson: KeyedLesson) => KeyedLesson {
  return (lesson) => {
    const counted = countedIn(lesson, mode);
    return counted === lesson.questions.length ? lesson : { ...lesson, counted };
  };
}

/**
 * The revision names a wording and its key. What doesn't change how an answer is judged is no part of it: the moment
 * in the video, the order of options, and the feedback, so that a better reason reaches those who answered before.
 */
function reviseQuestion(question: KeyedQuestion, course: string, secret: string): KeyedQuestion {
  const { moment: _moment, required: _required, see: _see, rev: _rev, targets, ...judged } = question;
  const path = `${course}/${question.id}`;
  const options = byId(question.options.map(({ feedback: _feedback, see: _see, ...option }) => option));
  const asked = { path: course, ...judged, options, ...(targets && { targets: byId(targets) }) };
  const { scenes } = question;
  return {
    ...question,
    rev: keyed('question', canonical(asked), secret),
    options: optionsIn(question, path, secret),
    ...(targets && { targets: shuffled(targets, ({ id }) => id, path, secret) }),
    ...(scenes && {
      scenes: scenes.map((scene) => ({ ...scene, options: shuffled(scene.options, (id) => id, path, secret) })),
    }),
  };
}

/** Stimmt and Stimmt nicht stay as they are written, and so do gaps; what is to be put in order is never in order already. */
function optionsIn({ type, options }: KeyedQuestion, path: string, secret: string): KeyedOption[] {
  if (type === 'true-false' || type === 'gap') return options;
  const order = shuffled(options, ({ id }) => id, path, secret);
  const isSolved = type === 'ordering' && order.every(({ place }, index) => place === index);
  return isSolved ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** In an order that hangs on their names, and that nobody can guess. */
function shuffled<T>(some: T[], nameOf: (one: T) => string, path: string, secret: string): T[] {
  const places = new Map(some.map((one) => [one, keyed('option', `${path}/${nameOf(one)}`, secret)]));
  return some.toSorted((a, b) => (places.get(a)! < places.get(b)! ? -1 : 1));
}

function keyed(use: string, text: string, secret: string): string {
  return createHmac('sha256', secret).update(`${use}\0${text}`).digest('base64url').slice(0, 22);
}

function byId<T extends { id: string }>(some: T[]): T[] {
  return some.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** JSON that is the same whatever the order in which an object's keys were set. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isPlainObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
