import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import type { Statement } from '../exports/xapi/statement.ts';
import { voidingStatement } from '../exports/xapi/statements.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import type { ForwardingState } from './forwarding-state.ts';
import type { Lrs, Trouble } from './lrs.ts';
import { pendingOf, withMarks } from './pending.ts';
import type { Pending, PendingOptions } from './pending.ts';
import { sendSplit } from './send-split.ts';
import type { Sent } from './send-split.ts';
import type { Waiting, WaitingList } from './waiting-list.ts';

/** What a pass reads, and where it sends. */
export interface PassOptions {
  lrs: Lrs;
  list: WaitingList;
  state: ForwardingState;
  store: Pick<ProgressStore, 'update'>;
  /** A record as anybody may see it: not one that came back from a backup. */
  read(key: RecordKey): Promise<LearnerRecord | undefined>;
  /** To be told which statements the store refuses to take back. */
  tellRefused(ids: readonly string[]): void;
  signal: AbortSignal;
}

/** What one pass over all that waits came to. */
export interface Pass {
  /** Another instance is sending. */
  isOthers?: true;
  /** Why it ended early. */
  trouble?: Trouble;
  /** Statements that the store will not have; of those that were to be taken back the list knows. */
  refused: number;
}

/** One statement that waits, and where it comes from. */
interface Item {
  waiting: Waiting;
  /** Of the record: one that was begun anew meanwhile is another one. */
  generation: string;
  pending: Pending;
}

/** Statements in one batch, at most. */
const MOST = 50;

/** Sends all that waits, batch by batch, and marks what was taken. */
export interface ForwardingPass {
  send(options: PendingOptions): Promise<Pass>;
  /** Tries again, too, what was put off. */
  sendAgain(options: PendingOptions): Promise<Pass>;
}

/** Makes passes over all that waits; a store that wants less at once gets less in the next one, too. */
export function forwardingPass({ lrs, list, state, store, read, tellRefused, signal }: PassOptions): ForwardingPass {
  let most = MOST;

  return {
    send: (options) => pass(options, list.toTakeBack()),
    sendAgain: (options) => pass(options, allToTakeBack()),
  };

  /** What was put off first: what is put off now isn’t tried twice. */
  async function* allToTakeBack(): AsyncGenerator<string> {
    yield* list.putOff();
    yield* list.toTakeBack();
  }

  async function pass(options: PendingOptions, voids: AsyncIterable<string>): Promise<Pass> {
    const came: Pass = { refused: 0 };
    if (!(await state.takeTurn())) return { ...came, isOthers: true };
    try {
      await sendVoids(options, voids, came);
      if (!isOver(came)) await sendMilestones(options, came);
    } finally {
      await state.endTurn();
    }
    return came;
  }

  async function sendVoids(options: PendingOptions, voids: AsyncIterable<string>, came: Pass): Promise<void> {
    let batch: string[] = [];
    const sendBatch = async () => {
      if (!(await state.takeTurn())) return void (came.isOthers = true);
      const ids = batch.slice(0, most);
      batch = batch.slice(ids.length);
      const trouble = await takeBack(ids, options);
      if (trouble) came.trouble = trouble;
    };

    for await (const id of voids) {
      batch.push(id);
      while (batch.length >= most && !isOver(came)) await sendBatch();
      if (isOver(came)) return;
    }
    while (batch.length > 0 && !isOver(came)) await sendBatch();
  }

  /** What the store neither takes back nor has stopped showing stays on the list: an erasure is not to end in silence. */
  async function takeBack(ids: readonly string[], options: PendingOptions): Promise<Trouble | undefined> {
    const statements = ids.map((id) => voidingStatement(id, options));
    const { taken, trouble } = await send(statements);
    const done = ids.filter((_, index) => taken.includes(statements[index]!.id));
    await list.tookBack(done);
    // Whoever may not take anything back may still send what is new.
    if (trouble && !trouble.isForbidden) return trouble;
    return look(ids.filter((id) => !done.includes(id)));
  }

  /** What was refused is done where the store doesn’t show it any more, or never had it: not yet where it may only come to it later. */
  async function look(ids: readonly string[]): Promise<Trouble | undefined> {
    const kept: string[] = [];
    let trouble: Trouble | undefined;
    for (const id of ids) {
      const shown = await lrs.shows(id, signal);
      if (typeof shown === 'object') {
        trouble = shown;
        break;
      }
      if (shown === 'no') await list.notShown(id);
      else kept.push(id);
    }
    await list.refuse(kept);
    if (kept.length > 0) tellRefused(kept);
    return trouble;
  }

  async function sendMilestones(options: PendingOptions, came: Pass): Promise<void> {
    const left = new Map<Waiting, number>();
    let batch: Item[] = [];
    const sendBatch = async () => {
      // Another instance has taken over if this one was held up for long.
      if (!(await state.takeTurn())) return void (came.isOthers = true);
      const items = batch.slice(0, most);
      batch = batch.slice(items.length);
      const { taken, known, refused, trouble } = await send(items.map(({ pending }) => pending.statement));
      // What it has in other words stays as it is there.
      const there = [...taken, ...known];
      await mark(items.filter(({ pending }) => there.includes(pending.statement.id)));
      came.refused += refused.length;
      if (trouble) return void (came.trouble = trouble);
      for (const { waiting } of items) {
        left.set(waiting, left.get(waiting)! - 1);
        if (left.get(waiting) === 0) await list.settle(waiting);
      }
    };
    for await (const waiting of list.all()) {
      const record = await read(waiting.key);
      const pendings = record ? pendingOf(record, options) : [];
      left.set(waiting, pendings.length);
      if (pendings.length === 0) await list.settle(waiting);
      batch.push(...pendings.map((pending) => ({ waiting, pending, generation: record!.generation })));
      while (batch.length >= most && !isOver(came)) await sendBatch();
      if (isOver(came)) return;
    }
    while (batch.length > 0 && !isOver(came)) await sendBatch();
  }

  async function send(statements: Statement[]): Promise<Sent> {
    signal.throwIfAborted();
    const sent = await sendSplit(lrs, statements, signal);
    most = Math.min(most, sent.most);
    if (sent.taken.length > 0) await state.noteTaken();
    return sent;
  }

  async function mark(items: Item[]): Promise<void> {
    for (const waiting of new Set(items.map((item) => item.waiting))) {
      await markOf(
        waiting,
        items.filter((item) => item.waiting === waiting),
      );
    }
  }

  /** Of a record that was erased meanwhile whoever erased it has noted what may have been sent. */
  async function markOf({ key }: Waiting, items: Item[]): Promise<void> {
    const taken = items.map(({ pending }) => pending);
    await store.update(
      key,
      (before) => {
        const isSame = before?.generation === items[0]!.generation;
        return { record: isSame ? withMarks(before, taken) : before, result: undefined };
      },
      { courses: [...new Set(taken.map(({ course }) => course))] },
    );
  }
}

function isOver({ trouble, isOthers }: Pass): boolean {
  return trouble !== undefined || isOthers === true;
}
