import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { INTRANET_HOST, openBrowser, openPage, SERVICE_HOST } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import {
  answer,
  captionOf,
  eventually,
  exportedLesson,
  signIn,
  skipMoment,
  textOf,
  videoIs,
  videoOf,
} from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

const LESSON_PAGE = '/digitalisierung/d3-ablegen';
const RIGHT_ANSWERS = { 'wo-suchen': 'aufgabe', betreff: 'hallenzeiten', eingangskorb: 'stimmt' };

for (const way of ['token', 'proxy'] as const) {
  describe(`a lesson on an intranet page, signed in by ${way}`, () => {
    let town: Town;
    let browser: Browser;
    let context: BrowserContext;
    let lesson: WatchedPage;
    let start: WatchedPage;
    let stoppedAt = 0;

    inTown(async (here) => {
      ({ town, browser } = here);
      context = await browser.createBrowserContext();
      lesson = await openPage(context, `${town.intranetUrl}${LESSON_PAGE}?einbindung=${way}`);
    });

    it('works without any privilege of a secure context', async () => {
      assert.equal(await lesson.page.evaluate(() => isSecureContext), false);
    });

    it('shows poster, title, duration and what is done once somebody is signed in', async () => {
      await signIn(lesson.page, 'k.brandt');
      await eventually(
        () => textOf(lesson.page, 'learn-player'),
        (text) => /Einen Brief ablegen/.test(text) && /0:53/.test(text) && /Abspielen/.test(text),
      );
      start = await openPage(context, `${town.intranetUrl}/`);
      await eventually(
        () => textOf(start.page, 'learn-badge'),
        (text) => /0 %/.test(text.replaceAll(' ', ' ')),
      );
      assert.equal(mediaOf(lesson.requests).length, 0, 'no media before anybody means to play');
    });

    it('plays real HLS video after a press of the button, and counts what was played', async () => {
      const { page } = lesson;
      await page.bringToFront();
      await reach(page, 'learn-player >>> [part=play]').click();
      await videoIs(page, ({ currentTime }) => currentTime >= 5);
      assert.ok(lesson.requests.some((address) => /ablegen\.m3u8$/.test(address)));
      assert.ok(lesson.requests.some((address) => /\.m4s$/.test(address)));

      await page.keyboard.press('k');
      await videoIs(page, ({ paused }) => paused);
      stoppedAt = (await videoOf(page))!.currentTime;
      await eventually(
        () => exportedLesson(town, 'k.brandt', 'ablegen'),
        (kept) => (kept?.watched ?? 0) > 4 / 54,
      );
    });

    it('offers captions in the page’s language with one key', async () => {
      const { page } = lesson;
      await page.keyboard.press('c');
      await page.keyboard.press('k');
      await eventually(
        () => captionOf(page),
        (text) => /\p{L}{3}/u.test(text),
      );
      await page.keyboard.press('k');
      await videoIs(page, ({ paused }) => paused);
      stoppedAt = (await videoOf(page))!.currentTime;
    });

    it('goes on at the second where one was, after a reload', async () => {
      const { page } = lesson;
      await page.reload({ waitUntil: 'load' });
      await eventually(
        () => textOf(page, 'learn-player'),
        (text) => /Weiter bei 0:\d\d/.test(text),
      );
      await reach(page, 'learn-player >>> [part=play]').click();
      const { currentTime: from } = await videoIs(page, ({ currentTime }) => currentTime > 0);
      assert.ok(Math.abs(from - stoppedAt) < 2.5, `went on at ${from}, not at ${stoppedAt}`);
    });

    it('loses nothing when the service is away for a while', async () => {
      const { page } = lesson;
      await page.select('learn-player >>> select', '2');
      await videoIs(page, ({ buffered, duration }) => buffered > duration - 1);
      await town.killService();
      await skipMoment(page);
      await videoIs(page, ({ ended }) => ended, 60_000);
      await town.startService();
      await eventually(
        () => exportedLesson(town, 'k.brandt', 'ablegen'),
        (kept) => (kept?.watched ?? 0) >= 0.9,
        60_000,
      );
    });

    it('answers each question with a reason, by keyboard alone', async () => {
      const { page } = lesson;
      for (const [question, option] of Object.entries(RIGHT_ANSWERS)) {
        await answer(page, question, option);
      }
      await eventually(
        () => textOf(page, 'learn-quiz'),
        (text) => /3 von 3 beantwortet/.test(text) && /Entscheidend ist die Aufgabe/.test(text),
      );
    });

    it('moves the badge in the other tab, without a reload', async () => {
      await eventually(
        () => textOf(start.page, 'learn-badge'),
        (text) => /33 %/.test(text.replaceAll(' ', ' ')) && /1 von 3 Lektionen/.test(text),
      );
      assert.equal(start.requests.filter((address) => address === `${town.intranetUrl}/`).length, 1);
    });

    it('hands it all to the admin', async () => {
      const kept = await exportedLesson(town, 'k.brandt', 'ablegen');
      assert.equal(kept!.completed, true);
      assert.deepEqual(kept!.questions.map(({ question, best }) => [question, best.correct]).sort(), [
        ['betreff', true],
        ['eingangskorb', true],
        ['wo-suchen', true],
      ]);
    });

    it('shows nothing of the first person to a second one on the same browser', async () => {
      const { page } = lesson;
      await signIn(page, '');
      await signIn(page, 'a.lindner');
      await eventually(
        () => textOf(page, 'learn-player'),
        (text) => /Abspielen/.test(text),
      );
      assert.doesNotMatch(await textOf(page, 'learn-player'), /Weiter bei|gesehen|Abgeschlossen/);
      await eventually(
        () => textOf(page, 'learn-quiz'),
        (text) => /0 von 3 beantwortet/.test(text),
      );
      await start.page.bringToFront();
      await eventually(
        () => textOf(start.page, 'learn-badge'),
        (text) => /(^|\D)0 %/.test(text.replaceAll(' ', ' ')),
      );
      assert.equal(await exportedLesson(town, 'a.lindner', 'ablegen'), undefined);
    });

    it('broke no rule of the host page and threw no error', () => {
      assert.deepEqual(
        [...lesson.faults, ...start.faults].filter((fault) => !/ERR_CONNECTION_REFUSED/.test(fault)),
        [],
      );
    });
  });
}

describe('where the CMS removes unknown tags', () => {
  it('a <div data-learn> becomes the element', async () => {
    const town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST });
    const browser = await openBrowser();
    try {
      const { page } = await openPage(browser, `${town.intranetUrl}/digitalisierung/cms`);
      await signIn(page, 'k.brandt');
      for (const element of ['player', 'quiz', 'badge']) {
        await eventually(
          () => textOf(page, `div[data-course] > learn-${element}`),
          (text) => /d\.3|Sportverein/.test(text),
        );
      }
    } finally {
      await browser.close();
      await town.stop();
    }
  });
});

function mediaOf(addresses: string[]): string[] {
  return addresses.filter((address) => /\.(m3u8|m4s|mp4|vtt)$/.test(new URL(address).pathname));
}
