import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { clipped, spaceOut } from './spaced-out.ts';
import { reach } from './reach.ts';
import { signIn, videoIs } from './steps.ts';
import type { Town } from './town.ts';

/** A window of 1280 × 1024 pixels at 400 % zoom (WCAG 1.4.10). */
const ENLARGED = { width: 320, height: 256 };

/** The windows of the player: what each is, where the focus is when it is opened, and by which key. */
const DIALOGS = [
  ['settings', 'learn-player-settings', '.settings-button', 'Enter'],
  ['keys', 'learn-player-shortcuts', '.settings-button', '?'],
  ['looks of captions', 'learn-player-captions-settings', 'learn-player-aids >>> [aria-haspopup=dialog]', 'Enter'],
  ['link', 'learn-player-share', '[part=foot] button', 'Enter'],
  ['what is stored', 'learn-privacy-line', 'learn-privacy-line >>> [aria-haspopup=dialog]', 'Enter'],
] as const;

describe('the player at 400 % zoom, its text spaced out (WCAG 1.4.10, 1.4.12)', () => {
  let town: Town;
  let browser: Browser;
  let page: Page;

  inTown(async (here) => {
    ({ town, browser } = here);
    ({ page } = await openPage(browser, `${town.intranetUrl}/digitalisierung/d3-ablegen`));
    await signIn(page, 'k.brandt');
    await page.setViewport(ENLARGED);
    await reach(page, 'learn-player >>> [part=play]').click();
    await videoIs(page, ({ currentTime }) => currentTime > 0);
    await page.$eval('learn-player >>> video', (video) => video.pause());
  });

  it('fits its window, and no text in it is cut off', async () => {
    await page.evaluate(spaceOut);
    const { right, left } = await page.$eval('learn-player', (player) => player.getBoundingClientRect().toJSON());
    assert.ok(left >= 0 && right <= ENLARGED.width, `from ${left} to ${right}`);
    const texts = await page.evaluate(clipped, 'learn-player');
    assert.deepEqual(texts, []);
  });

  for (const [name, dialog, opener, key] of DIALOGS) {
    it(`all of a window can be reached, and is seen where the focus is (WCAG 2.4.11): ${name}`, async () => {
      await page.focus(`learn-player >>> ${opener}`);
      await page.keyboard.press(key);
      const window = `learn-player >>> ${dialog} >>> dialog[open]`;
      const opened = await reach(page, window).wait();
      await page.evaluate(spaceOut);
      const box = (await opened.boundingBox())!;
      assert.ok(box.x >= 0 && box.x + box.width <= ENLARGED.width, JSON.stringify(box));
      assert.ok(box.y >= 0 && box.y + box.height <= ENLARGED.height, JSON.stringify(box));
      assert.ok(await opened.evaluate((one) => one.scrollWidth <= one.clientWidth), 'nobody has to scroll sideways');
      assert.deepEqual(await page.evaluate(clipped, dialog), []);
      assert.deepEqual(await opened.evaluate(hiddenStops), []);

      await page.keyboard.press('Escape');
      await reach(page, 'learn-player >>> button:focus').wait();
    });
  }
});

/** What the focus can go to in a window and is not seen there, or only beneath something else. */
function hiddenStops(dialog: Element): string[] {
  const stops = dialog.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]');
  return [...stops].flatMap((stop) => {
    stop.focus();
    if (!stop.checkVisibility() || !stop.matches(':focus')) return [];
    const { left, top, width, height } = stop.getBoundingClientRect();
    const root = stop.getRootNode() as ShadowRoot;
    const seen = root.elementFromPoint(left + width / 2, Math.min(top + height / 2, innerHeight - 1));
    const isSeen = seen !== null && (stop.contains(seen) || seen.contains(stop) || seen.closest('label') !== null);
    return isSeen && top + height > 0 && top < innerHeight ? [] : [stop.outerHTML.slice(0, 120)];
  });
}
