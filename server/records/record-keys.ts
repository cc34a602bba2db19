import type { RecordKey } from '../contract/record.ts';
import type { Identity } from '../identity/identity.ts';
import { keyedHash } from '../identity/identity.ts';

/** Where the records of a person lie, and under what they stand in the lists. */
export interface RecordKeys {
  /** What can be kept here; what an earlier, higher ceiling left behind is still its learner's to see and to erase. */
  classes: readonly RecordKey['class'][];
  /** named: under the id. pseudonymous: under a hash keyed with the newest key. */
  keyOf(person: Pick<Identity, 'id'>, recordClass: RecordKey['class']): RecordKey;
  /** Where the pseudonymous record may still lie, from the time of older keys. */
  olderKeysOf(person: Pick<Identity, 'id'>): RecordKey[];
  /** Under what a person stands in the erasure list. */
  erasureHashesOf(person: Pick<Identity, 'id'>): string[];
  /** Under what a record alone can be looked up in the erasure list. */
  erasureHashesAt(key: RecordKey): string[];
  /** What a person is called in the audit. */
  auditHashOf(person: Pick<Identity, 'id'>): string;
}

export interface RecordKeysOptions {
  /** Newest first; none where nothing pseudonymous is kept. */
  pseudonymKeys: readonly string[];
  /** Newest first. */
  secrets: readonly string[];
}

/**
 * Keys and hashes of persons.
 *
 * The erasure list has a line for the person, and one for each key that a record of theirs may lie under: its class and id.
 * So a record that a restored backup brought back can be recognised by itself, also when its person never comes again.
 * All lines stand there under every secret known, so that one can be dropped later; the audit uses the oldest, as subjects do.
 */
export function recordKeys({ pseudonymKeys, secrets }: RecordKeysOptions): RecordKeys {
  const pseudonym = (id: string, key: string): RecordKey => ({
    class: 'pseudonymous',
    id: keyedHash(key, `pseudonym:${id}`),
  });
  const pseudonymsOf = (id: string) => pseudonymKeys.map((key) => pseudonym(id, key));
  const erasureHashes = (names: string[]) =>
    secrets.flatMap((secret) => names.map((name) => keyedHash(secret, `erasure:${name}`)));
  const nameOf = ({ class: recordClass, id }: RecordKey) => `record:${recordClass}/${id}`;

  return {
    classes: pseudonymKeys.length > 0 ? ['pseudonymous', 'named'] : ['named'],
    keyOf({ id }, recordClass) {
      if (recordClass === 'named') return { class: 'named', id };
      const [newest] = pseudonymKeys;
      if (newest === undefined) throw new Error('There is no key for pseudonyms (LERN_PSEUDONYM_KEYS).');
      return pseudonym(id, newest);
    },
    olderKeysOf: ({ id }) => pseudonymsOf(id).slice(1),
    erasureHashesOf({ id }) {
      const places: RecordKey[] = [{ class: 'named', id }, ...pseudonymsOf(id)];
      return erasureHashes([`person:${id}`, ...places.map(nameOf)]);
    },
    erasureHashesAt: (key) => erasureHashes([nameOf(key)]),
    auditHashOf: ({ id }) => keyedHash(secrets.at(-1)!, `audit:${id}`),
  };
}
