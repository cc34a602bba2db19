import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { WatchedPage } from './browser.ts';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually, textOf } from './steps.ts';
import { giveFigures } from './town-figures.ts';
import type { Town } from './town.ts';

const PAGE = '/digitalisierung/kennzahlen';
const PLOT = 'learn-figures >>> learn-plot >>> svg';

describe('the figures on a page of the intranet, for anybody who comes by', () => {
  let town: Town;
  let browser: Browser;

  inTown((here) => ({ town, browser } = here));

  for (const way of ['token', 'proxy']) {
    it(`keep to the policy of a careful town, by ${way}`, async () => {
      const { page, faults } = await withFigures({ way });
      await drawn(page);
      assert.match(await textOf(page, 'learn-figures'), /37 von 50 Schulungsangeboten/);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  for (const way of ['token', 'proxy', 'oidc']) {
    it(`come from the service for somebody who isn’t signed in, by ${way}`, async () => {
      const { page, faults } = await openPage(browser, `${town.intranetUrl}${PAGE}?einbindung=${way}`);
      await eventually(
        () => textOf(page, 'learn-figures'),
        (text) => /Schulungsangebote.*39 von 50 Schulungsangeboten/.test(text),
      );
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('fetch what draws no sooner than a picture comes into view', async () => {
    const { page, requests } = await withFigures({ height: 120 });
    await reach(page, 'learn-figures >>> [part=rules]').wait();
    const charts = () => requests.filter((address) => /\/charts-/.test(address)).length;
    assert.equal(charts(), 0);
    await page.evaluate(() =>
      document.querySelector('learn-figures')!.shadowRoot!.querySelector('learn-plot')!.scrollIntoView(),
    );
    await reach(page, PLOT).wait();
    assert.equal(charts(), 1);
    await page.close();
  });

  it('fit into 320 px, with every table open, and letter for letter', async () => {
    const { page } = await withFigures({ width: 320 });
    await drawn(page);
    const widths = await page.evaluate(() => {
      const root = document.querySelector('learn-figures')!.shadowRoot!;
      for (const button of root.querySelectorAll<HTMLElement>('[aria-controls]')) button.click();
      const plots = [...root.querySelectorAll('learn-plot')].map(({ shadowRoot }) => shadowRoot!.querySelector('svg')!);
      const words = plots.flatMap((svg) => [...svg.querySelectorAll('text')]);
      return [document.documentElement.scrollWidth, ...words.map((one) => one.getBoundingClientRect().right)];
    });
    assert.ok(widths.length > 20);
    assert.ok(Math.max(...widths) <= 320, String(widths));
    await page.close();
  });

  it('take the colours that somebody has to have', async () => {
    const { page } = await withFigures();
    await drawn(page);
    const before = await looks(page);
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const forced = await looks(page);

    assert.notDeepEqual(forced, before);
    const [participations, completions] = forced.bars;
    assert.equal(participations!.stroke, forced.system.text);
    assert.equal(completions!.fill, forced.system.highlight);
    assert.equal(forced.words, forced.system.text);
    assert.match(forced.running.dashes, /\d/);
    await page.close();
  });

  it('are printed with their tables, and without buttons', async () => {
    const { page } = await withFigures();
    await drawn(page);
    await page.emulateMediaType('print');
    const shown = await page.evaluate(() => {
      const root = document.querySelector('learn-figures')!.shadowRoot!;
      const heights = (selector: string) =>
        [...root.querySelectorAll<HTMLElement>(selector)].map((one) => one.offsetHeight);
      return { tables: heights('table'), buttons: heights('.button') };
    });
    assert.equal(shown.tables.length, 3);
    assert.ok(shown.tables.every((height) => height > 0));
    assert.deepEqual(new Set(shown.buttons), new Set([0]));
    await page.close();
  });

  it('move nothing for whoever wants it still', async () => {
    const { page } = await withFigures();
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await drawn(page);
    const moving = await page.evaluate(() => {
      const root = document.querySelector('learn-figures')!.shadowRoot!;
      const plots = [...root.querySelectorAll('learn-plot')].map(({ shadowRoot }) => shadowRoot!);
      return [root, ...plots].flatMap((one) => one.getAnimations()).length;
    });
    assert.equal(moving, 0);
    await page.close();
  });

  /** The page, with a year of figures. */
  async function withFigures({ width = 1280, height = 900, way = 'token' } = {}): Promise<WatchedPage> {
    const visit = await openPage(browser, 'about:blank');
    await visit.page.setViewport({ width, height });
    await giveFigures(visit.page, town);
    await visit.page.goto(`${town.intranetUrl}${PAGE}?einbindung=${way}`, { waitUntil: 'load' });
    return visit;
  }
});

/** Looks at each picture, until all are there. */
async function drawn(page: Page): Promise<void> {
  await reach(page, 'learn-figures >>> [part=rules]').wait();
  await eventually(
    () =>
      page.evaluate(() => {
        const plots = [...document.querySelector('learn-figures')!.shadowRoot!.querySelectorAll('learn-plot')];
        const next = plots.find(({ shadowRoot }) => !shadowRoot!.querySelector('svg'));
        next?.scrollIntoView();
        return plots.length === 3 && !next;
      }),
    (all) => all,
  );
}

/** How the first picture looks, and what the system's colours are. */
function looks(page: Page) {
  return page.evaluate(() => {
    const plot = document.querySelector('learn-figures')!.shadowRoot!.querySelector('learn-plot')!.shadowRoot!;
    const lookOf = (selector: string) => {
      const { fill, stroke, strokeDasharray: dashes } = getComputedStyle(plot.querySelector(selector)!);
      return { fill, stroke, dashes };
    };
    const probe = document.body.appendChild(document.createElement('p'));
    // Not as an attribute: the page's policy forbids that.
    probe.style.cssText = 'color: CanvasText; background: Highlight; forced-color-adjust: none';
    const { color: text, backgroundColor: highlight } = getComputedStyle(probe);
    probe.remove();
    return {
      bars: [lookOf('.participations rect'), lookOf('.completions rect')],
      running: lookOf('.least rect'),
      words: lookOf('text').fill,
      system: { text, highlight },
    };
  });
}
