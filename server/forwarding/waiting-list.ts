import { randomBytes } from 'node:crypto';
import type { RecordKey } from '../contract/record.ts';
import type { Documents } from '../store/documents.ts';

const KIND = 'forwarding';
const VOID = 'forwarding-void';

/** Lines changed at once, at most: a store turns away everybody once too much waits for it. */
const AT_ONCE = 200;

/** A record of which something waits to be forwarded. */
export interface Waiting {
  key: RecordKey;
  /** Another one whenever something was added. */
  change: string;
}

/** What waits to be forwarded: where it lies, never what it is. It survives a restart, and is gone with its record. */
export interface WaitingList {
  add(key: RecordKey): Promise<void>;
  all(): AsyncIterable<Waiting>;
  /** Removes a line, unless something was added since it was read. */
  settle(waiting: Waiting): Promise<void>;
  remove(key: RecordKey): Promise<void>;
  /** How much waits, and of how many statements it is refused to take them back. */
  count(): Promise<{ waiting: number; refused: number }>;
  /** Statements that are to be taken back. */
  takeBack(ids: readonly string[]): Promise<void>;
  /** Their ids, without those that are put off. */
  toTakeBack(): AsyncIterable<string>;
  /** Ids of those that are tried again once a day only. */
  putOff(): AsyncIterable<string>;
  tookBack(ids: readonly string[]): Promise<void>;
  /** The store refuses to take these back. */
  refuse(ids: readonly string[]): Promise<void>;
  /** The store refuses to take it back, and doesn’t show it. It may still be at work on it, so that is believed only where it was put off before. */
  notShown(id: string): Promise<void>;
  /** Removes everything. */
  clear(): Promise<void>;
}

/** The list among the documents. */
export function waitingList(documents: Documents): WaitingList {
  async function idsOf(kind: string): Promise<string[]> {
    const ids: string[] = [];
    for await (const { id } of documents.all(kind)) ids.push(id);
    return ids;
  }

  const updateAll = async (kind: string, ids: readonly string[], change: (before: unknown) => unknown) => {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => documents.update(kind, id, change)));
    }
  };
  const removeAll = (kind: string, ids: readonly string[]) => updateAll(kind, ids, () => undefined);

  return {
    add: (key) => documents.update(KIND, nameOf(key), () => ({ v: 1, change: randomBytes(6).toString('base64url') })),
    async *all() {
      for await (const { id, document } of documents.all(KIND)) {
        yield { key: keyOf(id), change: (document as Waiting).change };
      }
    },
    settle: ({ key, change }) =>
      documents.update(KIND, nameOf(key), (before) =>
        (before as Waiting | undefined)?.change === change ? undefined : before,
      ),
    async remove(key) {
      // Erasing clears the files of what was there, which takes a while.
      if ((await documents.read(KIND, nameOf(key))) !== undefined) await documents.erase(KIND, nameOf(key));
    },
    async count() {
      let waiting = (await idsOf(KIND)).length;
      let refused = 0;
      for await (const { document } of documents.all(VOID)) {
        waiting += 1;
        if (isRefused(document)) refused += 1;
      }
      return { waiting, refused };
    },
    takeBack: (ids) => updateAll(VOID, ids, () => ({ v: 1 })),
    async *toTakeBack() {
      for await (const { id, document } of documents.all(VOID)) if (!isPutOff(document)) yield id;
    },
    async *putOff() {
      for await (const { id, document } of documents.all(VOID)) if (isPutOff(document)) yield id;
    },
    tookBack: (ids) => removeAll(VOID, ids),
    refuse: (ids) => updateAll(VOID, ids, (before) => before && { v: 1, refused: true }),
    notShown: (id) =>
      documents.update(VOID, id, (before) => (before && !isPutOff(before) ? { v: 1, unseen: true } : undefined)),
    async clear() {
      for (const kind of [KIND, VOID]) await removeAll(kind, await idsOf(kind));
    },
  };
}

function isRefused(document: unknown): boolean {
  return (document as { refused?: true }).refused === true;
}

function isPutOff(document: unknown): boolean {
  return isRefused(document) || (document as { unseen?: true }).unseen === true;
}

function nameOf({ class: recordClass, id }: RecordKey): string {
  return `${recordClass}/${id}`;
}

function keyOf(name: string): RecordKey {
  const [recordClass = ''] = name.split('/');
  return { class: recordClass as RecordKey['class'], id: name.slice(recordClass.length + 1) };
}
