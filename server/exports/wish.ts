import * as z from 'zod';
import type { Course } from '../contract/course.ts';
import type { FormatName, XapiVersion } from '../contract/export-choices.ts';
import { EXPORT_STATES, FORMATS, hasVersions, XAPI_VERSIONS } from '../contract/export-choices.ts';
import type { ProblemCode } from '../problems.ts';
import { ProblemError } from '../problems.ts';
import type { ExportFilter } from './filter.ts';

/** What somebody wants to have out. */
export interface ExportWish {
  format: FormatName;
  version?: XapiVersion;
  filter: ExportFilter;
  /** Records of one part, at most; all in one stream without it. */
  limit?: number;
  /** Where the last part ended. */
  after?: string;
}

/** Longer ones are nothing that is written by hand, and nothing that has to be repeated. */
const SHORT = 100;

const daySchema = z.iso.date();

const wishSchema = z.strictObject({
  format: z.enum(FORMATS).default('json'),
  version: z.enum(XAPI_VERSIONS).optional(),
  course: z
    .union([z.string(), z.array(z.string())])
    .transform((course) => [...new Set([course].flat())])
    .optional(),
  area: z.string().optional(),
  from: daySchema.optional(),
  until: daySchema.optional(),
  state: z.enum(EXPORT_STATES).optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .pipe(z.int().max(5000))
    .optional(),
  after: z.string().min(1).max(4000).optional(),
});

/** What a query asks for, of these courses. Throws a {@link ProblemError} that says what to write. */
export function readWish(query: Record<string, unknown>, known: readonly Course[]): ExportWish {
  const read = wishSchema.safeParse(query);
  if (!read.success) throw refusal(read.error.issues[0]!, query);
  const { format, version, limit, after, ...asked } = read.data;
  const { course = [], area, from, until } = asked;
  const unknown = course.find((id) => !known.some((one) => one.id === id));
  if (unknown !== undefined) throw named('export-course', unknown);
  if (area !== undefined && !known.some((one) => one.area === area)) throw named('export-area', area);
  if (from !== undefined && until !== undefined && from > until) throw new ProblemError('export-period');
  if (version !== undefined && !hasVersions(format)) throw new ProblemError('export-version');
  if (after !== undefined && limit === undefined) throw new ProblemError('export-after');
  return {
    ...{ format, filter: given(asked) },
    ...(version !== undefined && { version }),
    ...(limit !== undefined && { limit }),
    ...(after !== undefined && { after }),
  };
}

/** Without what isn't there: it would be in nobody's way, but it would be seen. */
function given(asked: Record<string, unknown>): ExportFilter {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

const REFUSALS: Record<string, ProblemCode> = {
  format: 'export-format',
  version: 'export-version',
  course: 'export-course',
  area: 'export-area',
  from: 'export-day',
  until: 'export-day',
  state: 'export-state',
  limit: 'export-limit',
  after: 'export-after',
};

function refusal(issue: z.core.$ZodIssue, query: Record<string, unknown>): ProblemError {
  if (issue.code === 'unrecognized_keys') return named('export-parameter', issue.keys[0]!);
  const name = String(issue.path[0]);
  const value = query[name];
  if (typeof value !== 'string') return named('export-parameter', name);
  return named(REFUSALS[name]!, value);
}

function named(code: ProblemCode, asked: string): ProblemError {
  return new ProblemError(code, { asked: asked.length > SHORT ? `${asked.slice(0, SHORT)}…` : asked });
}
