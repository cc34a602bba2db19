import type { Course } from '../contract/course.ts';
import { COUNTING_RULES, EXPORT_VERSION } from '../contract/export.ts';
import type { AboutExport, ExportEnd, ExportStart } from './format.ts';

/** Which of the published schemas something meets. */
export type SchemaName = 'document' | 'line';

/** The name of the file in which a schema is published. */
export function schemaFile(name: SchemaName): string {
  return `progress-${name}-${EXPORT_VERSION}.json`;
}

/** The beginning of an export in JSON, in pieces, without the bracket that ends it. `type` comes first, where it is given. */
export function* headPieces(
  { time, filter, courses, address = '' }: AboutExport,
  name: SchemaName,
  type?: object,
): Generator<string> {
  const head = {
    ...type,
    $schema: `${address}schemas/${schemaFile(name)}`,
    schema: 'lernbausteine/progress',
    version: EXPORT_VERSION,
    time: new Date(time).toISOString(),
    filter,
    rules: COUNTING_RULES,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"courses":[`;
  let comma = '';
  for (const course of courses) {
    yield comma + JSON.stringify(listed(course));
    comma = ',';
  }
  yield ']';
}

/** What a head in JSON says. */
export function startIn(text: string): ExportStart | undefined {
  const head = parsed(text) as { schema: string; version: number; time: string; filter: object } | undefined;
  if (head?.schema !== 'lernbausteine/progress' || head.version !== EXPORT_VERSION) return undefined;
  return { time: Date.parse(head.time), filter: head.filter };
}

/** What a tail in JSON says. */
export function endIn(text: string): ExportEnd | undefined {
  const end = parsed(text) as Partial<ExportEnd> | undefined;
  if (end?.count === undefined || end.checksum === undefined) return undefined;
  return { count: end.count, checksum: end.checksum };
}

/** What a line says; undefined where it was cut off. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listed({ id, title, revision, area, lessons }: Course) {
  return {
    ...{ id, title, revision, ...(area !== undefined && { area }) },
    lessons: lessons.map((lesson) => ({ id: lesson.id, title: lesson.title })),
  };
}
