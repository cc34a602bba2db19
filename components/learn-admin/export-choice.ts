import type { ExportState, FormatName, XapiVersion } from '../../server/contract/export-choices.ts';
import {
  EXPORT_STATES,
  FORMATS,
  hasVersions,
  USUAL_XAPI_VERSION,
  XAPI_VERSIONS,
} from '../../server/contract/export-choices.ts';
import type { ExportWish } from '../shared/office.ts';

/** What is filled in. */
export interface ExportChoice {
  format: FormatName;
  version: XapiVersion;
  courses: readonly string[];
  area: string;
  from: string;
  until: string;
  state: '' | ExportState;
}

/** What nobody has filled in. */
const BLANK: ExportChoice = {
  ...{ format: 'csv', version: USUAL_XAPI_VERSION, courses: [], area: '', from: '', until: '', state: '' },
};

/** What is wrong with a day, by its field. */
export type Faults = Partial<Record<'from' | 'until', 'exportNoDay' | 'exportFuture' | 'exportBackwards'>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `unread`: fields in which something stands that the browser makes no day of. */
export function faultsIn({ from, until }: ExportChoice, unread: ReadonlySet<string>, today: string): Faults {
  const faults: Faults = {};
  if (unread.has('from')) faults.from = 'exportNoDay';
  else if (from > today) faults.from = 'exportFuture';
  if (unread.has('until')) faults.until = 'exportNoDay';
  else if (until && from && !faults.from && until < from) faults.until = 'exportBackwards';
  return faults;
}

/** What the service is asked for. */
export function wishOf({ format, version, courses, area, from, until, state }: ExportChoice): ExportWish {
  return {
    format,
    ...(hasVersions(format) && { version }),
    ...(courses.length > 0 && { courses }),
    ...(area && { area }),
    ...(from && { from }),
    ...(until && { until }),
    ...(state && { state }),
  };
}

/** A choice as a page's address says it; what makes no sense there is as if it weren't there. */
export function readChoice(query: URLSearchParams): ExportChoice {
  const oneOf = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === query.get(name));
  const day = (name: string) => (DAY.test(query.get(name) ?? '') ? query.get(name)! : '');
  return {
    format: oneOf('format', FORMATS) ?? BLANK.format,
    version: oneOf('version', XAPI_VERSIONS) ?? BLANK.version,
    courses: query.getAll('course'),
    area: query.get('area') ?? '',
    from: day('from'),
    until: day('until'),
    state: oneOf('state', EXPORT_STATES) ?? '',
  };
}

/** The same for an address: who reloads the page, or signs in on the way, finds it filled in. */
export function writeChoice(choice: ExportChoice): string {
  const { courses, ...rest } = choice;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest))
    if (value !== BLANK[name as keyof typeof rest]) query.set(name, value);
  for (const course of courses) query.append('course', course);
  return String(query);
}
