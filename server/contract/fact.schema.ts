import * as z from 'zod';

/** Facts of a newer version than this one are kept by the browser until the service is updated. */
export const FACT_VERSION = 1;

/** No video is longer: a day, in seconds. */
const LONGEST_VIDEO = 86_400;

/** An id of a course, a lesson, a question, an option or a step. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

const factIdSchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
const revSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const attemptSchema = z.string().regex(/^[A-Za-z0-9._-]{16,200}$/);
const termSchema = z.string().regex(/^(first|\d{4}-\d{2}-\d{2})$/);
const secondsSchema = z.number().min(0).max(LONGEST_VIDEO);
/** Control characters, and halves of characters that need two: nobody types them. */
const UNTYPEABLE = /[\p{Cc}\p{Cs}]/u;

/** An answer: ids, pairs of ids, or what was typed ({@link QuestionType}); 300 characters each at most. */
const responseSchema = z
  .array(
    z
      .string()
      .max(300)
      .refine((text) => !UNTYPEABLE.test(text))
      .transform((text) => text.normalize('NFC')),
  )
  .max(50);

const stamp = {
  v: z.literal(FACT_VERSION),
  /** Made in the browser from random bytes; the same fact sent twice has the same id. */
  id: factIdSchema,
  course: idSchema,
  lesson: idSchema,
  term: termSchema,
  /** When it happened, milliseconds since 1970, by the service's clock as the browser knows it. */
  at: z.int().min(0),
  /** What `at` was before the browser stamped it anew, because the service had said that it lay in the future. */
  first: z.int().min(0).optional(),
  /** The generation of the record it was made under; null before the first answer of the service. */
  generation: z.string().max(64).nullable(),
};

/** What was really played, in seconds of the video, and where the learner is now. */
const watchedSchema = z.object({
  ...stamp,
  kind: z.literal('watched'),
  segments: z.array(z.tuple([secondsSchema, secondsSchema]).refine(([from, to]) => from < to)).max(500),
  position: secondsSchema,
});

/** One question answered in practice. */
const answeredSchema = z.object({
  ...stamp,
  kind: z.literal('answered'),
  question: idSchema,
  rev: revSchema,
  response: responseSchema,
});

/** All answers of one attempt at a proof. */
const submittedSchema = z.object({
  ...stamp,
  kind: z.literal('submitted'),
  /** As `POST /attempts` signed it. */
  attempt: attemptSchema,
  /** To each question drawn; of one that was left out an empty response. */
  answers: z
    .array(z.object({ question: idSchema, rev: revSchema, response: responseSchema }))
    .min(1)
    .max(200),
});

/** A step done or a text read. */
const doneSchema = z.object({
  ...stamp,
  kind: z.literal('done'),
  step: idSchema,
});

/** Everything a browser may report. */
export const factSchema = z.discriminatedUnion('kind', [watchedSchema, answeredSchema, submittedSchema, doneSchema]);

export type WatchedFact = z.infer<typeof watchedSchema>;
export type AnsweredFact = z.infer<typeof answeredSchema>;
export type SubmittedFact = z.infer<typeof submittedSchema>;
export type DoneFact = z.infer<typeof doneSchema>;
export type Fact = z.infer<typeof factSchema>;

/**
 * `POST /facts`: each fact is judged alone, so that one bad fact never costs the others.
 * `subject` is the one they were made under: if somebody else is signed in by now, nothing is taken (409).
 */
export const factsRequestSchema = z.object({ subject: z.string().max(100), facts: z.array(z.unknown()).max(500) });

/** One answer to be graded without being stored. */
const ungradedAnswerSchema = z.object({
  course: idSchema,
  lesson: idSchema,
  question: idSchema,
  rev: revSchema,
  response: responseSchema,
  /** The part of `course.media` that opens its files: it opens its questions, too, and names no person. */
  grant: z.string().max(100).optional(),
});

export type UngradedAnswer = z.infer<typeof ungradedAnswerSchema>;

/** `POST /verdicts`. */
export const verdictsRequestSchema = z.object({ answers: z.array(ungradedAnswerSchema).max(100) });

/** `POST /attempts`: the questions of an attempt at a proof are to be drawn. */
export const attemptsRequestSchema = z.object({ course: idSchema, lesson: idSchema });

/** Something anonymous to be counted: one course was begun or completed by somebody whose progress stays in the browser. */
const countedEventSchema = z.object({
  /** Random; remembered for 48 hours, so that nothing counts twice. */
  id: factIdSchema,
  course: idSchema,
  kind: z.enum(['started', 'completed']),
  /** When, as `2026-11`. */
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
});

export type CountedEvent = z.infer<typeof countedEventSchema>;

/** `POST /counts`. */
export const countsRequestSchema = z.object({ events: z.array(countedEventSchema).max(50) });
