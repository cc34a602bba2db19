import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type axeCore from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { ONE_SITE, openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { signIn } from './steps.ts';
import type { Town } from './town.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('the pages about the CMS', () => {
  let town: Town;
  let browser: Browser;
  let page: Page;

  inTown(async (here) => {
    ({ town, browser } = here);
    ({ page } = await openPage(browser, town.intranetUrl));
    await signIn(page, 'k.brandt');
  }, ONE_SITE);

  for (const path of ['/cms', '/cms/drupal', '/cms/confluence', '/cms/liferay']) {
    it(`have nothing that axe-core objects to, and fit, light and dark, wide and narrow: ${path}`, async () => {
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const width of [1280, 768, 320]) {
          await page.setViewport({ width, height: 900 });
          await page.goto(town.intranetUrl + path, { waitUntil: 'load' });
          assert.deepEqual(await violations(page), [], `${scheme}, ${width} px`);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
        }
      }
    });
  }
});

/** What axe-core objects to, with where; the elements and what is in frames have tests of their own. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const where = { include: document, exclude: '.angekommen > *:not(iframe)' };
    const { violations } = await axe.run(where, { runOnly: rules, iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, RULES);
}
