import type { Course } from '../contract/course.ts';
import { COUNTING_RULES, EXPORT_VERSION, exportRecord } from '../contract/export.ts';
import type { LearnerRecord } from '../contract/record.ts';

/** What an export is made from. */
export interface ExportSources {
  /** All records, one at a time. */
  records(): AsyncIterable<LearnerRecord>;
  courses: readonly Course[];
  now: number;
}

/** The export as JSON, piece by piece: one record on each line, and their number at the end, by which a file that was cut off can be told. */
export async function* exportDocument({ records, courses, now }: ExportSources): AsyncGenerator<string> {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const head = {
    schema: 'lernbausteine/progress',
    version: EXPORT_VERSION,
    time: new Date(now).toISOString(),
    rules: COUNTING_RULES,
    courses: courses.map(({ id, title, revision, lessons }) => ({
      ...{ id, title, revision },
      lessons: lessons.map((lesson) => ({ id: lesson.id, title: lesson.title })),
    })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"records":[`;

  let count = 0;
  for await (const record of records()) {
    yield `${count++ ? ',' : ''}\n${JSON.stringify(exportRecord(record, (id) => byId.get(id), now))}`;
  }
  yield `\n],"count":${count}}\n`;
}
