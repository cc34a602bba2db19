import type { LearnerRecord, RecordKey } from '../contract/record.ts';

/** What a change makes of a record, and what its caller wants to know. The record it was given, returned as it is, is not written. */
export interface Changed<T> {
  /** Undefined: there is no such record afterwards. */
  record: LearnerRecord | undefined;
  result: T;
}

/** What a change looks at: the less, the less it costs. */
export interface Scope {
  /** Courses that it looks at and may change; the others stay as they are. All of them unless given. */
  courses?: readonly string[] | undefined;
  /** A second record that it looks at, and that stays as it is. */
  beside?: RecordKey | undefined;
}

/** What becomes of a record; `beside` is the second one that was asked for. */
export type Change<T> = (before: LearnerRecord | undefined, beside: LearnerRecord | undefined) => Changed<T>;

/** Where progress is kept. Only the code that opens it knows which adapter stands behind it. */
export interface ProgressStore {
  /** A record, with all courses or only these. Of a damaged one what can be saved; throws {@link UnreadableDocument} where that is nothing, or where a newer version wrote it. */
  read(key: RecordKey, courses?: readonly string[]): Promise<LearnerRecord | undefined>;
  /**
   * Replaces a record with what `change` (pure, synchronous) makes of it. Resolves once that is durable; calls are taken in
   * order. What is damaged of a record is set aside when it changes.
   */
  update<T>(key: RecordKey, change: Change<T>, scope?: Scope): Promise<T>;
  /** Every record, or those after a key, by class and id, in constant memory. One that can't be read is left out and reported. */
  all(after?: RecordKey): AsyncIterable<LearnerRecord>;
  /** The same, but all of them as they were at one moment: what moves from one record to another meanwhile is there once. Not for long, for it holds up who clears away what was deleted. */
  allAtOneMoment(): AsyncIterable<LearnerRecord>;
  /** Removes a record, what was set aside of it, and the remains of both in the files. */
  erase(key: RecordKey): Promise<void>;
  /** Replaces two records with what `change` (pure, synchronous) makes of them: both or none. Each gets the key it lies under. */
  updateBoth(a: RecordKey, b: RecordKey, change: ChangeBoth): Promise<void>;
  /** Removes the remains of what was changed and deleted from the files. */
  sweep(): Promise<void>;
  /** The same, and writes the files anew in the order of keys: nothing in them tells which records were written together. Takes a while, and reports files that are damaged. */
  rearrange(): Promise<void>;
  /** Whether there is any record of a class. */
  has(recordClass: RecordKey['class']): Promise<boolean>;
  /** How many records there are. */
  count(): Promise<number>;
  /** Where records lie that are damaged, as a whole or in some courses, and were not set aside yet. */
  unreadable(): AsyncIterable<{ key: RecordKey; what: 'record' | 'courses' }>;
  /** What was set aside because it could not be read, and where it had lain; by class and id, in constant memory. */
  damaged(): AsyncIterable<{ key: RecordKey; damaged: Damaged }>;
  /** What was set aside of a key. */
  damagedOf(key: RecordKey): Promise<Damaged | undefined>;
  /** Sets aside what can't be read of a record, so that something else can take its place: courses, and all of it where nothing can be saved. */
  setAside(key: RecordKey): Promise<void>;
  /** Keeps what was set aside elsewhere; what was set aside of this key here stays. */
  keepDamaged(key: RecordKey, damaged: Damaged): Promise<void>;
  /** Removes what was set aside of a key. */
  forgetDamaged(key: RecordKey): Promise<void>;
}

/** What was set aside because it could not be read. */
export interface Damaged {
  v: 1;
  /** When, as exactly as times stand in a record of its class. */
  at: number;
  /** As it was found; each on a line of its own where one learner's record was damaged more than once. */
  text: string;
}

/** What becomes of two records; one that is returned as it was is not written. */
export type ChangeBoth = (
  a: LearnerRecord | undefined,
  b: LearnerRecord | undefined,
) => [LearnerRecord | undefined, LearnerRecord | undefined];

/**
 * The store can't do it at the moment (disk full, busy, read-only); a later try may succeed. Nothing was changed.
 * The message is a sentence for whoever runs the service, in German and in English; it quotes nothing that is stored.
 */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** One stored document can't be read: damaged, or written by a newer version. What is to be added to it waits in the browsers. */
export class UnreadableDocument extends StoreUnavailable {
  override name = 'UnreadableDocument';
}

/** A newer version of the service wrote it: it is not to be touched. */
export class NewerDocument extends UnreadableDocument {
  override name = 'NewerDocument';
}
