import * as z from 'zod';
import { EXPORT_STATES } from './export-choices.ts';
import type { ExportedCourse, ExportedLesson, ExportedMilestone, ExportedQuestion, ExportedRecord } from './export.ts';
import { EXPORT_VERSION } from './export.ts';

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const day = z.iso.date();
const words = z.object({ de: z.string(), en: z.string() });
const retired = z.literal(true).exactOptional();
const recordClass = z.enum(['named', 'pseudonymous']);

const verdictSchema = z.object({ score: share, correct: z.boolean() });

const questionSchema: z.ZodType<ExportedQuestion> = z.object({
  question: z.string(),
  retired,
  first: verdictSchema,
  best: verdictSchema,
  last: verdictSchema,
});

const lessonSchema: z.ZodType<ExportedLesson> = z.object({
  lesson: z.string(),
  term: z.string(),
  retired,
  current: z.boolean(),
  watched: share.exactOptional(),
  completed: z.boolean().exactOptional(),
  questions: z.array(questionSchema),
  proof: z.object({ attempts: count, best: share }).exactOptional(),
});

const milestoneSchema: z.ZodType<ExportedMilestone> = z.object({
  kind: z.enum(['started', 'lesson-completed', 'passed', 'completed']),
  lesson: z.string().exactOptional(),
  term: z.string(),
  revision: z.string(),
  at: day,
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .exactOptional(),
  proof: z.literal(true).exactOptional(),
});

const courseSchema: z.ZodType<ExportedCourse> = z.object({
  course: z.string(),
  retired,
  percent: z.int().min(0).max(100).exactOptional(),
  completed: z.boolean().exactOptional(),
  passed: z.boolean().exactOptional(),
  lessons: z.array(lessonSchema),
  milestones: z.array(milestoneSchema),
});

const recordShape = {
  record: z.object({ class: recordClass, id: z.string() }),
  person: z.object({ name: z.string().exactOptional(), department: z.string().exactOptional() }).exactOptional(),
  courses: z.array(courseSchema),
};

/** One record; what it may hold is all that {@link ExportedRecord} says. */
const recordSchema: z.ZodType<ExportedRecord> = z.object(recordShape);

const headShape = {
  $schema: z.string(),
  schema: z.literal('lernbausteine/progress'),
  version: z.literal(EXPORT_VERSION),
  time: z.iso.datetime(),
  filter: z.object({
    course: z.array(z.string()).exactOptional(),
    area: z.string().exactOptional(),
    from: day.exactOptional(),
    until: day.exactOptional(),
    state: z.enum(EXPORT_STATES).exactOptional(),
  }),
  rules: z.record(z.string(), words),
  courses: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      revision: z.string(),
      area: z.string().exactOptional(),
      lessons: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  ),
};

const tailShape = { count, checksum: z.string().regex(/^sha256:[0-9a-f]{64}$/) };

/** An export as JSON: one document. */
export const exportDocumentSchema = z.object({ ...headShape, records: z.array(recordSchema), ...tailShape });

/** One line of an export as NDJSON. */
export const exportLineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('head'), ...headShape }),
  z.object({ type: z.literal('record'), ...recordShape }),
  z.object({ type: z.literal('tail'), ...tailShape }),
]);
