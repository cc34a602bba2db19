import type { Logger } from 'pino';
import type { Catalog } from '../content/catalog.ts';
import type { ForwardingHealth } from '../contract/admin.ts';
import type { LearnerRecord } from '../contract/record.ts';
import type { Words } from '../contract/words.ts';
import { cameBack, presentRecords } from '../records/came-back.ts';
import type { RecordKeys } from '../records/record-keys.ts';
import type { Documents } from '../store/documents.ts';
import type { Erasures } from '../store/erasures.ts';
import type { Notice } from '../store/noticed.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import { forgetTakingBack } from './forget-forwarding.ts';
import { forwardingPass } from './forwarding-pass.ts';
import { forwardingState, TURN } from './forwarding-state.ts';
import { lrsWords } from './lrs-words.ts';
import { addressOf, lrsOf } from './lrs.ts';
import type { LrsOptions, Trouble } from './lrs.ts';
import { keepPace } from './pace.ts';
import type { Rhythm, RunEnd } from './pace.ts';
import { isPending, pendingOf, sentOf, supersededOf } from './pending.ts';
import type { PendingOptions } from './pending.ts';
import { waitingList } from './waiting-list.ts';

/** What is reached goes on to the town’s learning record store (LRS), in the background. */
export interface Forwarding {
  /** To be told of each change that is durable; whoever made it waits for nothing. */
  noticed(notice: Notice): void;
  /** Before records are erased, from when on nothing of them is sent any more: what may have been will be taken back. Resolves once that is durable. */
  takeBack(records: readonly LearnerRecord[]): Promise<void>;
  health(): Promise<ForwardingHealth>;
  /** Ends what runs; what waits stays. */
  close(): Promise<void>;
}

/** Where it goes, and what it is read from. */
export interface ForwardingOptions {
  lrs: ForwardingTarget;
  /** Where the service lies for browsers; ends with a slash. */
  url: URL;
  store: ProgressStore;
  documents: Documents;
  erasures: Pick<Erasures, 'at'>;
  keys: Pick<RecordKeys, 'erasureHashesAt'>;
  catalog: Pick<Catalog, 'list'>;
  log: Logger;
  now(): number;
}

/** The store that is forwarded to. */
export interface ForwardingTarget extends LrsOptions {
  /** For tests. */
  rhythm?: Partial<ForwardingRhythm> | undefined;
}

/** How long it waits, in milliseconds. */
export interface ForwardingRhythm extends Rhythm {
  /** While another instance is sending. */
  others: number;
  /** Between two looks at all records for what was missed. */
  sweep: number;
}

const RHYTHM: ForwardingRhythm = {
  start: 60_000,
  gather: 5_000,
  first: 30_000,
  longest: 3_600_000,
  others: TURN / 4,
  sweep: 86_400_000,
};

