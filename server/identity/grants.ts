import { ProblemError } from '../problems.ts';
import { keyedHash } from './identity.ts';
import { sameText } from './same-text.ts';

/** Grants end on a grid, so that everybody gets the same one for a while and caches work, in milliseconds. */
const GRID = 6 * 3_600_000;

/** The part of a media path that opens one course's files for some hours; names no person. */
export interface Grants {
  /** A grant for a course, good for 6 to 12 hours. */
  give(course: string, now: number): string;
  /** Seconds a grant is still good for; throws `grant-invalid` or `grant-ended`. */
  check(grant: string, course: string, now: number): number;
}

/** Grants that only the holder of these secrets can make: the first of them makes new ones, all are recognised. */
export function grantsOf(secrets: readonly string[]): Grants {
  const sign = (secret: string, course: string, ending: string) => keyedHash(secret, `grant:${course}:${ending}`);

  return {
    give(course, now) {
      const ending = ((Math.floor(now / GRID) + 2) * GRID).toString(36);
      return `${ending}-${sign(secrets[0]!, course, ending)}`;
    },
    check(grant, course, now) {
      const [ending = ''] = grant.split('-', 1);
      const signed = grant.slice(ending.length + 1);
      if (!secrets.some((secret) => sameText(signed, sign(secret, course, ending)))) {
        throw new ProblemError('grant-invalid');
      }
      const left = parseInt(ending, 36) - now;
      if (left <= 0) throw new ProblemError('grant-ended');
      return Math.floor(left / 1000);
    },
  };
}
