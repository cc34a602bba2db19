import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { ENGINES, openPage } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { inTown, TWO_SITES } from './in-town.ts';
import { smallDisk } from './small-disk.ts';
import { answer, eventually, exportedLesson, shelfOf, signIn, textOf } from './steps.ts';
import type { Town } from './town.ts';

const disk = smallDisk();

after(() => disk?.remove());

for (const engine of ['chromium', 'firefox'] as const) {
  const skip = disk ? ENGINES[engine] : 'a small disk to fill can’t be mounted here (that needs root)';

  describe(`a computer whose disk is full in the middle of a lesson, with ${engine}`, { skip }, () => {
    let town: Town;
    let browser: Browser;
    let lesson: WatchedPage;
    let page: Page;

    inTown(
      async (here) => {
        ({ town, browser } = here);
        lesson = await openPage(browser, `${town.intranetUrl}/digitalisierung/d3-ablegen`);
        ({ page } = lesson);
        await signIn(page, 'k.brandt');
      },
      TWO_SITES,
      { engine, profile: join(disk!.path, engine) },
    );

    it('tells the learner with the first answer that can’t be stored, and the answer arrives', async () => {
      disk!.fill();
      await answer(page, 'wo-suchen', 'aufgabe');
      await pageSays(/(?=.*kann gerade nichts speichern.*Lassen Sie diese Seite bitte offen)(?=.*1 von 3 beantwortet)/);
      await eventually(kept, (one) => one?.questions.length === 1);
    });

    it('keeps in the open page what can’t be sent either, and says so', async () => {
      await town.killService();
      await answer(page, 'betreff', 'hallenzeiten');
      await pageSays(/Keine Verbindung, und dieser Browser kann gerade nichts speichern/);
    });

    it('stores it by itself once there is room', async (test) => {
      disk!.clear();
      if (await isBroken()) return test.skip('the browser’s own database has not got over the full disk');
      // Whichever element came first speaks of it: the player, or the quiz at the question itself.
      await pageSays(
        /^(?!.*nichts speichern).*(Keine Verbindung. Was Sie tun, wird hier gemerkt|Gemerkt – wird geprüft)/,
      );
      assert.deepEqual(await stored(), ['betreff']);
    });

    it(
      'stores it again where somebody clears the browser’s data',
      { skip: engine !== 'chromium' && 'needs Chromium’s protocol' },
      async (test) => {
        if (await isBroken()) return test.skip('the browser’s own database has not got over the full disk');
        const devtools = await page.createCDPSession();
        const { origin } = new URL(town.intranetUrl);
        await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
        await eventually(stored, ({ length }) => length === 1);
      },
    );

    it('sends it when the service is back, without a reload', async () => {
      await town.startService();
      await eventually(kept, (one) => one?.questions.length === 2, 60_000);
      if (!(await isBroken())) await eventually(stored, ({ length }) => length === 0);
    });

    it('threw no error', () => {
      assert.deepEqual(
        lesson.faults.filter((fault) => !/ERR_CONNECTION_REFUSED|NetworkError|Cross-Origin/.test(fault)),
        [],
      );
    });

    /** Now and then Chromium opens no database any more, of nobody's, once its disk was full; only a new start mends that. */
    async function isBroken(): Promise<boolean> {
      const end = Date.now() + 10_000;
      for (;;) {
        const error = await page.evaluate(() =>
          indexedDB.databases().then(
            () => '',
            (reason: unknown) => (reason as DOMException).name,
          ),
        );
        if (error !== 'UnknownError') return false;
        if (Date.now() > end) return true;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }

    function pageSays(words: RegExp) {
      return eventually(
        () => textOf(page, 'main'),
        (text) => words.test(text),
      );
    }

    /** The questions whose answers lie in the browser. */
    async function stored(): Promise<(string | undefined)[]> {
      return (await shelfOf(page)).waiting.map(({ fact }) => fact.question);
    }

    function kept() {
      return exportedLesson(town, 'k.brandt', 'ablegen');
    }
  });
}
