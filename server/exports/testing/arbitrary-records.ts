import fc from 'fast-check';
import type { FormatName } from '../../contract/export-choices.ts';
import { EXPORT_STATES, FORMATS } from '../../contract/export-choices.ts';
import { anyGradedFact } from '../../contract/testing/arbitrary-facts.ts';
import { merge } from '../../contract/merge.ts';
import type { Milestone } from '../../contract/milestones.ts';
import type { CourseRecord, LearnerRecord, RecordKey } from '../../contract/record.ts';
import { EMPTY_STATE } from '../../contract/state.ts';
import { openTurns } from '../../turns.ts';
import type { ExportFilter } from '../filter.ts';
import { formats } from '../formats.ts';
import type { ExportPlan } from '../write.ts';
import { offered, retired } from './some-courses.ts';

/** When the exports of tests are made. */
export const NOW = Date.parse('2026-11-26T12:34:56.789Z');

const known = [...offered, ...retired];

const courseId = fc.constantFrom(...known.map(({ id }) => id), 'never-was', 'constructor');

const text = fc.constantFrom('Anna Müller', '=cmd|x', 'O’Neil; "Bob"', 'zwei\nZeilen', '+49', "'t Hooft", '🎓');

const milestone: fc.Arbitrary<Milestone> = fc.record(
  {
    kind: fc.constantFrom('started', 'lesson-completed', 'passed', 'completed'),
    lesson: fc.constantFrom('a', 'b'),
    term: fc.constantFrom('first', '2026-11-01'),
    revision: fc.constant('as-it-was'),
    at: fc.integer({ min: Date.parse('2026-09-01'), max: NOW }),
    month: fc.constant('2026-10'),
    department: text,
    proof: fc.constant(true as const),
  },
  { requiredKeys: ['kind', 'term', 'revision', 'at'] },
);

const courseRecord: fc.Arbitrary<CourseRecord> = fc.record({
  state: fc
    .array(anyGradedFact, { maxLength: 4 })
    .map((facts) => facts.reduce((state, fact) => merge(state, fact), EMPTY_STATE)),
  milestones: fc.uniqueArray(milestone, {
    maxLength: 4,
    selector: ({ kind, lesson, term }) => [kind, lesson, term].join(' '),
  }),
});

const key: fc.Arbitrary<RecordKey> = fc.record({
  class: fc.constantFrom('named', 'pseudonymous'),
  id: fc.oneof(
    fc.constantFrom('anna', '-Zx', '=1+1', 'a;b', 'a "b"', 'ä', '@x', 'a,'),
    fc.string({ minLength: 1, unit: 'grapheme-ascii' }),
  ),
});

/** Records by class and id, as stores hand them out. */
export const someRecords: fc.Arbitrary<LearnerRecord[]> = fc
  .uniqueArray(
    fc.record(
      {
        v: fc.constant(4 as const),
        key,
        generation: fc.uuid(),
        created: fc.constant(1),
        person: fc.record({ name: text, department: text }, { requiredKeys: [] }),
        courses: fc.dictionary(courseId, courseRecord, { maxKeys: 4 }),
      },
      { requiredKeys: ['v', 'key', 'generation', 'created', 'courses'] },
    ),
    { selector: (record) => nameOf(record.key), maxLength: 8 },
  )
  .map((records) => records.sort((a, b) => Buffer.compare(Buffer.from(nameOf(a.key)), Buffer.from(nameOf(b.key)))));

const day = fc.constantFrom('2026-09-15', '2026-10-01', '2026-10-31', '2026-11-20');

export const someFilter: fc.Arbitrary<ExportFilter> = fc.record(
  {
    course: fc.uniqueArray(fc.constantFrom(...known.map(({ id }) => id)), { minLength: 1, maxLength: 3 }),
    area: fc.constantFrom('hauptamt', 'bürger&amt'),
    from: day,
    until: day,
    state: fc.constantFrom(...EXPORT_STATES),
  },
  { requiredKeys: [], noNullPrototype: true },
);

export const someFormat = fc.constantFrom(...FORMATS);

/** An export of these records. */
export function planOf(format: FormatName, records: LearnerRecord[], filter: ExportFilter = {}): ExportPlan {
  return {
    format: formats[format],
    turns: openTurns(),
    about: {
      ...{ time: NOW, filter, courses: offered, address: 'https://lernen.test/' },
      courseOf: (id) => offered.find((course) => course.id === id),
      retired: new Map(retired.map((course) => [course.id, course])),
    },
    async *records(after) {
      const begin = after ? records.findIndex((record) => nameOf(record.key) === nameOf(after)) + 1 : 0;
      yield* records.slice(begin);
    },
  };
}

function nameOf({ class: recordClass, id }: RecordKey): string {
  return `${recordClass}/${id}`;
}