/** Begins to forward. */
export function forward(options: ForwardingOptions): Forwarding {
  const { lrs, url, store, documents, erasures, keys, catalog, log, now } = options;
  const rhythm = { ...RHYTHM, ...lrs.rhythm };
  const list = waitingList(documents);
  const state = forwardingState(documents, now);
  const stop = new AbortController();
  const pass = forwardingPass({ lrs: lrsOf(lrs), list, state, store, read, tellRefused, signal: stop.signal });
  const noting = new Set<Promise<void>>();
  const begun = now();
  let since = -Infinity;
  let opening: Promise<void> | undefined;
  let isFailing = false;
  let faulty = 0;
  /** Why something isn’t taken, and in how many milliseconds it is sent again. */
  let trouble: { words: Words; wait(): number } | undefined;
  let nextSweep = performance.now();
  const pace = keepPace(run, rhythm);

  return {
    noticed({ key, courses, before, after }) {
      const ids = after ? (courses ?? Object.keys(after.courses)) : [];
      const isNew = ids.some((id) => {
        const milestones = after!.courses[id]?.milestones ?? [];
        return milestones !== before?.courses[id]?.milestones && milestones.some((one) => isPending(one, since));
      });
      if (isNew) note(list.add(key).then(pace.wake));
      else if (!after) note(list.remove(key));
      const superseded = before && after ? supersededOf(before, after, ids, since) : [];
      if (superseded.length > 0) note(list.takeBack(superseded).then(pace.wake));
    },

    async takeBack(records) {
      await opened();
      const ids = records.flatMap((record) => sentOf(record, since));
      if (ids.length === 0) return;
      await list.takeBack(ids);
      pace.wake();
    },

    async health() {
      const [{ waiting, refused }, taken] = [await list.count(), await state.lastTaken()];
      // Another instance may have been refused.
      const why = trouble ?? (refused > 0 ? { words: lrsWords.notTakenBack(refused), wait: untilSweep } : undefined);
      return {
        ...{ host: lrs.url.host, waiting },
        ...(taken !== undefined && { taken: isoOf(taken) }),
        ...(why && { trouble: { words: why.words, again: isoOf(now() + why.wait()) } }),
      };
    },

    async close() {
      stop.abort();
      await Promise.allSettled([pace.close(), ...noting]);
    },
  };

  /** What can’t be noted now is found by the next look at all records. */
  function note(noted: Promise<void>): void {
    const settled = noted.catch(logged).finally(() => noting.delete(settled));
    noting.add(settled);
  }

  async function run(): Promise<RunEnd> {
    try {
      return await sendAll();
    } catch (error) {
      logged(error);
      return failed({ words: lrsWords.store });
    }
  }

  async function sendAll(): Promise<RunEnd> {
    const courses = new Map((await catalog.list()).map((course) => [course.id, course]));
    await opened();
    const setting: PendingOptions = { url, version: lrs.version, since, courseOf: (id) => courses.get(id) };
    const isSweeping = untilSweep() === 0;
    if (isSweeping) await sweep(setting);
    const came = isSweeping ? await pass.sendAgain(setting) : await pass.send(setting);
    if (came.trouble) return failed(came.trouble);
    if (came.isOthers) return { is: 'put-off', wait: rhythm.others };
    if (isSweeping) faulty = 0;
    faulty += came.refused;
    return worked((await list.count()).refused);
  }

  /** Where another LRS is forwarded to than before, the former one can’t be told anything any more. */
  function opened(): Promise<void> {
    const open = async () => {
      const address = addressOf(lrs.url).href;
      const former = await state.address();
      if (former !== undefined && former !== address) await forgetTakingBack(list, former, log);
      since = await state.since(address, begun);
    };
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  /** What a crash, a full disk or another instance has left out. */
  async function sweep(setting: PendingOptions): Promise<void> {
    for await (const record of presentRecords({ store, erasures, keys })) {
      stop.signal.throwIfAborted();
      if (pendingOf(record, setting).length > 0) await list.add(record.key);
    }
    nextSweep = performance.now() + rhythm.sweep;
  }

  async function read(key: LearnerRecord['key']): Promise<LearnerRecord | undefined> {
    const record = await store.read(key);
    return record && !cameBack(record, await erasures.at(keys.erasureHashesAt(key))) ? record : undefined;
  }

  function untilSweep(): number {
    return Math.max(0, nextSweep - performance.now());
  }

  /** What was refused stays refused until it is sent again. */
  function worked(notTakenBack: number): RunEnd {
    if (isFailing) log.info('Das LRS nimmt wieder an. / The LRS takes statements again.');
    isFailing = false;
    if (notTakenBack > 0) say(lrsWords.notTakenBack(notTakenBack), untilSweep);
    else if (faulty > 0) say(lrsWords.refused(faulty), untilSweep);
    else trouble = undefined;
    return { is: 'done', wait: untilSweep() };
  }

  function failed({ words, pause }: Trouble): RunEnd {
    isFailing = true;
    if (!stop.signal.aborted) say(words, pace.wait);
    return { is: 'failed', pause };
  }

  function say(words: Words, wait: () => number): void {
    if (trouble?.words.de !== words.de) log.warn(`${words.de} / ${words.en}`);
    trouble = { words, wait };
  }

  /** Ids only: by them they can be found there, and nobody’s name is in the log. */
  function tellRefused(statements: readonly string[]): void {
    log.error(
      { statements },
      'Das LRS nimmt Aussagen nicht zurück, die hier gelöscht sind. / The LRS does not take back statements that are deleted here.',
    );
  }

  function logged(error: unknown): void {
    if (stop.signal.aborted) return;
    log.error(
      { error: error instanceof Error ? error.name : typeof error },
      'Das Weitergeben an das LRS ist gescheitert; es wird wiederholt. / Forwarding to the LRS failed; it will be tried again.',
    );
  }
}

function isoOf(time: number): string {
  return new Date(time).toISOString();
}
