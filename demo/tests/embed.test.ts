import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually, signIn, videoIs } from './steps.ts';
import type { Town } from './town.ts';

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
async function fits(frame: Frame, isRight = (_content: number): boolean => true): Promise<number> {
  const seen: { frame: number; content: number; scrolls: boolean }[] = [];
  const last = await eventually(
    async () => {
      seen.push(await heights(frame));
      return seen.slice(-5);
    },
    (looks) =>
      looks.length === 5 &&
      isRight(looks[0]!.content) &&
      looks.every((now) => now.content > 100 && now.content === looks[0]!.content && !now.scrolls) &&
      looks.every((now) => Math.abs(now.frame - now.content) <= 1),
  );
  return last[0]!.content;
}

describe('an element in a frame of the intranet, on another site', () => {
  let town: Town;
  let browser: Browser;
  let host: WatchedPage;

  inTown(async (here) => {
    ({ town, browser } = here);
    host = await openPage(browser, town.intranetUrl + PAGE);
  });

  it('is as high as what is in it, at every width, and follows what changes', async () => {
    const { page } = host;
    const player = await frameOf(page, 'player');
    await eventually(
      () => textIn(player),
      (text) => text.includes('Einen Brief ablegen'),
    );
    // The line that says who is known in the frame comes last.
    await eventually(
      () => player.evaluate(() => document.getElementById('learn-alone')!.hidden),
      (hidden) => !hidden,
    );
    const wide = await fits(player);
    await fits(await frameOf(page, 'badge'));

    await page.setViewport({ width: 320, height: 700 });
    const narrow = await fits(player, (content) => content !== wide);
    assert.ok(narrow > wide);
    assert.equal(await player.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await page.setViewport({ width: 1280, height: 900 });
    await fits(player, (content) => content === wide);

    await player.evaluate(() =>
      document
        .querySelector('main')!
        .append(Object.assign(document.createElement('p'), { textContent: 'Mehr. '.repeat(500) })),
    );
    await fits(player, (content) => content > wide + 100);
    await player.evaluate(() => document.querySelector('main > p')!.remove());
    await fits(player, (content) => content === wide);
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
    assert.ok(seen.at(-1)! < before + 1500, String(seen.at(-1)));
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
      (text) => text.includes('Das richtige Aktenzeichen finden') && !/Nur mit Anmeldung/.test(text),
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
    assert.match(await textIn(player), /Ihr Fortschritt bleibt auf diesem Gerät/);
    assert.ok(line.endsWith(`${town.serviceUrl}/c/d3-ablegen`), line);
    await fits(player);
  });

  it('shares the address of the whole page, where the film has room', async () => {
    const player = await frameOf(host.page, 'player');
    await player.$$eval('learn-player >>> .foot button', ([button]) => (button as HTMLElement).click());
    const link = await eventually(
      () =>
        player.$$eval('learn-player >>> learn-player-share >>> :is(input, textarea)', (found) =>
          found.map((one) => (one as HTMLInputElement).value).find((value) => value.includes('#learn=')),
        ),
      (value) => value !== undefined,
    );
    assert.equal(link, `${town.serviceUrl}/c/d3-ablegen#learn=d3-ablegen/ablegen`);
    await host.page.keyboard.press('Escape');
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
    // The browser hands the focus from process to process: a key may come before it.
    await page.keyboard.down('Shift');
    await eventually(
      async () => {
        await page.keyboard.press('Tab');
        return focused();
      },
      (where) => where === 'player',
    );
    await page.keyboard.up('Shift');
  });

  it('plays, and fills the screen, with its captions', async () => {
    const player = await frameOf(host.page, 'player');
    await reach(player, 'learn-player >>> [part=play]').click();
    await videoIs(player, ({ currentTime }) => currentTime > 1);
    assert.equal(await player.evaluate(() => document.fullscreenEnabled), true);
    const before = await fits(player);
    await host.page.keyboard.press('c');
    await eventually(
      () => player.$$eval('learn-player >>> .captions', (found) => found.map((one) => one.textContent).join('')),
      (text) => text !== '',
    );
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

  it('grows with a question in the film, and shrinks again', async () => {
    const player = await frameOf(host.page, 'player');
    const before = await fits(player);
    await reach(player, 'learn-player >>> learn-player-marks >>> button').wait();
    const mark = await player.$('learn-player >>> learn-player-marks >>> button');
    await mark!.focus();
    await host.page.keyboard.press('Enter');
    await videoIs(player, ({ paused, currentTime }) => paused && currentTime > 21);
    await reach(player, 'learn-player >>> learn-player-moments >>> learn-quiz >>> form').wait();
    await fits(player, (content) => content > before + 100);
    const skip = await player.$('learn-player >>> learn-player-moments >>> .ways button');
    await skip!.focus();
    await host.page.keyboard.press('Enter');
    await videoIs(player, ({ paused }) => !paused);
    await fits(player, (content) => Math.abs(content - before) < 40);
  });

  it('is scrolled within, one way only, where the page around has no script of ours', async () => {
    const { page, faults } = await openPage(browser, `${town.intranetUrl}/impressum`);
    await page.evaluate((src) => {
      const frame = Object.assign(document.createElement('iframe'), { src, width: '320', height: '400' });
      document.querySelector('main')!.append(frame);
    }, `${town.serviceUrl}/embed/player/d3-ablegen`);
    const player = await frameOf(page, 'player');
    // The titles come before the questions and what is spoken.
    const seen: number[] = [];
    await eventually(
      async () => {
        seen.push((await heights(player)).content);
        return seen.slice(-5);
      },
      (last) => last.length === 5 && new Set(last).size === 1 && last[0]! > 1000,
    );
    const { frame, scrolls } = await heights(player);
    assert.deepEqual([frame, scrolls], [400, true]);
    const end = await player.evaluate(() => {
      scrollTo(innerWidth, 1e6);
      const { scrollWidth, classList } = document.documentElement;
      return {
        across: scrollX,
        wide: scrollWidth - innerWidth,
        followed: classList.contains('followed'),
        down: scrollY,
      };
    });
    assert.deepEqual([end.across, end.followed, end.wide <= 0], [0, false, true]);
    assert.ok(Math.abs(end.down + 400 - (await heights(player)).content) <= 1, JSON.stringify(end));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('broke no rule of the host page and threw no error', () => {
    assert.deepEqual(host.faults, []);
  });
});
