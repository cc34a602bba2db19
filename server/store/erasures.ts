/**
 * Who was erased, and when: some lines each, by keyed hashes.
 * Kept apart from everything else and from its backups, so that neither an old backup nor an old browser brings anybody back.
 */
export interface Erasures {
  /** Adds a line for each of these hashes: erased `now`, and with it records that were begun up to `at`. Resolves once they are durable. */
  add(hashes: readonly string[], now: number, at?: number): Promise<void>;
  /** Up to when records of any of these are erased, milliseconds since 1970. */
  at(hashes: readonly string[]): Promise<number | undefined>;
  /** The same, and up to when facts are. What a clock that ran ahead has written of them becomes `now`, for good: else its people could not learn on. */
  last(hashes: readonly string[], now: number): Promise<Erased | undefined>;
  /** Every line, in constant memory. */
  all(): AsyncIterable<Erased & { hash: string }>;
  /** Removes the lines up to this time; answers how many. */
  forget(until: number): Promise<number>;
}

/** What of somebody is erased, milliseconds since 1970. */
export interface Erased {
  /** Records that were begun up to then. */
  at: number;
  /** Facts of nobody's record that were made up to then. */
  facts: number;
}
