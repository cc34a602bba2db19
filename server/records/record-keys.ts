import type { RecordKey } from '../contract/record.ts';
import type { Identity } from '../identity/identity.ts';
import { keyedHash } from '../identity/identity.ts';

/** Where the records of a person lie. */
export interface RecordKeys {
  /** named: under the id. pseudonymous: under a hash keyed with the newest key. */
  keyOf(identity: Identity, recordClass: RecordKey['class']): RecordKey;
  /** Where the pseudonymous record may still lie, from the time of older keys. */
  olderKeysOf(identity: Identity): RecordKey[];
  /** Under what a person stands in the erasure list. */
  erasureHashOf(identity: Identity): string;
}

/** `pseudonymKeys`: newest first; none where nothing pseudonymous is kept. */
export function recordKeys(pseudonymKeys: readonly string[], secret: string): RecordKeys {
  const pseudonym = (identity: Identity, key: string): RecordKey => ({
    class: 'pseudonymous',
    id: keyedHash(key, `pseudonym:${identity.id}`),
  });

  return {
    keyOf(identity, recordClass) {
      if (recordClass === 'named') return { class: 'named', id: identity.id };
      const [newest] = pseudonymKeys;
      if (newest === undefined) throw new Error('There is no key for pseudonyms (LERN_PSEUDONYM_KEYS).');
      return pseudonym(identity, newest);
    },
    olderKeysOf: (identity) => pseudonymKeys.slice(1).map((key) => pseudonym(identity, key)),
    erasureHashOf: (identity) => keyedHash(secret, `erasure:${identity.id}`),
  };
}
