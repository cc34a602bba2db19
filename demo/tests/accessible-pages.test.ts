import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type axeCore from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually } from './steps.ts';
import type { Town } from './town.ts';
import { clipped, spaceOut } from './spaced-out.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** The rules of WCAG 2.2 A and AA, and what axe-core knows beyond. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const PAGES = {
  'a course': '/c/d3-ablegen',
  'a course that ends with a proof': '/c/irrtuemer-digitalisierung',
  'a lesson': '/c/d3-ablegen/ablegen',
  'a lesson with a proof': '/c/irrtuemer-digitalisierung/tempo',
  'a lesson that asks for a sign-in': '/c/d3-ablegen/aktenplan',
  'a course that is not there': '/c/gibt-es-nicht',
  'a player for a frame': '/embed/player/d3-ablegen?accent=yellow',
  'a quiz for a frame, in English': '/embed/quiz/d3-ablegen?lang=en&surface=navy',
  'a badge for a frame': '/embed/badge/d3-ablegen?theme=dark',
  'a frame for a course that is not there': '/embed/player/gibt-es-nicht',
  'what to paste for a course': '/embed-code/d3-ablegen',
  'what to paste for a badge, in English': '/embed-code/d3-ablegen?element=badge&cms=liferay&accent=%23ffd500&lang=en',
  'what is stored': '/privacy',
  'what is stored, in English': '/privacy/en',
  'the page for admins': '/admin',
  'the page for admins, in English': '/admin/en',
  'the handbook': '/docs',
  'the handbook, in English': '/docs/en',
  'how questions are written': '/docs/fragen-schreiben',
  'how they are asked kindly, in English': '/docs/en/freundlich-fragen',
  'the elements': '/docs/elemente',
  'an element, at work': '/docs/learn-player',
  'an element, at work, in English': '/docs/en/learn-quiz',
  'the figures, at work': '/docs/learn-figures',
  events: '/docs/ereignisse',
};

describe('the service’s own pages', () => {
  let town: Town;
  let browser: Browser;
  let page: Page;

  inTown(async (here) => {
    ({ town, browser } = here);
    ({ page } = await openPage(browser, 'about:blank'));
  });

  /** What isn't there without a script is waited for. */
  async function open(path: string): Promise<void> {
    await page.goto(`${town.serviceUrl}${path}`, { waitUntil: 'load' });
    if (path.startsWith('/admin')) await reach(page, 'learn-admin >>> .notice').wait();
    if (!path.startsWith('/embed-code')) return;
    await eventually(
      async () => (await page.$$('learn-embed-code >>> learn-copy-field >>> textarea')).length,
      (found) => found > 0,
    );
  }

  for (const [name, path] of Object.entries(PAGES)) {
    it(`have nothing that axe-core objects to, light and dark, wide and at 400 % zoom: ${name}`, async () => {
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const width of [1280, 320]) {
          await page.setViewport({ width, height: width === 320 ? 256 : 1024 });
          await open(path);
          assert.deepEqual(await violations(page), [], `${scheme}, ${width} px`);
          assert.ok(await fits(page), `${scheme}, ${width} px: wider than its window (WCAG 1.4.10)`);
        }
      }
    });

    it(`lose nothing where somebody spaces the text out: ${name}`, async () => {
      await page.setViewport({ width: 320, height: 640 });
      await open(path);
      await page.evaluate(spaceOut);
      assert.deepEqual(await page.evaluate(clipped), []);
      assert.ok(await fits(page), 'wider than its window');
    });
  }

  it('are printed with all that can be read, and without what can only be pressed', async () => {
    await page.goto(`${town.serviceUrl}/c/d3-ablegen/ablegen`, { waitUntil: 'load' });
    // What changes within shadow roots is only seen by looking at every frame.
    await reach(page, 'learn-quiz >>> button[type=submit]').wait();
    await page.emulateMediaType('print');
    const pressed = await Promise.all(
      ['learn-player >>> [part=play]', 'learn-quiz >>> button[type=submit]', 'main video'].map((one) =>
        page.$$eval(one, (found) => found.some((each) => (each as HTMLElement).checkVisibility())),
      ),
    );
    const words = await page.$eval('main', (main) => main.innerText);
    await page.emulateMediaType();

    assert.match(words, /Gemeinsam legen wir einen Brief in d\.3 ab/);
    assert.match(words, /Eingangskorb/);
    assert.deepEqual(pressed, [false, false, false]);
  });
});

/** What axe-core objects to, with where. The page's own policy lets no script in but this way. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    // Where a page's first other link lies in a shadow root, axe-core takes the skip link for one that isn't.
    const { violations } = await axe.run({ include: document, exclude: '.skip' }, { runOnly: rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, RULES);
}

function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
}
