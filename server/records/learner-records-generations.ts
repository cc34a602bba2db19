import { createHash } from 'node:crypto';
import type { LearnerRecord } from '../contract/record.ts';
import { generationsOf } from '../contract/record.ts';

const HIDDEN = 'sha256:';

/** A generation by which facts are still recognised, and by which no record, or backup of it, that had it. */
export function hiddenGeneration(generation: string): string {
  if (generation.startsWith(HIDDEN)) return generation;
  return HIDDEN + createHash('sha256').update(generation).digest('base64url');
}

/** Whether facts made under a generation belong into any of these records. */
export function generationsAmong(records: LearnerRecord[]): { includes(generation: string): boolean } {
  const known = records.flatMap(generationsOf);
  return { includes: (generation) => known.includes(generation) || known.includes(hiddenGeneration(generation)) };
}
