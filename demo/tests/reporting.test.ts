import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { ApiRequest } from './api-requests.ts';
import { apiRequests, isReport, mostWithin } from './api-requests.ts';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually, exportedLesson, signIn, videoIs } from './steps.ts';
import type { Town } from './town.ts';

describe('what it costs the service that somebody watches', () => {
  let town: Town;
  let browser: Browser;
  let page: Page;
  let requests: ApiRequest[];

  inTown(async (here) => {
    ({ town, browser } = here);
    ({ page } = await openPage(browser, `${town.intranetUrl}/digitalisierung/d3-ablegen`));
    await signIn(page, 'k.brandt');
    // A film that stops for a question reports at once, and this one is to play in one go.
    await page.evaluate(() => localStorage.setItem('lernbausteine-moments', 'off'));
    await reach(page, 'learn-player >>> [part=play]').click();
    await videoIs(page, ({ currentTime }) => currentTime > 0);
    requests = await apiRequests(page);
  });

  it('is one request in 15 seconds at most', async () => {
    await videoIs(page, ({ ended }) => ended, 90_000);
    // The last report comes with the end, whenever that is.
    await eventually(
      () => exportedLesson(town, 'k.brandt', 'ablegen'),
      (kept) => (kept?.watched ?? 0) > 0.95,
    );
    const reports = requests.filter(isReport);
    assert.ok(reports.length >= 3, JSON.stringify(requests));
    assert.equal(mostWithin(15, reports.slice(0, -1)), 1, JSON.stringify(requests));
  });

  it('is none in a minute of standing still', async () => {
    requests.length = 0;
    const before = await page.evaluate(() => performance.now());
    await passTime(60);
    assert.ok((await page.evaluate(() => performance.now())) - before >= 60_000);
    assert.deepEqual(requests, []);
  });

  /** Lets the page live through so many seconds, in which every timer fires, in a moment. */
  async function passTime(seconds: number): Promise<void> {
    const devtools = await page.createCDPSession();
    const passed = new Promise((done) => devtools.once('Emulation.virtualTimeBudgetExpired', done));
    await devtools.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: seconds * 1000 });
    await passed;
  }
});
