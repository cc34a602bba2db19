import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { eventually, signIn, textOf, videoIs } from './steps.ts';
import type { Town } from './town.ts';

describe('a lesson by keyboard alone, 320 px wide', () => {
  let town: Town;
  let browser: Browser;
  let page: Page;

  inTown(async (here) => {
    ({ town, browser } = here);
    ({ page } = await openPage(browser, `${town.intranetUrl}/digitalisierung/d3-ablegen`));
    await page.setViewport({ width: 320, height: 640 });
    await signIn(page, 'k.brandt');
    await eventually(
      () => textOf(page, 'learn-quiz'),
      (text) => text.includes('Frage 3 von 3'),
    );
  });

  it('never scrolls in two directions', async () => {
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });

  it('starts and pauses the film, and switches the captions', async () => {
    await tabTo(page, 'learn-player', /Abspielen/);
    await page.keyboard.press('Enter');
    await videoIs(page, ({ currentTime }) => currentTime > 1);
    await tabTo(page, 'learn-player', /^Untertitel/);
    await page.keyboard.press('Enter');
    assert.equal((await focused(page)).pressed, 'true');
    await tabTo(page, 'learn-player', /^pause/i, 'Shift');
    await page.keyboard.press('Space');
    await videoIs(page, ({ paused }) => paused);
  });

  it('chooses another lesson, and answers a question', async () => {
    await tabTo(page, 'learn-player', /Das richtige Aktenzeichen finden/);
    await page.keyboard.press('Enter');
    await eventually(
      () => textOf(page, 'learn-quiz'),
      (text) => text.includes('Wonach ist der Aktenplan geordnet?'),
    );
    await tabTo(page, 'learn-quiz', /Nach|Amt/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await eventually(
      () => textOf(page, 'learn-quiz'),
      (text) => text.includes('1 von 5 beantwortet'),
    );
  });

  it('shows where the focus is, and never traps it', async () => {
    const stops = new Set<string>();
    let left = false;
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      // What arrives just now may still move it, or push it away: whoever comes back to it finds it.
      const { inside, name, hidden, outline } = await inView(page).catch(() => comeBack(page));
      left ||= stops.size > 0 && !inside;
      if (!inside) continue;
      stops.add(`${inside} ${name}`);
      assert.equal(hidden, false, `${name} has the focus but is not on the screen`);
      assert.notEqual(outline, 'none', `${name} has the focus but no outline`);
    }
    assert.ok(stops.size > 10, `only ${stops.size} stops`);
    assert.ok(left, 'after the last control the focus leaves the elements');
  });
});

/** Where the focus is, once that is on the screen. */
function inView(page: Page): Promise<Focused> {
  return eventually(
    () => focused(page),
    (at) => !at.inside || !at.hidden,
    5000,
  );
}

async function comeBack(page: Page): Promise<Focused> {
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Tab');
  return inView(page);
}

/** Presses Tab until the focus is on a control of the element whose name fits. */
async function tabTo(page: Page, element: string, name: RegExp, modifier?: 'Shift'): Promise<void> {
  if (modifier) await page.keyboard.down(modifier);
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.inside !== element || !name.test(at.name)) continue;
    if (modifier) await page.keyboard.up(modifier);
    return;
  }
  throw new Error(`Tab never came to ${String(name)} in <${element}>`);
}

interface Focused {
  /** Name of the outermost element of ours; empty outside. */
  inside: string;
  name: string;
  pressed: string | null;
  hidden: boolean;
  outline: string;
}

async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    const inside = element?.localName.startsWith('learn-') ? element.localName : '';
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return { inside, name: '', pressed: null, hidden: false, outline: '' };
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    const name = (element.ariaLabel ?? label ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
    const { top, bottom, width } = element.getBoundingClientRect();
    const shown = [element, element.parentElement].filter((one) => one !== null);
    const outline = shown.map((one) => getComputedStyle(one).outlineStyle).find((style) => style !== 'none') ?? 'none';
    return {
      inside,
      name,
      pressed: element.getAttribute('aria-pressed'),
      hidden: width === 0 || bottom < 0 || top > innerHeight,
      outline,
    };
  });
}
