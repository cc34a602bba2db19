import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { WatchedPage } from './browser.ts';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually, signIn, skipMoment, textOf, videoIs } from './steps.ts';
import type { Town } from './town.ts';

const PAGE = '/digitalisierung/irrtuemer';
const COURSE = 'irrtuemer-digitalisierung';

/** Where the second film asks what must be answered. */
const REQUIRED = { question: 'erste-frage', second: 37.574 };

const PANEL = 'learn-player >>> learn-player-moments[open]';
const FORM = `${PANEL} >>> learn-quiz >>> form[data-question="${REQUIRED.question}"]`;

describe('the course on myths, on its page of the intranet', () => {
  let town: Town;
  let browser: Browser;
  let visit: WatchedPage;
  let page: Page;

  inTown(async (here) => {
    ({ town, browser } = here);
    visit = await openPage(browser, `${town.intranetUrl}/`);
    ({ page } = visit);
    await signIn(page, 'a.lindner');
  });

  it('is found from the start page', async () => {
    await reach(page, `learn-badge[course="${COURSE}"] >>> [part=button]`).click();
    await eventually(
      () => Promise.resolve(new URL(page.url()).pathname),
      (path) => path === PAGE,
    );
    await eventually(
      () => textOf(page, 'learn-player'),
      (text) => /Tempo, Papier und Kopien.*PDF, Datenschutz und Mut/.test(text),
    );
  });

  it('holds the second film until the one question that must be answered is', async () => {
    await page.goto('about:blank');
    await page.goto(`${town.intranetUrl}${PAGE}#learn=${COURSE}/zugang@35`, { waitUntil: 'load' });
    await reach(page, 'learn-player >>> [part=play]').click();
    await videoIs(page, (video) => video.paused && video.currentTime > REQUIRED.second - 0.1);
    await reach(page, FORM).wait();
    assert.doesNotMatch(await panelText(), /Überspringen/);

    await (await page.$(`${FORM} input[value="wozu"]`))!.focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('Enter');
    await eventually(panelText, (text) => /Mit dem Zweck fängt es an/.test(text));
    await skipMoment(page);
    await videoIs(page, (video) => !video.paused && video.currentTime > REQUIRED.second + 1);
  });

  it('draws four of its second lesson’s questions for a proof', async () => {
    await eventually(begin, (begun) => begun);
    await eventually(
      () => textOf(page, 'learn-quiz'),
      (text) => /Nachweis.*0 von 4 beantwortet/.test(text),
    );
  });

  it('leaves the page whole', () => assert.deepEqual(visit.faults, []));

  /** Presses the button with which a proof begins, once it is there. */
  function begin(): Promise<boolean> {
    return page.evaluate(() => {
      const buttons = [...(document.querySelector('learn-quiz')?.shadowRoot?.querySelectorAll('button') ?? [])];
      const button = buttons.find(({ textContent }) => /Nachweis beginnen/.test(textContent));
      button?.click();
      return button !== undefined;
    });
  }

  /** What can be read where the film has stopped. */
  async function panelText(): Promise<string> {
    const words: (string | null)[] = [];
    for (const path of [`${PANEL} >>> .panel`, FORM])
      words.push((await (await page.$(path))?.evaluate(({ textContent }) => textContent)) ?? '');
    return words.join(' ');
  }
});
