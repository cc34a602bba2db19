import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { inTown, THIS_MACHINE } from './in-town.ts';
import { eventually } from './steps.ts';
import type { Town } from './town.ts';

/** A part of each element, and what of it the page's switch changes. */
const LOOKS = {
  'learn-player': ['card', 'border-top-color'],
  'learn-quiz': ['question', 'border-inline-start-width'],
  'learn-badge': ['badge', 'border-top-width'],
  'learn-privacy': ['privacy', 'border-top-width'],
} as const;

describe('the pages about the elements', () => {
  let town: Town;
  let browser: Browser;
  let watched: WatchedPage;

  inTown(async (here) => {
    ({ town, browser } = here);
    watched = await openPage(browser, 'about:blank');
  }, THIS_MACHINE);

  for (const [tag, [part, property]] of Object.entries(LOOKS)) {
    it(`show it at work, and in the look that is printed below, by keyboard: ${tag}`, async () => {
      const { page, faults } = watched;
      await page.goto(`${town.serviceUrl}/docs/${tag}`, { waitUntil: 'load' });
      const before = await eventually(
        () => styleOf(page, tag, part, property).catch(() => ''),
        (style) => style !== '',
      );
      await page.focus('.switch input');
      await page.keyboard.press('Space');
      const after = await eventually(
        () => styleOf(page, tag, part, property),
        (style) => style !== before,
      );
      await page.keyboard.press('Space');
      await eventually(
        () => styleOf(page, tag, part, property),
        (style) => style === before,
      );

      assert.ok(after);
      assert.deepEqual(faults, []);
    });
  }
});

function styleOf(page: Page, tag: string, part: string, property: string): Promise<string> {
  return page.$eval(
    `${tag} >>> [part~=${part}]`,
    (element, name) => getComputedStyle(element).getPropertyValue(name),
    property,
  );
}
