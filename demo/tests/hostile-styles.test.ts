import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import { inTown, THIS_MACHINE } from './in-town.ts';
import { reach } from './reach.ts';
import { signIn, videoIs } from './steps.ts';
import type { Town } from './town.ts';

/** What stylesheets of old intranets do, and then some. Font, size and colour of the text are meant to come in. */
const HOSTILE = `
  * {
    box-sizing: content-box !important; margin: 7px !important; padding: 9px !important; line-height: 3 !important;
    letter-spacing: 3px !important; word-spacing: 9px !important; text-align: right !important; text-indent: 40px !important;
    text-transform: uppercase !important; text-shadow: 2px 2px 3px red !important; white-space: pre !important;
    cursor: crosshair !important; list-style: square !important;
    border-collapse: collapse !important; word-break: break-all !important; hyphens: auto !important;
    visibility: collapse; transition: all 3s !important; animation: none !important;
  }
  html, body, main, div, section, article, learn-player { visibility: visible }
  button, input, select, label, fieldset, legend, dialog, ul, ol, li, p, h1, h2, h3, a, svg, path, img, video, i, span {
    display: inline !important; float: right !important; width: 31px !important; height: 17px !important;
    border: 5px solid lime !important; background: red !important; color: yellow !important; fill: red !important;
    stroke: lime !important; opacity: 0.3 !important; filter: invert(1) !important; transform: rotate(9deg) !important;
    font: 30px/2 cursive !important; border-radius: 30px !important; position: absolute !important;
  }
  :focus, :focus-visible { outline: none !important; box-shadow: none !important }
  :root { --media-primary-color: red; --media-control-background: lime; --media-font-size: 40px; --_accent: red; --_line: red }
`;

describe('the player under a hostile stylesheet of its page', () => {
  let town: Town;
  let browser: Browser;
  let page: Page;

  inTown(async (here) => {
    ({ town, browser } = here);
    ({ page } = await openPage(browser, `${town.intranetUrl}/digitalisierung/d3-ablegen`));
    await signIn(page, 'k.brandt');
    await page.setViewport({ width: 1024, height: 1600 });
  }, THIS_MACHINE);

  it('looks the same before it plays', async () => {
    await reach(page, 'learn-player >>> [part=play]').wait();
    const share = await changed();
    assert.ok(share <= 0.001, `${share * 100} %`);
  });

  it('looks the same while a film is on stage', async () => {
    await reach(page, 'learn-player >>> [part=play]').click();
    await videoIs(page, ({ currentTime }) => currentTime > 1);
    await page.keyboard.press('k');
    await videoIs(page, ({ paused }) => paused);
    await page.keyboard.press('c');
    const share = await changed();
    assert.ok(share <= 0.001, `${share * 100} %`);
  });

  /** The share of the player's pixels that the stylesheet changes. */
  async function changed(): Promise<number> {
    // Where it stands is the page’s own affair: the same in both pictures.
    await page.evaluate(() => {
      const player = document.querySelector<HTMLElement>('learn-player')!;
      if (player.parentElement === document.body) return;
      document.body.replaceChildren(player);
      const place = { position: 'absolute', left: '20px', top: '20px', width: '860px', margin: '0', padding: '0' };
      for (const [name, value] of Object.entries(place)) player.style.setProperty(name, value, 'important');
    });
    await page.mouse.move(1000, 5);
    await settled();
    const plain = await picture();
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, HOSTILE);
    await settled();
    const dressed = await picture();
    await page.evaluate(() => (document.adoptedStyleSheets = []));
    assert.deepEqual([dressed.width, dressed.height], [plain.width, plain.height]);
    return pixelmatch(plain.data, dressed.data, undefined, plain.width, plain.height) / (plain.width * plain.height);
  }

  async function picture(): Promise<PNG> {
    const box = (await page.$('learn-player >>> [part=player]'))!;
    return PNG.sync.read(Buffer.from(await box.screenshot()));
  }

  /** Pictures are there, and nothing moves any more. */
  async function settled(): Promise<void> {
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('learn-player')!;
      return [...shadowRoot!.querySelectorAll('img')].every(({ complete }) => complete);
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  }
});
