import { createHmac } from 'node:crypto';
import type { KeyedCourse, KeyedQuestion } from '../contract/course.ts';

/**
 * A course as it is published: with revisions, and with options in an order that says nothing about the key.
 * `media` is where its files lie, `secret` what keeps the revisions from being guessed.
 */
export function revise(course: KeyedCourse, media: string, secret: string): KeyedCourse {
  const lessons = course.lessons.map((lesson) => ({
    ...lesson,
    questions: lesson.questions.map((question) => reviseQuestion(question, `${course.id}/${lesson.id}`, secret)),
  }));
  const revised = { ...course, lessons, media, revision: '' };
  return { ...revised, revision: keyed('course', canonical(revised), secret) };
}

/**
 * The revision names a wording and its key. What doesn't change how an answer is judged is no part of it: the moment
 * in the video, the order of options, and the feedback, so that a better reason reaches those who answered before.
 */
function reviseQuestion(question: KeyedQuestion, path: string, secret: string): KeyedQuestion {
  const { id, type, title, body } = question;
  const judged = question.options
    .map(({ id, text, right }) => ({ id, text, right }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const rev = keyed('question', canonical({ path, id, type, title, body, options: judged }), secret);
  return { ...question, rev, options: ordered(question, path, secret) };
}

function ordered({ id, type, options }: KeyedQuestion, path: string, secret: string): KeyedQuestion['options'] {
  if (type === 'true-false') return options;
  const places = new Map(options.map((option) => [option, keyed('option', `${path}/${id}/${option.id}`, secret)]));
  return options.toSorted((a, b) => (places.get(a)! < places.get(b)! ? -1 : 1));
}

function keyed(use: string, text: string, secret: string): string {
  return createHmac('sha256', secret).update(`${use}\0${text}`).digest('base64url').slice(0, 22);
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
