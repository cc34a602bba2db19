import { randomBytes } from 'node:crypto';
import type { AuditAnswer, AuditEntry } from '../contract/api.ts';
import type { Documents } from '../store/documents.ts';

/** What was done with the data of others: lines are added, read, and forgotten when their time is over; none is ever changed. */
export interface Audit {
  /** Adds a line about now. Resolves once it is durable. */
  add(entry: Omit<AuditEntry, 'v' | 'at'>): Promise<void>;
  /** Adds a line that was written elsewhere; under the same name it is added once. */
  take(entry: AuditEntry, name: string): Promise<void>;
  /** Newest first, those before what `next` said. */
  page(before?: string): Promise<AuditAnswer>;
  /** All lines about somebody or by them, oldest first. */
  of(hash: string): Promise<AuditEntry[]>;
  /** When the progress of all was exported since then, milliseconds since 1970, oldest first: it concerns everybody. */
  exportsSince(at: number): Promise<number[]>;
  /** Removes the lines up to this time; answers how many. */
  forget(until: number): Promise<number>;
}

const KIND = 'audit';

/** Says where the lines of one person stand: `${hash}/${id of the line}`. */
const INDEX = 'audit-of';

/** Under this the lines stand that concern everybody. */
const EVERYBODY = 'everybody';

const PAGE = 100;

/** Who did it, where that is no person. */
const NOBODY: readonly string[] = ['service', 'console'];

/** Ids count down from here, in milliseconds: so the newest line comes first. */
const END_OF_TIME = 9_999_999_999_999;

/** The audit among the documents. */
export function auditOf(documents: Documents, now: () => number): Audit {
  async function take(entry: AuditEntry, name: string): Promise<void> {
    const id = `${beginningOf(entry.at)}-${name}`;
    // All are asked for at once, so that all are in one commit.
    await Promise.all([
      documents.update(KIND, id, (before) => before ?? entry),
      ...placesOf(id, entry).map((place) => documents.update(INDEX, place, (before) => before ?? { v: 1 })),
    ]);
  }

  return {
    take,
    add: (entry) => take({ v: 1, at: now(), ...entry }, randomBytes(9).toString('base64url')),

    async page(before) {
      const entries: AuditEntry[] = [];
      let last: string | undefined;
      for await (const { id, document } of documents.all(KIND, before)) {
        if (entries.length === PAGE) return { entries, next: last! };
        entries.push(document as AuditEntry);
        last = id;
      }
      return { entries };
    },

    async of(hash) {
      const entries: AuditEntry[] = [];
      const beginning = `${hash}/`;
      for await (const { id } of documents.all(INDEX, beginning)) {
        if (!id.startsWith(beginning)) break;
        const entry = (await documents.read(KIND, id.slice(beginning.length))) as AuditEntry | undefined;
        if (entry) entries.unshift(entry);
      }
      return entries;
    },

    async exportsSince(at) {
      const times: number[] = [];
      const beginning = `${EVERYBODY}/`;
      for await (const { id } of documents.all(INDEX, beginning)) {
        const time = END_OF_TIME - Number(id.slice(beginning.length, beginning.length + 13));
        if (!id.startsWith(beginning) || time < at) break;
        times.unshift(time);
      }
      return times;
    },

    async forget(until) {
      let forgotten = 0;
      for await (const { id, document } of documents.all(KIND, beginningOf(until))) {
        const places = placesOf(id, document as AuditEntry);
        await Promise.all([
          documents.update(KIND, id, () => undefined),
          ...places.map((place) => documents.update(INDEX, place, () => undefined)),
        ]);
        forgotten += 1;
      }
      return forgotten;
    },
  };
}

/** Where a line is listed: under everybody it is about or by. */
function placesOf(id: string, { what, who, about = who }: AuditEntry): string[] {
  const persons = [...new Set([who, about])].filter((one) => !NOBODY.includes(one));
  return [...persons, ...(what === 'export' ? [EVERYBODY] : [])].map((name) => `${name}/${id}`);
}

/** How the ids of a millisecond begin; those of later ones come before it. */
function beginningOf(at: number): string {
  return String(END_OF_TIME - at).padStart(13, '0');
}
