import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { setTimeout } from 'node:timers/promises';
import type { Player } from './players.ts';
import type { Traffic } from './traffic.ts';
import { observeTraffic } from './traffic.ts';
import type { Watched } from './watch.ts';
import { watch } from './watch.ts';

export interface VisitOptions {
  /** Players on the page. */
  count?: number;
  /** How many times as slow the processor is. */
  throttle?: number;
  /** The page presses its play button itself until something happens. */
  press?: boolean;
}

/** Somebody's first visit to a page. */
export interface Visit {
  traffic: Traffic;
  watched(): Promise<Watched>;
  /** Waits until something was noted down. */
  once(what: keyof Watched): Promise<void>;
  /** Waits until the page has come to rest. */
  settled(): Promise<void>;
  /** Elements on the page, those in shadow roots included. */
  elements(): Promise<number>;
  /** What scripts and document hold, in MB, after everything that could be let go of was. */
  heap(): Promise<number>;
  /** How long the main thread was busy so far, in milliseconds. */
  busy(): Promise<number>;
  /** The first player's play button as assistive technology knows it. */
  playButton(): Promise<{ role: string; name: string }>;
  /** Moves the pointer over the play button of the first player. */
  point(): Promise<void>;
  /** Presses what is under the pointer. */
  press(): Promise<void>;
  end(): Promise<void>;
}

/** How long something may take at most, in milliseconds. */
const PATIENCE = 60_000;

/** A page that asked for nothing for so long, in milliseconds, has come to rest. */
const REST = 500;

/** Opens a page with everything cold, as whoever comes for the first time does. */
export async function visit(
  browser: Browser,
  site: string,
  player: Player,
  options: VisitOptions = {},
): Promise<Visit> {
  const { count = 1, throttle = 1, press = false } = options;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  const traffic = await observeTraffic(session);
  await session.send('Performance.enable');
  await page.evaluateOnNewDocument(watch, { button: player.button, count, press });
  if (throttle !== 1) await page.emulateCPUThrottling(throttle);
  const address = `${site}/page?player=${encodeURIComponent(player.name)}&count=${count}`;
  await page.goto(address, { timeout: PATIENCE, waitUntil: 'domcontentloaded' });

  return {
    traffic,
    watched: () => page.evaluate(() => window.watched),
    async once(what) {
      const isThere = (name: keyof Watched) => window.watched[name] !== undefined;
      await page.waitForFunction(isThere, { timeout: PATIENCE, polling: 50 }, what).catch((cause: unknown) => {
        throw new Error(`${player.name}: never ${what}`, { cause });
      });
    },
    async settled() {
      await page.waitForNetworkIdle({ idleTime: REST, timeout: PATIENCE });
      await setTimeout(REST);
    },
    elements: () => page.evaluate(() => window.countElements()),
    heap: () => heapOf(session),
    async busy() {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
    },
    playButton: () => playButtonOf(session),
    point: () => pointAt(page),
    async press() {
      await page.mouse.down();
      await page.mouse.up();
    },
    end: () => context.close(),
  };
}

async function pointAt(page: Page): Promise<void> {
  const [x, y] = await page.evaluate(() => {
    const button = window.playButtonOf(document.querySelector('.embedded')!)!;
    const { left, top, bottom, width, height } = button.getBoundingClientRect();
    // The browser's own button lies at the lower left.
    if (button.localName === 'video') return [left + 24, bottom - 48] as const;
    return [left + width / 2, top + height / 2] as const;
  });
  await page.mouse.move(x, y);
}

async function playButtonOf(session: CDPSession): Promise<{ role: string; name: string }> {
  const expression = `window.playButtonOf(document.querySelector('.embedded'))`;
  const { result } = await session.send('Runtime.evaluate', { expression });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId!,
    fetchRelatives: false,
  });
  const { role, name } = nodes[0]!;
  return { role: String(role?.value), name: String(name?.value ?? '') };
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize) / 1e6;
}
