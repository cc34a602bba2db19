import type { ExportState } from '../contract/export-choices.ts';

/** What is exported; everything where nothing is said. */
export interface ExportFilter {
  /** Ids of courses. */
  course?: string[];
  /** Courses of this area. */
  area?: string;
  /** Days (`2026-01-31`) between which something was reached, both included. */
  from?: string;
  until?: string;
  state?: ExportState;
}

/** A filter in one line, as it stands in an address: `course=a&course=b&from=2026-01-01`. */
export function textOfFilter({ course = [], ...others }: ExportFilter): string {
  const query = new URLSearchParams(course.map((id): [string, string] => ['course', id]));
  for (const [name, value] of Object.entries(others)) query.append(name, value);
  return query.toString();
}

/** The filter in such a line. */
export function filterIn(text: string): ExportFilter {
  const query = new URLSearchParams(text);
  const courses = query.getAll('course');
  query.delete('course');
  return { ...(courses.length > 0 && { course: courses }), ...Object.fromEntries(query) };
}
