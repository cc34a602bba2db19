import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { ENGINES, openPage } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { inTown, TWO_SITES } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually, signIn, videoIs } from './steps.ts';
import type { Town } from './town.ts';

const LESSON_PAGE = '/digitalisierung/d3-ablegen';

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`the controls under a strict policy, in ${engine}`, { skip: ENGINES[engine] ?? false }, () => {
    let town: Town;
    let browser: Browser;
    let lesson: WatchedPage;

    inTown(
      async (here) => {
        ({ town, browser } = here);
        lesson = await openPage(browser, `${town.intranetUrl}${LESSON_PAGE}`);
        await signIn(lesson.page, 'k.brandt');
        lesson.faults.length = 0;
        lesson.requests.length = 0;
        await reach(lesson.page, 'learn-player >>> [part=play]').click();
        await videoIs(lesson.page, ({ currentTime }) => currentTime > 1);
      },
      TWO_SITES,
      { engine },
    );

    it('show a picture of where the time line leads', async () => {
      const { page } = lesson;
      const line = await reach(page, 'learn-player >>> learn-player-timeline >>> .line').wait();
      await line.scrollIntoView();
      const box = (await line.boundingBox())!;
      const image = await eventually(
        async () => {
          // Within the picture from 38 to 40 seconds, the second of its row.
          await page.mouse.move(box.x + box.width * (0.72 + Math.random() / 100), box.y + box.height / 2);
          return page.evaluate(() => {
            const stage = document.querySelector('learn-player')!.shadowRoot!.querySelector('learn-player-stage')!;
            // It is there once there is something to see.
            const img = stage.shadowRoot!.querySelector('learn-player-preview')?.shadowRoot?.querySelector('img');
            return { seen: img?.naturalWidth ?? 0, place: img && getComputedStyle(img).transform };
          });
        },
        ({ seen }) => seen > 0,
      );
      assert.equal(image.seen, 1440);
      assert.match(image.place!, /^matrix\(0\.\d+, 0, 0, 0\.\d+, -\d/);
    });

    it('open settings and the list of keys, and choose a quality', async () => {
      const { page } = lesson;
      await reach(page, 'learn-player >>> .settings-button').click();
      await reach(page, 'learn-player >>> learn-player-settings >>> input[name=settingsQuality]').wait();
      const labels = await page.$$eval('learn-player >>> learn-player-settings >>> .option', (options) =>
        options.map((option) => option.textContent.trim()),
      );
      assert.ok(labels.includes('480p'), labels.join());
      await reach(page, 'learn-player >>> .way:last-child').click();
      await reach(page, 'learn-player >>> learn-player-shortcuts >>> [type=checkbox]').wait();
      await page.keyboard.press('Escape');
      await eventually(
        () => page.$('learn-player >>> learn-player-shortcuts'),
        (list) => list === null,
      );
    });

    it('let the film of another tab pause', async () => {
      const first = lesson.page;
      const { page: second, faults } = await openPage(browser, `${town.intranetUrl}${LESSON_PAGE}`);
      faults.length = 0;
      await second.bringToFront();
      await reach(second, 'learn-player >>> [part=play]').click();
      await videoIs(first, ({ paused }) => paused);
      await videoIs(second, ({ paused, currentTime }) => !paused && currentTime > 1);
      assert.deepEqual(faults, []);
      await second.close();
    });

    it('break no rule of the page, and ask nobody else', () => {
      assert.deepEqual(lesson.faults, []);
      const strangers = lesson.requests.filter(
        (address) => /^https?:/.test(address) && ![town.intranetUrl, town.serviceUrl].includes(new URL(address).origin),
      );
      assert.deepEqual(strangers, []);
    });
  });
}
