/**
 * Who was erased, and when: some lines each, by keyed hashes.
 * Kept apart from everything else and from its backups, so that neither an old backup nor an old browser brings anybody back.
 */
export interface Erasures {
  /** Adds a line for each of these hashes. Resolves once they are durable. */
  add(hashes: readonly string[], at: number): Promise<void>;
  /** When any of these was last erased, milliseconds since 1970. */
  at(hashes: readonly string[]): Promise<number | undefined>;
  /** Removes the lines up to this time; answers how many. */
  forget(until: number): Promise<number>;
}
