import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { ENGINES, openPage } from './browser.ts';
import { inTown, TWO_SITES } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually, signIn, videoIs } from './steps.ts';
import type { Town } from './town.ts';

const LESSON_PAGE = '/digitalisierung/d3-ablegen?einbindung=token';
const AIDS = 'learn-player >>> learn-player-aids >>>';
const SETTINGS = `${AIDS} learn-player-captions-settings >>>`;
const TEXT = `${AIDS} learn-player-transcript >>>`;

/** The first of these elements, once it is there. A locator doesn't notice what appears deep in shadow roots. */
async function found(page: Page, selector: string): Promise<ElementHandle> {
  return (await eventually(
    () => page.$(selector),
    (element) => element !== null,
  ))!;
}

async function styleOf(page: Page, selector: string, property: string): Promise<string> {
  const element = await found(page, selector);
  return element.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);
}

for (const [engine, missing] of Object.entries(ENGINES)) {
  describe(`reading along, in ${engine}`, { skip: missing }, () => {
    let town: Town;
    let browser: Browser;
    let page: Page;
    let requests: string[];

    inTown(
      async (here) => {
        ({ town, browser } = here);
        ({ page, requests } = await openPage(browser, `${town.intranetUrl}${LESSON_PAGE}`));
        await signIn(page, 'k.brandt');
        // Where a film stops for a question nothing is said, and there is no caption to look at.
        await page.evaluate(() => localStorage.setItem('lernbausteine-moments', 'off'));
      },
      TWO_SITES,
      { engine: engine as keyof typeof ENGINES },
    );

    /** The film goes on meanwhile, and one caption makes room for the next. */
    const captionsAre = (wanted: string) =>
      eventually(
        () => styleOf(page, 'learn-player >>> .captions span', 'color'),
        (colour) => colour === wanted,
      );

    it('keeps on this device, for the next page, what somebody chose, and tells nobody', async () => {
      await reach(page, 'learn-player >>> [part=play]').click();
      await videoIs(page, ({ currentTime }) => currentTime > 0);
      const before = requests.length;
      await reach(page, 'learn-player >>> .captions-button').click();
      await reach(page, 'learn-player >>> learn-player-aids >>> [aria-haspopup=dialog]').click();
      await reach(page, `${SETTINGS} [name=colours][value=blue]`).click();
      await page.keyboard.press('Escape');
      await captionsAre('rgb(255, 232, 61)');
      await reach(page, `${AIDS} [aria-expanded=false]`).click();
      await found(page, `${TEXT} [data-line]`);

      const asked = requests.slice(before).map((address) => new URL(address));
      assert.ok(asked.some(({ pathname }) => pathname.endsWith('.vtt')));
      assert.ok(asked.every(({ search, hash }) => !/caption|blue|look/.test(search + hash)));

      await page.reload();
      await found(page, `${TEXT} [data-line]`);
      await reach(page, 'learn-player >>> [part=play]').click();
      await captionsAre('rgb(255, 232, 61)');
    });

    it('changes in another tab at once', async () => {
      const other = await openPage(browser, `${town.intranetUrl}${LESSON_PAGE}`);
      await other.page.bringToFront();
      await reach(other.page, `${AIDS} [aria-haspopup=dialog]`).click();
      await reach(other.page, `${SETTINGS} [name=colours][value=black]`).click();
      await other.page.close();
      await page.bringToFront();
      await captionsAre('rgb(0, 0, 0)');
    });

    it(
      'prints the whole text, without what can only be clicked',
      { skip: engine !== 'chromium' && 'needs Chromium’s protocol' },
      async () => {
        await page.emulateMediaType('print');
        const box = await found(page, `${TEXT} .box`);
        assert.ok(await box.evaluate((one) => one.scrollHeight <= one.clientHeight + 1));
        assert.equal(await styleOf(page, `${TEXT} .tools`, 'display'), 'none');
        assert.equal(await styleOf(page, `${AIDS} .ways`, 'display'), 'none');
        await page.emulateMediaType('screen');
      },
    );

    it('gives way to forced colours', { skip: engine !== 'chromium' && 'needs Chromium’s protocol' }, async () => {
      const client = await page.createCDPSession();
      const features = [{ name: 'forced-colors', value: 'active' }];
      await client.send('Emulation.setEmulatedMedia', { features });
      const [letters, behind] = await Promise.all(
        ['color', 'background-color'].map((name) => styleOf(page, 'learn-player >>> .captions span', name)),
      );
      const [text, canvas] = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('p'));
        // Not as an attribute: the page's policy forbids that.
        probe.style.cssText = 'color: CanvasText; background: Canvas; forced-color-adjust: none';
        const { color, backgroundColor } = getComputedStyle(probe);
        probe.remove();
        return [color, backgroundColor];
      });
      await client.send('Emulation.setEmulatedMedia', { features: [] });
      assert.deepEqual([letters, behind], [text, canvas]);
    });
  });
}
