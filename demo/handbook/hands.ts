import type { ElementHandle, Page } from 'puppeteer-core';
import { reach } from '../tests/reach.ts';

type Hand = (page: Page, language: 'de' | 'en') => Promise<unknown>;

/** What somebody has done in each picture, so that one sees how it is answered; in the order of the page. */
export const HANDS = {
  parts: async (page) => {
    await press(page, 'name');
    await check(page);
  },
  single: (page, language) => press(page, { de: 'schreiben', en: 'letter' }[language]),
  multiple: async (page, language) => {
    await press(page, { de: 'angebot', en: 'offer' }[language]);
    await press(page, { de: 'zusage', en: 'promise' }[language]);
  },
  'true-false': (page, language) => press(page, { de: 'mythos', en: 'myth' }[language]),
  text: async (page, language) => {
    await write(page, 'input', { de: 'Aktenplann', en: 'filing plam' }[language]);
    await check(page);
  },
  gap: (page, language) => write(page, 'input', { de: 'Aktenplan', en: 'filing plan' }[language]),
  number: (page) => write(page, 'input', '11'),
  matching: (page, language) => choose(page, { de: 2, en: 3 }[language]),
  sorting: (page, language) => press(page, { de: 1, en: 0 }[language]),
  ordering: (page) => shown(page, 'li'),
  spot: async (page) => {
    await shown(page, 'img');
    await press(page, 0);
  },
  scenario: (page, language) => press(page, { de: 'nachsehen', en: 'look' }[language]),
  step: (page) => shown(page, 'button'),
  reflection: (page, language) =>
    write(
      page,
      'textarea',
      {
        de: 'Den Betreff so schreiben, dass ihn auch Ayla findet.',
        en: 'Write the subject so that Ayla finds it, too.',
      }[language],
    ),
} satisfies Record<string, Hand>;

const QUESTION = 'learn-quiz >>> [part~="question"]';

/** Those of some types arrive a little later. */
async function shown(page: Page, selector: string, index = 0): Promise<ElementHandle<HTMLElement>> {
  await page.waitForSelector(`${QUESTION} ${selector}`);
  return (await page.$$(`${QUESTION} ${selector}`))[index]! as ElementHandle<HTMLElement>;
}

async function press(page: Page, which: string | number): Promise<void> {
  const field = typeof which === 'string' ? shown(page, `input[value="${which}"]`) : shown(page, 'input', which);
  await (await field).evaluate((one) => one.click());
}

async function write(page: Page, selector: string, text: string): Promise<void> {
  await (await shown(page, selector)).type(text);
}

async function choose(page: Page, option: number): Promise<void> {
  const select = (await shown(page, 'select')) as unknown as ElementHandle<HTMLSelectElement>;
  await select.select(await select.evaluate((one, index) => one.options[index]!.value, option));
}

async function check(page: Page): Promise<void> {
  await reach(page, `${QUESTION} button[type="submit"]`).click();
  await reach(page, `${QUESTION} [part~="verdict"]`).wait();
}
