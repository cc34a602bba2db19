/**
 * Who was erased, and when: one line each, by a keyed hash.
 * Kept apart from everything else and from its backups, so that neither an old backup nor an old browser brings anybody back.
 */
export interface Erasures {
  /** Resolves once the line is durable. */
  add(hash: string, at: number): Promise<void>;
  /** When this person was last erased, milliseconds since 1970. */
  at(hash: string): Promise<number | undefined>;
}
