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

export interface PassOptions {
  lrs: Lrs;
  list: WaitingList;
  state: ForwardingState;
  store: Pick<ProgressStore, 'update'>;
  /** A record as anybody may see it: not one that came back from a backup. */
  read(key: RecordKey): Promise<LearnerRecord | undefined>;
  signal: AbortSignal;
}

/** What one pass over all that waits came to. */
export interface Pass {
  /** Another instance is sending. */
  isOthers?: true;
  /** Why it ended early. */
  trouble?: Trouble;
  /** Statements that the store will not have. */
  refused: number;
}

/** One statement that waits, and where it comes from. */
interface Item {
  waiting: Waiting;
  generation: string;
  pending: Pending;
}

/** Statements in one batch, at most. */
const MOST = 50;

/** Sends all that waits, batch by batch, and marks what was taken. */
export function forwardingPass({ lrs, list, state, store, read, signal }: PassOptions) {
  let most = MOST;

  return async function pass(options: PendingOptions): Promise<Pass> {
    const came: Pass = { refused: 0 };
    if (!(await state.takeTurn())) return { ...came, isOthers: true };
    try {
      await sendVoids(options, came);
      if (!came.trouble) await sendMilestones(options, came);
    } finally {
      await state.endTurn();
    }
    return came;
  };

  async function sendVoids(options: PendingOptions, came: Pass): Promise<void> {
    for (;;) {
      const ids = await list.toTakeBack(most);
      if (ids.length === 0) return;
      const statements = ids.map((id) => voidingStatement(id, options));
      const { taken, refused, trouble } = await send(statements);
      const isDone = ({ id }: Statement) => taken.includes(id) || refused.includes(id);
      await list.tookBack(ids.filter((_, index) => isDone(statements[index]!)));
      if (trouble) return void (came.trouble = trouble);
    }
  }

  async function sendMilestones(options: PendingOptions, came: Pass): Promise<void> {
    const left = new Map<Waiting, number>();
    let batch: Item[] = [];
    const sendBatch = async () => {
      // Another instance has taken over if this one was held up for long.
      if (!(await state.takeTurn())) return void (came.isOthers = true);
      const items = batch.slice(0, most);
      batch = batch.slice(items.length);
      const { taken, refused, trouble } = await send(items.map(({ pending }) => pending.statement));
      await mark(items.filter(({ pending }) => taken.includes(pending.statement.id)));
      came.refused += refused.length;
      if (trouble) return void (came.trouble = trouble);
      for (const { waiting } of items) {
        left.set(waiting, left.get(waiting)! - 1);
        if (left.get(waiting) === 0) await list.settle(waiting);
      }
    };
    const isOver = () => came.trouble !== undefined || came.isOthers;

    for await (const waiting of list.all()) {
      const record = await read(waiting.key);
      const pendings = record ? pendingOf(record, options) : [];
      left.set(waiting, pendings.length);
      if (pendings.length === 0) await list.settle(waiting);
      batch.push(...pendings.map((pending) => ({ waiting, pending, generation: record!.generation })));
      while (batch.length >= most && !isOver()) await sendBatch();
      if (isOver()) return;
    }
    while (batch.length > 0 && !isOver()) await sendBatch();
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

  /** Of a record that was erased or moved meanwhile what was just sent is taken back. */
  async function markOf({ key }: Waiting, items: Item[]): Promise<void> {
    const taken = items.map(({ pending }) => pending);
    const isThere = await store.update(
      key,
      (before) => {
        const isSame = before?.generation === items[0]!.generation;
        return { record: isSame ? withMarks(before, taken) : before, result: isSame };
      },
      { courses: [...new Set(taken.map(({ course }) => course))] },
    );
    if (!isThere) await list.takeBack(taken.map(({ statement }) => statement.id));
  }
}
