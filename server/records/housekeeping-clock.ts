import { GRACE } from '../contract/figures/months.ts';
import type { Documents } from '../store/documents.ts';

const KIND = 'clock';
const ID = 'last';
const DOUBT = 'doubt';

const DAY = 86_400_000;

/**
 * So far the clock may have moved on since it was last believed, in milliseconds; further only if it keeps standing there.
 *
 * What a month's figures are is written down for ever once {@link GRACE} has gone by after its end. A clock that runs ahead by
 * less than that reaches no such day while the month still runs. One day less, for it was a little wrong before, perhaps.
 */
export const MOST_AHEAD = GRACE - DAY;

/** Since when the clock has gone on, though it isn't believed. */
interface Doubt {
  at: number;
  uptime: number;
}

/** Tells a clock that may be believed from one that somebody, or an empty battery, has set wrong. */
export interface ClockGuard {
  /** Whether what has ended by the clock may be deleted, and a month whose time is over be closed. */
  isSure(): Promise<boolean>;
  /** When the clock was last believed. */
  lastSure(): Promise<number | undefined>;
}

export interface ClockGuardOptions {
  documents: Documents;
  now(): number;
  /** Milliseconds that nobody can set, since this machine started: they go on while the service is restarted. */
  uptime(): number;
}

/**
 * Guards against a wrong clock, by which everything may have ended.
 * A clock that is further ahead of the last time it was believed than {@link MOST_AHEAD}, or more than a day behind it, is believed
 * after it went on from there for a day, the service being restarted meanwhile or not: so one that was off for months mends
 * itself, and whoever runs it has had a day to look.
 */
export function clockGuard({ documents, now, uptime }: ClockGuardOptions): ClockGuard {
  let doubt: Doubt | undefined;

  async function lastSure(): Promise<number | undefined> {
    return ((await documents.read(KIND, ID)) as { at: number } | undefined)?.at;
  }

  async function hasStood(at: number): Promise<boolean> {
    const since = (doubt ??= (await documents.read(KIND, DOUBT)) as Doubt | undefined);
    const running = since ? uptime() - since.uptime : 0;
    if (since && running >= 0 && Math.abs(at - since.at - running) <= DAY) return running >= DAY;
    doubt = { at, uptime: uptime() };
    await documents.update(KIND, DOUBT, () => ({ v: 1, ...doubt }));
    return false;
  }

  return {
    lastSure,
    async isSure() {
      const last = await lastSure();
      const at = now();
      const isLikely = last === undefined || (at >= last - DAY && at <= last + MOST_AHEAD);
      if (!isLikely && !(await hasStood(at))) return false;
      doubt = undefined;
      await documents.update(KIND, ID, () => ({ v: 1, at }));
      // Else a clock that goes wrong once more in the same way would have stood since then.
      if (await documents.read(KIND, DOUBT)) await documents.erase(KIND, DOUBT);
      return true;
    },
  };
}
