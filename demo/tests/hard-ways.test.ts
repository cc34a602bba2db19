import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { ENGINES, openPage } from './browser.ts';
import { inTown, TWO_SITES } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually, signIn, videoIs } from './steps.ts';
import type { Town } from './town.ts';

const LESSON_PAGE = '/digitalisierung/d3-ablegen';

/** Bytes a second: enough for the least of the film's three qualities, 8,000 on average, and not for the best, 16,500. */
const SLOW_LINE = 12_000;

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`a film on its way to a page, in ${engine}`, { skip: ENGINES[engine] ?? false }, () => {
    let town: Town;
    let browser: Browser;

    inTown((here) => ({ town, browser } = here), TWO_SITES, { engine });

    async function lessonPage() {
      const lesson = await openPage(await browser.createBrowserContext(), `${town.intranetUrl}${LESSON_PAGE}`);
      await signIn(lesson.page, 'k.brandt');
      return lesson;
    }

    it('comes as one file where the page allows no media of a script’s making', async () => {
      const { page, requests } = await lessonPage();
      await forbidBlobs(page, town.serviceUrl);
      await page.reload();
      requests.length = 0;
      await reach(page, 'learn-player >>> [part=play]').click();
      await videoIs(page, ({ currentTime, paused }) => currentTime > 1 && !paused);

      // Firefox lets a script's media through, whatever the policy says.
      if (engine === 'chromium') assert.ok(requests.some((address) => /ablegen\.mp4/.test(address)));
      await page.close();
    });

    it('says that it couldn’t be prepared until there is a connection, in a region that was there before', async () => {
      const { page } = await lessonPage();
      const region = await eventually(
        () => page.$('learn-player >>> .broken'),
        (found) => found !== null,
      );
      const said = () => region!.evaluate(({ textContent }) => textContent);
      await page.setOfflineMode(true);
      await reach(page, 'learn-player >>> [part=play]').click();
      await eventually(said, (text) =>
        /^Das Abspielen konnte nicht vorbereitet werden\..*die Seite neu zu laden\.$/.test(text),
      );

      await page.setOfflineMode(false);
      await eventually(said, (text) => text === '');
      // Firefox doesn't ask again for a module that didn't arrive, until the page is loaded anew.
      if (engine === 'firefox') await page.reload();
      await reach(page, 'learn-player >>> [part=play]').click();
      await videoIs(page, ({ currentTime, paused }) => currentTime > 1 && !paused);
      await page.close();
    });

    it(
      'gets worse before it stops where the line is slow',
      { skip: engine === 'firefox' && 'only of Chromium can a line be slowed' },
      async () => {
        const { page, requests } = await lessonPage();
        await reach(page, 'learn-player >>> [part=play]').hover();
        await page.emulateNetworkConditions({ download: SLOW_LINE, upload: SLOW_LINE, latency: 100 });
        await reach(page, 'learn-player >>> [part=play]').click();
        await videoIs(page, ({ currentTime }) => currentTime > 12, 90_000);
        const qualities = requests.flatMap((address) => /(\d+)-\d+\.m4s/.exec(address)?.[1] ?? []);

        assert.equal(qualities[0], '720');
        assert.equal(qualities.at(-1), '360');
        await page.close();
      },
    );
  });
}

/** Adds a policy to those that the intranet sends, from the next load on: media come from servers only. */
async function forbidBlobs(page: Page, service: string): Promise<void> {
  await page.evaluateOnNewDocument(
    (policy) => {
      const meta = Object.assign(document.createElement('meta'), {
        httpEquiv: 'Content-Security-Policy',
        content: policy,
      });
      new MutationObserver((_, observer) => {
        if (!document.querySelector('head')) return;
        observer.disconnect();
        document.head.prepend(meta);
      }).observe(document, { childList: true, subtree: true });
    },
    `media-src 'self' ${new URL(service).origin}`,
  );
}
