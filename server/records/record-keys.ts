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
  const pseudonymsOf = (id: string): RecordKey[] =>
    pseudonymKeys.map((key) => ({ class: 'pseudonymous', id: keyedHash(key, `pseudonym:${id}`) }));
  const erasureHashes = (names: string[]) =>
    secrets.flatMap((secret) => names.map((name) => keyedHash(secret, `erasure:${name}`)));
  const nameOf = ({ class: recordClass, id }: RecordKey) => `record:${recordClass}/${id}`;

  /** Worked out once for each person: they are asked for several times in every request. */
  const known = new WeakMap<object, Places>();
  const placesOf = (person: Pick<Identity, 'id'>): Places => {
    const places = known.get(person) ?? newPlaces(person);
    known.set(person, places);
    return places;
  };
  const newPlaces = ({ id }: Pick<Identity, 'id'>): Places => {
    const [named, pseudonymous] = [{ class: 'named', id } as const, pseudonymsOf(id)];
    const erasure = erasureHashes([`person:${id}`, ...[named, ...pseudonymous].map(nameOf)]);
    return { named, pseudonymous, erasure };
  };

  return {
    classes: pseudonymKeys.length > 0 ? ['pseudonymous', 'named'] : ['named'],
    keyOf(person, recordClass) {
      const { named, pseudonymous } = placesOf(person);
      if (recordClass === 'named') return named;
      const [newest] = pseudonymous;
      if (newest === undefined) throw new Error('There is no key for pseudonyms (LERN_PSEUDONYM_KEYS).');
      return newest;
    },
    olderKeysOf: (person) => placesOf(person).pseudonymous.slice(1),
    erasureHashesOf: (person) => placesOf(person).erasure,
    erasureHashesAt: (key) => erasureHashes([nameOf(key)]),
    auditHashOf: ({ id }) => keyedHash(secrets.at(-1)!, `audit:${id}`),
  };
}

/** Where the records of one person lie, and under what they stand in the erasure list. */
interface Places {
  named: RecordKey;
  /** Newest first. */
  pseudonymous: RecordKey[];
  erasure: string[];
}
