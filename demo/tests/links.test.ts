import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openPage, SERVICE_HOST } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually, myLesson, signIn, textOf, videoIs, videoOf } from './steps.ts';
import type { Town } from './town.ts';

const LESSON_PAGE = '/digitalisierung/d3-ablegen';

describe('ways into a lesson', () => {
  let town: Town;
  let browser: Browser;

  inTown((here) => ({ town, browser } = here));

  it('go on, on another device, where one was on the first', async () => {
    const [first, second] = [await browser.createBrowserContext(), await browser.createBrowserContext()];
    const { page } = await openPage(first, `${town.intranetUrl}${LESSON_PAGE}`);
    await signIn(page, 'k.brandt');
    await reach(page, 'learn-player >>> [part=play]').click();
    await videoIs(page, ({ currentTime }) => currentTime >= 6);
    await page.keyboard.press('k');
    const { currentTime } = await videoIs(page, ({ paused }) => paused);
    await eventually(
      () => myLesson(town, 'k.brandt', 'ablegen'),
      (kept) => (kept?.watched.at(-1)?.[1] ?? 0) >= currentTime - 1,
    );

    const { page: other } = await openPage(second, `${town.intranetUrl}${LESSON_PAGE}`);
    await signIn(other, 'k.brandt');
    const said = await eventually(
      () => textOf(other, 'learn-player'),
      (text) => /Weiter bei 0:\d\d/.test(text) && /Von vorn/.test(text),
    );
    const at = Number(/Weiter bei 0:(\d\d)/.exec(said)![1]);
    assert.ok(Math.abs(at - currentTime) < 1.5, `${at} on the second device, ${currentTime} on the first`);
    await reach(other, 'learn-player >>> [part=play]').click();
    const { currentTime: from } = await videoIs(other, ({ currentTime }) => currentTime > 0);
    assert.ok(Math.abs(from - currentTime) < 2.5, `went on at ${from}`);
    await first.close();
    await second.close();
  });

  it('lead by a link that somebody copied to the second of it, for whoever gets it', async () => {
    const context = await browser.createBrowserContext();
    const address = `${town.intranetUrl}${LESSON_PAGE}?von=mail`;
    const { page, faults } = await openPage(context, `${address}#learn=d3-ablegen/ablegen@31`);
    await signIn(page, 'a.lindner');
    await page.goto(`${address}#learn=d3-ablegen/aktenplan@31`, { waitUntil: 'load' });
    await page.reload({ waitUntil: 'load' });
    await eventually(
      () => textOf(page, 'learn-player'),
      (text) => /Ab 0:31 abspielen/.test(text),
    );
    await eventually(
      () => page.evaluate(() => document.activeElement?.localName),
      (name) => name === 'learn-player',
    );
    assert.equal(await videoOf(page), undefined, 'nothing plays by itself');

    await reach(page, 'learn-player >>> [part=foot] button').click();
    const field = await reach(page, 'learn-player >>> .address input').wait();
    assert.equal(await field.evaluate((input) => (input as HTMLInputElement).value), page.url());
    await page.keyboard.press('Escape');

    await reach(page, 'learn-player >>> [part=play]').click();
    const { currentTime } = await videoIs(page, (video) => video.currentTime > 0);
    assert.ok(currentTime >= 30.5 && currentTime < 34, `starts at ${currentTime}`);
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('lead from the article around it to a second of it', async () => {
    const context = await browser.createBrowserContext();
    const { page, faults } = await openPage(context, `${town.intranetUrl}${LESSON_PAGE}`);
    await signIn(page, 'a.lindner');
    await reach(page, 'a[href$="/aktenplan@13"]').click();
    await eventually(
      () => textOf(page, 'learn-player'),
      (text) => /Ab 0:13 abspielen/.test(text),
    );
    await eventually(
      () => page.evaluate(() => document.activeElement?.localName),
      (name) => name === 'learn-player',
    );
    const player = await page.$('learn-player >>> [part=play]');
    assert.equal(await player!.isIntersectingViewport(), true);
    await page.keyboard.press('Enter');
    const { currentTime } = await videoIs(page, (video) => video.currentTime > 0);
    assert.ok(currentTime >= 12.5 && currentTime < 16, `starts at ${currentTime}`);
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('lead to the service’s own page where there is no script', async () => {
    const { page } = await openPage(browser, 'about:blank');
    await page.setJavaScriptEnabled(false);
    for (const way of ['proxy', 'token']) {
      await page.goto(`${town.intranetUrl}${LESSON_PAGE}?einbindung=${way}`, { waitUntil: 'load' });
      await Promise.all([
        page.waitForNavigation({ waitUntil: 'load' }),
        page.click('.hinweis a[href$="/c/d3-ablegen"]'),
      ]);
      assert.match(await textOf(page, 'main'), /In drei kurzen Lektionen.*Einen Brief ablegen/);
    }
    await page.close();
  });

  describe('by a bookmark of the service’s own page', () => {
    let page: Page;
    let faults: string[];

    const go = async (path: string, isScripted: boolean) => {
      ({ page, faults } = await openPage(browser, 'about:blank'));
      await page.setJavaScriptEnabled(isScripted);
      await page.goto(`${town.serviceUrl}${path}`, { waitUntil: 'load' });
    };

    it('show all of it without a script, on the smallest screen, too', async () => {
      await go('/c/d3-ablegen/ablegen', false);
      await page.setViewport({ width: 320, height: 700 });
      const shown = await page.evaluate(() => {
        const visible = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
        return {
          words: document.querySelector<HTMLElement>('main')!.innerText,
          films: visible('main video').length,
          times: visible('.passage a').map((link) => (link as HTMLAnchorElement).href),
          wide: document.documentElement.scrollWidth,
          small: visible('main a').filter((one) => {
            const isInText = one.closest('p:not(.barrier, .above), .text');
            return one.getBoundingClientRect().height < (isInText ? 20 : 40);
          }).length,
        };
      });

      assert.match(shown.words, /Gemeinsam legen wir einen Brief in d\.3 ab/);
      assert.match(shown.words, /Eingangskorb/);
      assert.match(shown.words, /Kurzanleitung: Dokumente ablegen \(PDF\)\s*PDF, \d+ kB/);
      assert.match(shown.words, /Hallenzeiten Winter 2026\/27/);
      assert.match(shown.words, /Mara Kern/);
      assert.equal(shown.films, 1);
      assert.ok(shown.times.length > 1 && shown.times.every((link) => /\.mp4#t=\d+$/.test(link)), shown.times.join());
      assert.equal(shown.wide, 320);
      assert.equal(shown.small, 0);
      const film = await page.$eval('main source', (source) => source.src);
      assert.equal((await fetch(film.replace(SERVICE_HOST, '127.0.0.1'))).headers.get('content-type'), 'video/mp4');
      await page.close();
    });

    it('put the player in its place with one, and lead from what is said to its second', async () => {
      await go('/c/d3-ablegen/ablegen', true);
      await eventually(
        () => textOf(page, 'learn-player'),
        (text) => /Abspielen/.test(text),
      );
      assert.equal(await page.$eval('learn-player video', (video) => (video as HTMLElement).checkVisibility()), false);
      const [, second] = await page.$$('.passage .scripted');
      await second!.click();
      await eventually(
        () => textOf(page, 'learn-player'),
        (text) => /Ab 0:22 abspielen/.test(text),
      );
      await reach(page, 'learn-player >>> [part=play]').click();
      const { currentTime } = await videoIs(page, (video) => video.currentTime > 0);
      assert.ok(currentTime >= 21 && currentTime < 25, `starts at ${currentTime}`);
      // The library's own styles are blocked by the page's policy: they are there all the same.
      const layer = await page.$('learn-player >>> media-controller >>> [part~=vertical-layer]');
      assert.equal(await layer!.evaluate((one) => getComputedStyle(one).display), 'flex');
      assert.deepEqual(
        faults.filter((fault) => !/inline style/.test(fault)),
        [],
      );
      await page.close();
    });

    it('ask for a sign-in that leads back', async () => {
      await go('/c/d3-ablegen/aktenplan', false);
      assert.match(await textOf(page, 'main'), /Bitte melden Sie sich an/);
      const link = await page.$eval('main .sign-in', (one) => (one as HTMLAnchorElement).href);
      assert.match(link, /\/auth\/sign-in\?return=c%2Fd3-ablegen%2Faktenplan$/);
      await page.close();
    });
  });
});
