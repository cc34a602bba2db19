import { apiRequests, isReport, mostWithin } from '../tests/api-requests.ts';
import { INTRANET_HOST, openBrowser, openPage, SERVICE_HOST } from '../tests/browser.ts';
import { reach } from '../tests/reach.ts';
import { eventually, signIn, videoIs } from '../tests/steps.ts';
import { startTown } from '../tests/town.ts';

/** What it costs a page to report that somebody watches. */
export interface ReportingCosts {
  browser: string;
  watched: {
    seconds: number;
    requests: number;
    /** The most of them in any 15 seconds. */
    mostIn15Seconds: number;
    /** Asked before the first of them, where the service has an origin of its own; good for two hours. */
    preflights: number;
    /** Tasks of more than 50 ms, and how many of those ran close to a report. */
    longTasks: number;
    longTasksReporting: number;
  };
  paused: { seconds: number; requests: number };
}

export interface ReportingOptions {
  /** Seconds to watch, and to pause after that. */
  watch: number;
  pause: number;
}

/** A long task this close to a report, in milliseconds, is put down to it. */
const NEAR = 100;

/** Plays a real lesson in a real browser, and pauses. */
export async function measureReporting({ watch, pause }: ReportingOptions): Promise<ReportingCosts> {
  const town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST });
  const browser = await openBrowser();
  try {
    const { page } = await openPage(browser, `${town.intranetUrl}/digitalisierung/d3-ablegen`);
    await signIn(page, 'k.brandt');
    await reach(page, 'learn-player >>> [part=play]').click();
    // What the player does until it plays is no reporting.
    const { currentTime: begun } = await videoIs(page, ({ currentTime }) => currentTime > 2);
    await page.evaluate(observe);
    const requests = await apiRequests(page);

    await videoIs(page, ({ currentTime }) => currentTime >= begun + watch, 3000 * watch);
    const reports = requests.filter(isReport);
    const tasks = await page.evaluate(countTasks, NEAR);
    const watched = {
      seconds: watch,
      requests: reports.length,
      mostIn15Seconds: mostWithin(15, reports),
      preflights: requests.length - reports.length,
      ...tasks,
    };

    await page.keyboard.press('k');
    // With the pause comes the last report.
    await eventually(
      async () => requests.filter(isReport).length,
      (length) => length > reports.length,
    );
    const before = requests.length;
    await new Promise((done) => setTimeout(done, pause * 1000));
    return {
      browser: await browser.version(),
      watched,
      paused: { seconds: pause, requests: requests.length - before },
    };
  } finally {
    await browser.close();
    await town.stop();
  }
}

interface Observed {
  tasks: [from: number, to: number][];
  stored: number[];
}

/** Runs in the page: writes down when it was busy, and when it stored something. */
function observe(): void {
  const observed: Observed = { tasks: [], stored: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) observed.tasks.push([startTime, startTime + duration]);
  }).observe({ type: 'longtask' });
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...words) {
    observed.stored.push(performance.now());
    return put.apply(this, words);
  };
  performance.clearResourceTimings();
  Object.assign(window, { observed });
}

/** Runs in the page: long tasks, and those of them that ran `near` something being stored, sent or answered. */
function countTasks(near: number): { longTasks: number; longTasksReporting: number } {
  const { tasks, stored } = (window as unknown as { observed: Observed }).observed;
  const sent = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/v1/'));
  const moments = [
    ...stored,
    ...sent.flatMap((one) => [one.startTime, (one as PerformanceResourceTiming).responseEnd]),
  ];
  const reporting = tasks.filter(([from, to]) => moments.some((at) => at > from - near && at < to + near));
  return { longTasks: tasks.length, longTasksReporting: reporting.length };
}
