import * as z from 'zod';
import type { Catalog } from '../content/catalog.ts';
import type { Course } from '../contract/course.ts';
import { csvFile } from '../contract/csv.ts';
import type { DueAnswer } from '../contract/admin.ts';
import { dayOf } from '../contract/day.ts';
import { sendJson } from '../http/send-json.ts';
import { ProblemError } from '../problems.ts';
import type { Audit } from '../records/audit.ts';
import type { DueSources } from '../records/due-list.ts';
import { dueList } from '../records/due-list.ts';
import type { RecordKeys } from '../records/record-keys.ts';
import type { Handlers } from './table.ts';

export interface AdminDueOptions {
  catalog: Pick<Catalog, 'list'>;
  /** All records, one at a time, without those that came back. */
  records: DueSources['records'];
  audit: Pick<Audit, 'add'>;
  keys: Pick<RecordKeys, 'auditHashOf'>;
  now(): number;
}

const courseSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((wished) => [wished].flat())
  .optional();

const formatSchema = z.enum(['json', 'csv']).default('json');

/** Mandatory training: who has it, and for whom it is due. Who asked stands in the audit before anything is answered. */
export function adminDueRoutes(options: AdminDueOptions): Handlers<'GET /api/v1/admin/due'> {
  const { catalog, records, audit, keys, now } = options;

  return {
    async 'GET /api/v1/admin/due'(request, response, { identity }) {
      const format = formatSchema.safeParse(request.query.format);
      if (!format.success) throw new ProblemError('due-format');
      const time = now();
      const courses = wishedOf(await catalog.list(), courseSchema.parse(request.query.course));
      if (request.method !== 'HEAD' && courses.length > 0) {
        const detail = { courses: courses.map(({ id }) => id) };
        await audit.add({ what: 'look', who: keys.auditHashOf(identity!), detail });
      }
      const list = request.method === 'HEAD' ? [] : courses;
      const answer = await dueList({ records, courses: list, now: time });
      if (format.data === 'json') return sendJson(response, answer);
      response.set('Cache-Control', 'no-store').type('text/csv; charset=utf-8');
      response.attachment(`pflichtschulungen-${dayOf(time)}.csv`).end(csvOf(answer));
    },
  };
}

/** The mandatory courses, or those of them that were asked for. */
function wishedOf(all: readonly Course[], wished: readonly string[] | undefined): Course[] {
  const mandatory = all.filter((course) => course.mandatory);
  const other = wished?.find((id) => !mandatory.some((course) => course.id === id));
  if (other !== undefined) throw new ProblemError('course-voluntary', { asked: other });
  return wished ? mandatory.filter(({ id }) => wished.includes(id)) : mandatory;
}

const HEADINGS = ['Name', 'Kennung', 'Abteilung', 'Schulung', 'Stand', 'am'];

function csvOf({ courses }: DueAnswer): string {
  const rows = courses.flatMap(({ title, since, people }) =>
    people.map(({ id, name, department, done }) => [
      ...[name, id, department, title],
      ...(done === undefined ? ['fällig', since] : ['abgeschlossen', done]),
    ]),
  );
  return csvFile(HEADINGS, rows);
}
