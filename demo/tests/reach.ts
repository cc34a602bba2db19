import type { ElementHandle, Frame, Page } from 'puppeteer-core';

/** How long something may take to come, and how often it is looked for; milliseconds. */
const PATIENCE = 30_000;
const AGAIN = 50;

/**
 * What is to be seen there, also within shadow roots. It is looked for from out here: puppeteer's own locators wait for the
 * document itself to change, or for frames, and both may never come.
 */
export function reach(where: Page | Frame, selector: string) {
  /** Once it can be seen, is there to be used, and stands still; it may be drawn anew meanwhile. */
  async function use<T>(act: (element: ElementHandle) => Promise<T>, comesIntoView = true): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (let place = ''; ; await new Promise((resolve) => setTimeout(resolve, AGAIN))) {
      try {
        const element = await where.$(selector);
        const before = place;
        // From within a frame the page around scrolls some moments later.
        if (comesIntoView) await element?.scrollIntoView();
        place = element ? JSON.stringify(await placeOf(element)) : '';
        if (element && place && place === before) return await act(element);
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      if (Date.now() > end) throw new Error(`Never to be seen: ${selector}`);
    }
  }

  return {
    wait: () => use((element) => Promise.resolve(element), false),
    click: () => use((element) => element.click()),
    hover: () => use((element) => element.hover()),
  };
}

/** Undefined where nobody can see or use it. */
async function placeOf(element: ElementHandle): Promise<unknown> {
  const isUsable = await element.evaluate((one) => !one.matches(':disabled'));
  return isUsable && (await element.isVisible()) ? element.boundingBox() : undefined;
}
