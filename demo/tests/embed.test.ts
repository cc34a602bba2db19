import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { INTRANET_HOST, openBrowser, openPage, SERVICE_HOST } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { eventually, reach, signIn } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

const PAGE = '/digitalisierung/rahmen';

/** The frame of an element on the page, once it is there. */
async function frameOf(page: Page, element: string): Promise<Frame> {
  const frame = await eventually(
    async () => page.frames().find((one) => one.url().includes(`/embed/${element}/`)),
    (found) => found !== undefined,
  );
  return frame!;
}

/** What can be read in the element that a frame shows. */
const textIn = (frame: Frame) =>
  frame.evaluate(
    () => document.querySelector('main > [course]')?.shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '',
  );

/** How high a frame is in its page, and what is in it. */
async function heights(frame: Frame): Promise<{ frame: number; content: number; scrolls: boolean }> {
  const box = await (await frame.frameElement())!.evaluate((element) => element.clientHeight);
  const content = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  const scrolls = await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  return { frame: box, content, scrolls };
}

/** A frame and its content agree, and go on doing so. */
async function fits(frame: Frame): Promise<number> {
  const { content } = await eventually(
    () => heights(frame),
    (now) => now.content > 100 && Math.abs(now.frame - now.content) <= 1 && !now.scrolls,
  );
  return content;
}

describe('an element in a frame of the intranet, on another site', () => {
  let town: Town;
  let browser: Browser;
  let host: WatchedPage;

  before(async () => {
    town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST });
    browser = await openBrowser();
    host = await openPage(browser, town.intranetUrl + PAGE);
  });
  after(async () => {
    await browser.close();
    await town.stop();
  });

  it('is as high as what is in it, at every width, and follows what changes', async () => {
    const { page } = host;
    const player = await frameOf(page, 'player');
    await eventually(
      () => textIn(player),
      (text) => text.includes('Einen Brief ablegen'),
    );
    const wide = await fits(player);
    await fits(await frameOf(page, 'badge'));

    await page.setViewport({ width: 320, height: 700 });
    const narrow = await fits(player);
    assert.notEqual(narrow, wide);
    assert.equal(await player.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await page.setViewport({ width: 1280, height: 900 });
    assert.equal(await fits(player), wide);

    await player.evaluate(() =>
      document
        .querySelector('main')!
        .append(Object.assign(document.createElement('p'), { textContent: 'Mehr. '.repeat(500) })),
    );
    const more = await fits(player);
    assert.ok(more > wide + 100);
    await player.evaluate(() => document.querySelector('main > p')!.remove());
    assert.equal(await fits(player), wide);
  });

  it('does not grow for ever where what is in it grows with the window', async () => {
    const player = await frameOf(host.page, 'player');
    const before = await fits(player);
    const sheet = (css: string) =>
      player.evaluate((rules) => {
        const one = new CSSStyleSheet();
        one.replaceSync(rules);
        document.adoptedStyleSheets = [one];
      }, css);
    await sheet('main { min-block-size: calc(100vh + 40px) }');
    const seen: number[] = [];
    await eventually(
      async () => {
        seen.push((await heights(player)).frame);
        return seen.slice(-12);
      },
      (last) => last.length === 12 && new Set(last).size === 1 && last[0]! > before,
    );
    assert.ok(seen.at(-1)! < before + 1000, String(seen.at(-1)));
    // What doesn't fit any more can be scrolled to.
    assert.equal(await player.evaluate(() => getComputedStyle(document.documentElement).overflowY), 'visible');
    await sheet('');
    await fits(player);
  });

  it('knows whoever is signed in around it, by the loader’s token', async () => {
    await signIn(host.page, 'k.brandt');
    const player = await frameOf(host.page, 'player');
    await eventually(
      () => textIn(player),
      (text) => text.includes('Den Aktenplan verstehen') || !/Nur mit Anmeldung/i.test(text),
    );
    await eventually(
      () => player.evaluate(() => document.getElementById('learn-alone')?.hidden),
      (hidden) => hidden === true,
    );
    await signIn(host.page, '');
  });

  it('says that nobody is known in it, and leads to a window of its own', async () => {
    const player = await frameOf(host.page, 'player');
    const line = await eventually(
      () =>
        player.evaluate(() => {
          const alone = document.getElementById('learn-alone')!;
          return alone.hidden ? '' : `${alone.innerText} ${alone.querySelector('a')!.href}`;
        }),
      (text) => text !== '',
    );
    assert.match(line, /merkt sich nur dieser Browser/);
    assert.ok(line.endsWith(`${town.serviceUrl}/c/d3-ablegen`), line);
    await fits(player);
  });

  it('can be tabbed into and out of, and takes its keys for itself', async () => {
    const { page } = host;
    await page.bringToFront();
    const focused = async () => {
      const outer = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');
      return /<iframe[^>]*embed\/player/.test(outer) ? 'player' : outer;
    };
    await (await (await frameOf(page, 'badge')).frameElement())!.evaluate((element) =>
      (element as HTMLElement).focus(),
    );
    const way: string[] = [];
    for (let stop = 0; stop < 80 && !way.includes('out'); stop += 1) {
      await page.keyboard.press('Tab');
      const where = await focused();
      way.push(way.includes('player') && where !== 'player' ? 'out' : where === 'player' ? 'player' : 'before');
    }
    assert.ok(way.includes('player') && way.includes('out'), way.join(' '));
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    assert.equal(await focused(), 'player');
  });

  it('plays, and fills the screen, with its captions', async () => {
    const player = await frameOf(host.page, 'player');
    await reach(player, 'learn-player >>> [part=play]').click();
    await eventually(
      () =>
        player.evaluate(
          () => document.querySelector('learn-player')?.shadowRoot?.querySelector('learn-player-stage') !== null,
        ),
      (there) => there,
    );
    assert.equal(await player.evaluate(() => document.fullscreenEnabled), true);
    const before = await fits(player);
    await host.page.keyboard.press('f');
    await eventually(
      () => player.evaluate(() => document.fullscreenElement?.localName ?? ''),
      (name) => name === 'learn-player',
    );
    await host.page.keyboard.press('f');
    await eventually(
      () => player.evaluate(() => document.fullscreenElement),
      (element) => element === null,
    );
    await eventually(
      async () => (await heights(player)).frame,
      (height) => Math.abs(height - before) < 200,
    );
    await fits(player);
  });

  it('broke no rule of the host page and threw no error', () => {
    assert.deepEqual(host.faults, []);
  });
});
