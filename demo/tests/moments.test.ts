import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { WatchedPage } from './browser.ts';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually, exportedLesson, myLesson, signIn, skipMoment, videoIs, videoOf } from './steps.ts';
import type { Town } from './town.ts';

const LESSON_PAGE = '/digitalisierung/d3-ablegen';

/** In the demo course the first film stops after "Welches Aktenzeichen passt?". */
const MOMENT = { question: 'wo-suchen', second: 21.293, title: /Wo suchen Sie das passende Aktenzeichen/ };

const PANEL = 'learn-player >>> learn-player-moments[open]';
const FORM = `${PANEL} >>> learn-quiz >>> form[data-question="${MOMENT.question}"]`;

describe('a question in the film', () => {
  let town: Town;
  let browser: Browser;
  let lesson: WatchedPage;
  let page: Page;

  inTown(async (here) => {
    ({ town, browser } = here);
    lesson = await openPage(browser, town.intranetUrl + LESSON_PAGE);
    ({ page } = lesson);
    await signIn(page, 'k.brandt');
  });

  /** Opens the page anew, at a second of the first film, and plays. */
  async function playFrom(second: number): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${town.intranetUrl}${LESSON_PAGE}#learn=d3-ablegen/ablegen@${second}`, { waitUntil: 'load' });
    await reach(page, 'learn-player >>> [part=play]').click();
  }

  async function stops(): Promise<void> {
    const { currentTime } = await videoIs(page, (video) => video.paused && video.currentTime > MOMENT.second - 0.1);
    assert.ok(currentTime < MOMENT.second + 0.5, `stops at ${currentTime}`);
    await reach(page, FORM).wait();
  }

  /** What can be read where the film has stopped. */
  async function asked(): Promise<string> {
    const parts = await Promise.all(
      [`${PANEL} >>> [role=status]`, `${PANEL} >>> .panel`, FORM].map((path) => page.$(path)),
    );
    const words = await Promise.all(parts.map(async (part) => part?.evaluate((element) => element.textContent)));
    return words.join(' ').replaceAll(/\s+/g, ' ');
  }

  /** What has the focus, through all shadow roots. */
  async function focused(): Promise<string> {
    return page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return [element?.className, element?.getAttribute('aria-label'), element?.textContent.trim()].join(' ');
    });
  }

  it('stops it after the sentence, has the focus, and can be skipped by keyboard', async () => {
    await playFrom(19);
    await stops();
    assert.match(await focused(), /^panel Frage zwischendurch/);
    assert.match(await asked(), MOMENT.title);
    assert.match(await asked(), /Das Video ist angehalten: eine Frage\./);
    for (let stop = 0; !/Überspringen$/.test(await focused()); stop++) {
      assert.ok(stop < 12, await focused());
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await videoIs(page, (video) => !video.paused && video.currentTime > MOMENT.second + 1);
    assert.match(await focused(), /^play-button/);
    assert.equal(await page.$(PANEL), null);
  });

  it('is answered there by keyboard, kept by the service, and doesn’t stop the film again', async () => {
    await playFrom(19);
    await stops();
    await (await page.$(`${FORM} input[value="name"]`))!.focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('Enter');
    await eventually(
      () => asked(),
      (text) => /der Aktenplan kennt keine Namen/.test(text),
    );
    await eventually(
      () => exportedLesson(town, 'k.brandt', 'ablegen'),
      (kept) => kept?.questions.some(({ question, best }) => question === MOMENT.question && !best.correct) ?? false,
    );
    assert.match(await asked(), /Weiter im Video/);
    await skipMoment(page);
    await videoIs(page, (video) => !video.paused && video.currentTime > MOMENT.second + 1);

    await playFrom(19);
    await videoIs(page, (video) => !video.paused && video.currentTime > MOMENT.second + 1);
    assert.equal(await page.$(PANEL), null);
    const mark = await page.$('learn-player >>> learn-player-marks >>> button');
    assert.match((await mark!.evaluate((one) => one.ariaLabel))!, /Wo suchen Sie .*, bei 0:21, erledigt$/);
  });

  it('is opened by its mark on the time line, and counts no second that wasn’t played', async () => {
    await playFrom(40);
    await videoIs(page, (video) => !video.paused && video.currentTime > 41);
    await reach(page, 'learn-player >>> learn-player-marks >>> button').wait();
    await (await page.$('learn-player >>> learn-player-marks >>> button'))!.focus();
    await page.keyboard.press('Enter');
    await stops();
    const seen = await eventually(
      () => myLesson(town, 'k.brandt', 'ablegen'),
      (kept) => kept?.watched.some(([from]) => from >= 39) ?? false,
    );
    assert.ok(
      seen!.watched.every(([from, to]) => (from >= 18 && to < 30) || from >= 39),
      JSON.stringify(seen!.watched),
    );
    assert.equal((await videoOf(page))!.paused, true);
  });

  it('leaves the host page whole', () => assert.deepEqual(lesson.faults, []));
});
