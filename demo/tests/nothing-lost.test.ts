import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { ENGINES, INTRANET_HOST, killBrowser, openBrowser, openPage, SERVICE_HOST } from './browser.ts';
import { reach } from './reach.ts';
import { answer, eventually, exportedLesson, myLesson, shelfOf, signIn, textOf, videoIs, videoOf } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

const LESSON_PAGE = '/digitalisierung/d3-ablegen';
const LEARNER = 'k.brandt';

/** Seconds that a crash may cost. */
const AT_STAKE = 5;

/** What is watched is kept in tenths of a second; closing a tab costs nothing. A busy Firefox that is quit right afterwards may end a page before that has heard of it, as in a crash. */
const CLOSING = { chromium: 0.1, firefox: AT_STAKE };

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`a lesson in which everything ends once, in ${engine}`, { skip: ENGINES[engine] }, () => {
    let town: Town;
    let profile: string;
    let browser: Browser;
    let page: Page;
    /** The second up to which everything was played, from the beginning. */
    let played = 0;

    before(async () => {
      town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST });
      profile = await mkdtemp(join(tmpdir(), 'lernbausteine-profile-'));
      await open();
    });
    after(async () => {
      await browser.close();
      await town.stop();
      await rm(profile, { recursive: true, force: true });
    });

    it('is begun while all is well', async () => {
      await signIn(page, LEARNER);
      await play();
      await answer(page, 'wo-suchen', 'aufgabe');
      await eventually(answersKept, (answers) => answers.length === 1);
    });

    it('goes on while the service is away, until the tab is closed in the middle of the film', async () => {
      await goOnWithoutService();
      await answer(page, 'betreff', 'hallenzeiten');
      await eventually(answersWaiting, (answers) => answers.includes('betreff'));
      const { currentTime } = (await videoOf(page))!;
      played = (await videoIs(page, (video) => video.currentTime > currentTime + 2)).currentTime;
      await page.close();
    });

    it('is complete once the browser was closed and opened again, and who learns is signed in anew', async () => {
      await browser.close();
      await town.startService();
      await open();
      await eventually(
        () => textOf(page, 'learn-quiz'),
        (text) => /0 von 3 beantwortet/.test(text),
      );
      assert.deepEqual(await answersKept(), ['wo-suchen'], 'the log-in ended with the browser');

      await signIn(page, LEARNER);
      await eventually(answersKept, (answers) => answers.length === 2);
      assert.deepEqual(await answersKept(), ['betreff', 'wo-suchen']);
      await eventually(watched, (seconds) => seconds > played - CLOSING[engine]);
    });

    it('goes on without the service once more, until the browser crashes', async () => {
      await play();
      await goOnWithoutService();
      await answer(page, 'eingangskorb', 'stimmt');
      const { currentTime } = (await videoOf(page))!;
      await eventually(answersWaiting, (answers) => answers.includes('eingangskorb'));
      played = (await videoIs(page, (video) => video.currentTime > currentTime + 6)).currentTime;
      await killBrowser(browser);
    });

    it('is complete afterwards: every answer, and every second but the last few', async () => {
      await town.startService();
      await open();
      await signIn(page, LEARNER);
      await eventually(answersKept, (answers) => answers.length === 3);
      await eventually(watched, (seconds) => seconds >= played - AT_STAKE);
      await eventually(
        () => shelfOf(page),
        ({ waiting }) => waiting.length === 0,
      );
    });

    it('reaches the admin with each verdict once', async () => {
      const { questions } = (await exportedLesson(town, LEARNER, 'ablegen'))!;
      assert.deepEqual(questions.map(({ question, best }) => [question, best.correct]).sort(), [
        ['betreff', true],
        ['eingangskorb', true],
        ['wo-suchen', true],
      ]);
    });

    async function open(): Promise<void> {
      browser = await openBrowser({ engine, profile });
      ({ page } = await openPage(browser, `${town.intranetUrl}${LESSON_PAGE}`));
    }

    /** Plays, twice as fast, until the rest of the film is there. */
    async function play(): Promise<void> {
      await page.bringToFront();
      await reach(page, 'learn-player >>> [part=play]').click();
      await videoIs(page, ({ currentTime }) => currentTime > 0);
      await page.select('learn-player >>> select', '2');
      await videoIs(page, ({ buffered, duration }) => buffered > duration - 1);
    }

    async function goOnWithoutService(): Promise<void> {
      await town.killService();
      const { currentTime, paused } = (await videoOf(page))!;
      assert.equal(paused, false);
      await videoIs(page, (video) => video.currentTime > currentTime + 3);
    }

    /** The second up to which the service knows everything, from the beginning. */
    async function watched(): Promise<number> {
      const [first] = (await myLesson(town, LEARNER, 'ablegen'))?.watched ?? [];
      return first && first[0] < 0.5 ? first[1] : 0;
    }

    async function answersKept(): Promise<string[]> {
      return Object.keys((await myLesson(town, LEARNER, 'ablegen'))?.answers ?? {}).sort();
    }

    async function answersWaiting(): Promise<(string | undefined)[]> {
      return (await shelfOf(page)).waiting.map(({ fact }) => fact.question);
    }
  });
}
