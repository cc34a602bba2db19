import type { Logger } from 'pino';
import type { Catalog } from '../content/catalog.ts';
import type { ForwardingHealth } from '../contract/admin.ts';
import type { LearnerRecord } from '../contract/record.ts';
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
import { lrsOf } from './lrs.ts';
import type { LrsOptions, Trouble } from './lrs.ts';
import { isPending, pendingOf, sentOf } from './pending.ts';
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

export interface ForwardingTarget extends LrsOptions {
  /** For tests. */
  rhythm?: Partial<Rhythm> | undefined;
}

/** How long it waits, in milliseconds. */
export interface Rhythm {
  /** After the start. */
  start: number;
  /** After something was reached: more may follow. */
  gather: number;
  /** After the first failure; then twice as long each time, up to `longest`. */
  first: number;
  longest: number;
  /** While another instance is sending. */
  others: number;
  /** Between two looks at all records for what was missed. */
  sweep: number;
}

const RHYTHM: Rhythm = {
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
  let [timer, due] = [undefined as NodeJS.Timeout | undefined, Infinity];
  let running: Promise<void> | undefined;
  let isWoken = false;
  let failures = 0;
  let faulty = 0;
  let trouble: (Trouble & { again: number }) | undefined;
  let nextSweep = performance.now();

  plan(rhythm.start);

  return {
    noticed({ key, courses, before, after }) {
      const ids = after ? (courses ?? Object.keys(after.courses)) : [];
      const isNew = ids.some((id) => {
        const milestones = after!.courses[id]?.milestones ?? [];
        return milestones !== before?.courses[id]?.milestones && milestones.some((one) => isPending(one, since));
      });
      if (isNew) note(list.add(key).then(wake));
      else if (!after) note(list.remove(key));
    },

    async takeBack(records) {
      await opened();
      const ids = records.flatMap((record) => sentOf(record, since));
      if (ids.length === 0) return;
      await list.takeBack(ids);
      wake();
    },

    async health() {
      const [{ waiting, refused }, taken] = [await list.count(), await state.lastTaken()];
      // Another instance may have been refused.
      const again = now() + Math.max(0, nextSweep - performance.now());
      const why = trouble ?? (refused > 0 ? { words: lrsWords.notTakenBack(refused), again } : undefined);
      return {
        ...{ host: lrs.url.host, waiting },
        ...(taken !== undefined && { taken: isoOf(taken) }),
        ...(why && { trouble: { words: why.words, again: isoOf(why.again) } }),
      };
    },

    async close() {
      stop.abort();
      clearTimeout(timer);
      await Promise.allSettled([running, ...noting]);
    },
  };

  /** What can’t be noted now is found by the next look at all records. */
  function note(noted: Promise<void>): void {
    const settled = noted.catch(logged).finally(() => noting.delete(settled));
    noting.add(settled);
  }

  function wake(): void {
    isWoken = true;
    const isSoon = due <= performance.now() + rhythm.gather;
    if (!running && failures === 0 && !isSoon) plan(rhythm.gather);
  }

  function plan(wait: number): void {
    if (stop.signal.aborted) return;
    clearTimeout(timer);
    due = performance.now() + wait;
    timer = setTimeout(() => {
      running = run()
        .catch((error: unknown) => {
          logged(error);
          failed({ words: lrsWords.store });
        })
        .finally(() => (running = undefined));
    }, wait).unref();
  }

  async function run(): Promise<void> {
    isWoken = false;
    const courses = new Map((await catalog.list()).map((course) => [course.id, course]));
    await opened();
    const setting: PendingOptions = { url, version: lrs.version, since, courseOf: (id) => courses.get(id) };
    const isSweeping = performance.now() >= nextSweep;
    if (isSweeping) await sweep(setting);
    const came = await pass(setting, isSweeping);
    if (came.trouble) return failed(came.trouble);
    if (came.isOthers) return plan(rhythm.others);
    worked(came.refused, (await list.count()).refused, isSweeping);
  }

  /** Where another LRS is forwarded to than before, the former one can’t be told anything any more. */
  function opened(): Promise<void> {
    const open = async () => {
      const { host } = lrs.url;
      const former = await state.host();
      if (former !== undefined && former !== host) await forgetTakingBack(list, former, log);
      since = await state.since(host, begun);
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

  function worked(refused: number, notTakenBack: number, isSweeping: boolean): void {
    if (failures > 0) log.info('Das LRS nimmt wieder an. / The LRS takes statements again.');
    failures = 0;
    const wait = Math.max(0, nextSweep - performance.now());
    if (isSweeping) faulty = 0;
    faulty += refused;
    // What was refused stays refused until it is sent again.
    if (notTakenBack > 0) say({ words: lrsWords.notTakenBack(notTakenBack) }, wait);
    else if (faulty > 0) say({ words: lrsWords.refused(faulty) }, wait);
    else trouble = undefined;

    plan(isWoken ? rhythm.gather : wait);
  }

  function failed(why: Trouble): void {
    if (stop.signal.aborted) return;
    // Not all at the same moment, where several services wait for one store.
    const backOff = Math.min(rhythm.longest, rhythm.first * 2 ** failures) * (0.5 + Math.random() / 2);
    const wait = Math.max(backOff, why.pause ?? 0);
    failures += 1;
    say(why, wait);
    plan(wait);
  }

  function say({ words }: Trouble, wait: number): void {
    if (trouble?.words.de !== words.de) log.warn(`${words.de} / ${words.en}`);
    trouble = { words, again: now() + wait };
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
