import { keyedHash } from '../identity/identity.ts';
import { PSEUDONYM_KEY, SECRET } from '../testing/service.ts';
import { recordKeys } from '../records/record-keys.ts';
import type { RecordKey } from '../contract/record.ts';
import { tokenFor } from '../testing/tokens.ts';

/** Tokens of the bench outlive it, in seconds. */
const LIFETIME = 4 * 3600;

const keys = recordKeys({ pseudonymKeys: [PSEUDONYM_KEY], secrets: [SECRET] });

/** Somebody signed in, as the load knows them. */
export interface Learner {
  number: number;
  subject: string;
  token: string;
  /** Of the record that is stored already. */
  generation: string;
}

/** So many learners, spread evenly over all whose records are stored. */
export function learnersAmong(stored: number, count: number): Promise<Learner[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => learner(Math.floor((index * stored) / count))));
}

async function learner(number: number): Promise<Learner> {
  const id = idOf(number);
  const exp = Math.floor(Date.now() / 1000) + LIFETIME;
  const token = await tokenFor(id, { claims: { exp, name: `Vorname Nachname ${number}`, roles: ['Beschäftigte'] } });
  return { number, subject: keyedHash(SECRET, `subject:${id}`), token, generation: generationOf(number) };
}

/** Where a learner's record lies. */
export function keyOf(number: number): RecordKey {
  return keys.keyOf({ id: idOf(number) }, 'pseudonymous');
}

/** As random as the service's own, and known beforehand. */
export function generationOf(number: number): string {
  return keyedHash(SECRET, `generation:${number}`).slice(0, 16);
}

function idOf(number: number): string {
  return `person-${number}`;
}
