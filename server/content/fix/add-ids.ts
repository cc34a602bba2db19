import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../issues/issue.ts';
import type { ParsedCourse } from '../parser/parse-course.ts';
import { splice } from './splice.ts';

/** A course file's text with the ids that were missing, and the issues that are mended by it. */
export interface WithIds {
  text: string;
  mended: Issue[];
}

/** How the ids are called that are written. */
export type Naming = (missing: Issue[], raw: string) => Issue[];

/**
 * Writes every missing id into the text of a course file.
 *
 * The id that is written is the one that has been served until now, the hash of the text, though a word would read better:
 * the course may have been published under it, and progress hangs on ids. With another one, whoever has answered would have
 * to answer again. From now on the text may change. Where it is certain that nobody has, there are {@link readableIds}.
 *
 * What has a fault is left alone: what was meant there is for its editor to say.
 */
export function addIds(raw: string, parse: (text: string) => ParsedCourse, name?: Naming): WithIds {
  const before = parse(raw);
  const faulty = new Set(before.issues.filter(({ severity }) => severity === 'error').map(({ line }) => line));
  const found = before.issues.filter(({ mend, line }) => mend && !faulty.has(line));
  const missing = name ? name(found, raw) : found;
  const attempt = (some: Issue[]): WithIds | undefined => {
    const text = splice(
      raw,
      some.map(({ mend }) => mend!),
    );
    const after = parse(text);
    const isServed = name ? !after.course === !before.course : isDeepStrictEqual(after.course, before.course);
    return isServed && isMended(before, after, some.length) ? { text, mended: some } : undefined;
  };
  const one = (index: number) => [missing[index]!, found[index]!].filter((some) => attempt([some])).slice(0, 1);
  return attempt(missing) ?? attempt(found.flatMap((_, index) => one(index))) ?? { text: raw, mended: [] };
}

/** Whether so many places need no mending any more, and nothing else is said of the course. */
function isMended(before: ParsedCourse, after: ParsedCourse, mended: number): boolean {
  const codes = ({ issues }: ParsedCourse) =>
    issues.filter(({ mend }) => !mend).map(({ code, line }) => `${line} ${code}`);
  const waiting = ({ issues }: ParsedCourse) => issues.filter(({ mend }) => mend).length;
  return waiting(after) === waiting(before) - mended && isDeepStrictEqual(codes(after), codes(before));
}
