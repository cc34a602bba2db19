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
  /** Removes the lines up to this time; answers how many. */
  forget(until: number): Promise<number>;
}

const KIND = 'audit';

const PAGE = 100;

/** Ids count down from here, in milliseconds: so the newest line comes first. */
const END_OF_TIME = 9_999_999_999_999;

/** The audit among the documents. */
export function auditOf(documents: Documents, now: () => number): Audit {
  async function take(entry: AuditEntry, name: string): Promise<void> {
    await documents.update(KIND, `${beginningOf(entry.at)}-${name}`, (before) => before ?? entry);
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
      for await (const { document } of documents.all(KIND)) {
        const entry = document as AuditEntry;
        if (entry.who === hash || entry.about === hash) entries.unshift(entry);
      }
      return entries;
    },

    async forget(until) {
      let forgotten = 0;
      for await (const { id } of documents.all(KIND, beginningOf(until))) {
        await documents.update(KIND, id, () => undefined);
        forgotten += 1;
      }
      return forgotten;
    },
  };
}

/** How the ids of a millisecond begin; those of later ones come before it. */
function beginningOf(at: number): string {
  return String(END_OF_TIME - at).padStart(13, '0');
}
