import type { Logger } from 'pino';
import { inOneLine } from '../both-languages.ts';
import type { CatalogEntry } from '../contract/figures/close-month.ts';
import type { ClosedMonth } from '../contract/figures/closed-month.ts';
import type { FiguresAnswer } from '../contract/figures/figures.ts';
import { figuresAnswer } from '../contract/figures/figures-answer.ts';
import type { Month } from '../contract/figures/months.ts';
import type { MonthTally } from '../contract/figures/tally.ts';
import { runningMonth } from '../contract/figures/running-month.ts';
import { tightened } from '../contract/figures/tightened.ts';
import type { Words } from '../contract/words.ts';
import type { Notice } from '../store/noticed.ts';
import { closedMonths, isDue, isLongPast, runningMonths } from './closing.ts';
import type { CountingOptions } from './counting.ts';
import { countAnew } from './counting.ts';
import type { DeviceCount } from './device-counts.ts';
import { freshEnough } from './fresh-enough.ts';
import { monthIndex } from './month-index.ts';
import { closedWords, doubtWords, failedWords } from './words.ts';
import type { Told } from './told.ts';
import { usedOffers, withUsed } from './used-offers.ts';

/** The figures: counted in the background, so that whoever asks is answered from memory. */
export interface Figures {
  /** A record has changed. */
  notice(notice: Notice): void;
  /** Something without a person was counted. */
  counted(count: DeviceCount): void;
  answer(asked: AskedFigures): Promise<FiguresAnswer>;
  /** Counts anew now, and closes what is due; by itself it happens every day. */
  count(): Promise<void>;
  closing(): ClosingHealth;
  /** Ends what runs, at the next record. */
  close(): Promise<void>;
}

/** Which figures somebody asks for. */
interface AskedFigures {
  year: number;
  /** With departments, and with courses that not everybody may know of. */
  whole: boolean;
}

/** How it stands with closing months. */
export interface ClosingHealth {
  /** Months whose time is over and that aren't closed yet, in order. */
  waiting: Month[];
  /** Why not. */
  trouble?: Words;
}

/** What figures are made of beyond what is counted. */
interface FiguresOptions extends CountingOptions {
  told: { current(): Promise<Told> };
  /** Other instances write, too: it is counted anew more often. */
  isShared: boolean;
  log: Logger;
}

/** Groups of fewer people appear nowhere, unless the town says otherwise. */
export const DEFAULT_K = 10;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** After a run that failed, in milliseconds. */
const AGAIN = 10 * 60_000;

/** Begins to count. */
export function openFigures(options: FiguresOptions): Figures {
  const { courses, documents, now, k, log, isShared } = options;
  const index = monthIndex((month) => !isLongPast(month, now()));
  const offers = usedOffers(documents);
  const stop = new AbortController();
  let closed: ClosedMonth[] = [];
  let held: Month[] = [];
  let trouble: Words | undefined;
  let counts = 0;
  let last = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const tell = freshEnough((catalog: CatalogEntry[]) =>
    open().map((month) =>
      withUsed(runningMonth(index.tally(month), { catalog, earlier: closed, k }), offers.of(month)),
    ),
  );

  /** Where k was raised that takes a while; it is done once, not for each who asks. */
  const tellClosed = freshEnough((months: ClosedMonth[]) => tightened(months, k));

  void begin().catch(() => undefined);
  plan(HOUR);

  return {
    notice(notice) {
      for (const { kind, month, course } of index.notice(notice)) if (kind === 'participation') use(month, course);
    },
    counted(count) {
      index.counted(count);
      // Where that can't be found out now, it is when the figures are counted.
      if (count.count.started > 0) useInBrowsers(count).catch(() => undefined);
    },
    answer,
    count,
    closing: () => ({ waiting: waiting(), ...(trouble && { trouble }) }),
    async close() {
      stop.abort();
      clearTimeout(timer);
      await Promise.allSettled([running, next]);
      clearTimeout(timer);
    },
  };

  async function answer({ year, whole }: AskedFigures): Promise<FiguresAnswer> {
    const { told, faults } = await options.told.current();
    const running = tell(await courses.all(), `${counts} ${open().join(' ')}`, index.version());
    const full = figuresAnswer({
      ...{ closed: tellClosed(closed, String(counts), 0), running, told, k, now: now(), year, whole },
      ...((!index.isWhole() || waiting().length > 0) && { counting: true }),
      ...(whole && faults.length > 0 && { faults }),
    });
    return whole ? full : withoutHidden(full);
  }

  /** What is due is closed with what was used until then. */
  function use(month: Month, course: string): void {
    if (!isDue(month, now())) offers.add(month, [course]);
  }

  /** Who counts for a course that the service keeps, too, is not to learn from the offers whether anybody else began it. */
  async function useInBrowsers({ month, course }: DeviceCount): Promise<void> {
    if ((await courses.recordOf(course)) === 'device') use(month, course);
  }

  /** Who isn't asked who they are gets no title of a course that is for some areas only. */
  async function withoutHidden(answer: FiguresAnswer): Promise<FiguresAnswer> {
    const lines = answer.detail.courses.map(async (line) => {
      if (line.id === undefined || !(await courses.isHidden(line.id))) return line;
      const { id: _id, title: _title, ...counted } = line;
      return counted;
    });
    return { ...answer, detail: { ...answer.detail, courses: await Promise.all(lines) } };
  }

  /** The months to be told as ones that run: before anything was learnt here there is none to be closed. */
  function open(): Month[] {
    const months = runningMonths(closed, now());
    const isEmpty = ({ month, groups, device }: MonthTally) =>
      groups.length === 0 && device.length === 0 && offers.of(month).length === 0;
    const isBefore = (month: Month) => closed.every((one) => one.month > month) && isEmpty(index.tally(month));
    return months.filter((month) => !isDue(month, now()) || !isBefore(month));
  }

  function waiting(): Month[] {
    const due = open().filter((month) => isDue(month, now()));
    return [...new Set([...held, ...due])].sort();
  }

  /** One run at a time; who asks while one runs gets the next one, which sees all that is there by now. */
  function count(): Promise<void> {
    if (!running) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return begin();
      });
    return next;
  }

  function begin(): Promise<void> {
    running = run().finally(() => (running = undefined));
    return running;
  }

  async function run(): Promise<void> {
    try {
      const counted = await countAnew(options, { index, offers }, stop.signal);
      ({ closed, held } = counted);
      trouble = held.length > 0 ? doubtWords(held) : undefined;
      if (trouble) log.error(inOneLine(trouble));
      else if (counted.months.length > 0) log.info(inOneLine(closedWords(counted.months)));
    } catch (error) {
      if (stop.signal.aborted) return;
      trouble = failedWords(error);
      closed = await closedMonths(documents).catch(() => closed);
      log.error({ error: error instanceof Error ? error.name : typeof error }, inOneLine(trouble));
      clearTimeout(timer);
      plan(AGAIN);
      throw error;
    } finally {
      counts += 1;
      last = now();
    }
  }

  function plan(wait: number): void {
    if (stop.signal.aborted) return;
    timer = setTimeout(() => {
      const isOld = Math.abs(now() - last) >= (isShared ? HOUR : DAY);
      plan(HOUR);
      if (isOld || trouble || waiting().length > 0) void count().catch(() => undefined);
    }, wait).unref();
  }
}
