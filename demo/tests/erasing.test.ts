import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { answer, eventually, exported, exportedLesson, shelfOf, signIn, textOf } from './steps.ts';
import type { Town } from './town.ts';

const LESSON_PAGE = '/digitalisierung/d3-ablegen';
const PRIVACY_PAGE = '/digitalisierung/meine-lerndaten';

describe('erasing everything, while other tabs and devices still hold some of it', () => {
  let town: Town;
  let browser: Browser;
  /** At the desk: two tabs. */
  let lesson: Page;
  let privacy: Page;
  /** A device that was offline before the person had a record, and one that lost its connection later. */
  let early: Page;
  let late: Page;
  /** What must be nowhere afterwards. */
  const traces = new Set(['k.brandt', 'Kemal', 'Brandt']);

  inTown(async (here) => {
    ({ town, browser } = here);
    const [desk, first, second] = await Promise.all([device(), device(), device()]);
    early = await pageOf(first, LESSON_PAGE);
    late = await pageOf(second, LESSON_PAGE);
    lesson = await pageOf(desk, LESSON_PAGE);
  });

  it('has something to erase: in the service, and waiting on two devices', async () => {
    await doOffline(early, 'betreff', 'hallenzeiten');
    await answer(lesson, 'wo-suchen', 'aufgabe');
    await eventually(
      () => exportedLesson(town, 'k.brandt', 'ablegen'),
      (kept) => kept?.questions.length === 1,
    );
    await late.reload({ waitUntil: 'load' });
    await eventually(
      () => textOf(late, 'learn-quiz'),
      (text) => text.includes('1 von 3 beantwortet'),
    );
    await doOffline(late, 'eingangskorb', 'stimmt');

    const generations = await Promise.all(
      [early, late].map(async (page) => (await shelfOf(page)).waiting.at(-1)!.fact.generation),
    );
    assert.equal(generations[0], null);
    assert.notEqual(generations[1], null);
    assert.ok((await bytesOf(town.data)).includes('k.brandt'));
  });

  it('erases it from the page, after asking once more', async () => {
    privacy = await pageOf(lesson.browserContext(), PRIVACY_PAGE);
    for (const button of ['ask', 'confirm']) await reach(privacy, `learn-privacy >>> [data-do=${button}]`).click();
    await eventually(
      () => textOf(privacy, 'learn-privacy'),
      (text) => /Ihr Lernstand ist gelöscht/.test(text),
    );
    await lesson.bringToFront();
    await eventually(
      () => textOf(lesson, 'learn-quiz'),
      (text) => text.includes('0 von 3 beantwortet'),
    );
  });

  it('takes nothing back from a device that was offline meanwhile, and lets it forget', async () => {
    for (const page of [early, late]) {
      await page.bringToFront();
      await page.setOfflineMode(false);
      await eventually(
        () => shelfOf(page),
        ({ waiting, text }) => waiting.length === 0 && !/hallenzeiten|stimmt/.test(text),
        60_000,
      );
      await eventually(
        () => textOf(page, 'learn-quiz'),
        (text) => text.includes('0 von 3 beantwortet'),
      );
    }
    assert.equal(await exportedLesson(town, 'k.brandt', 'ablegen'), undefined);
  });

  it('leaves no trace: not in the store’s files, not in the log, not in the export, not on any device', async () => {
    const places = {
      store: await bytesOf(town.data),
      log: town.log(),
      export: (await exported(town))!,
      ...Object.fromEntries(
        await Promise.all(
          Object.entries({ lesson, privacy, early, late }).map(async ([name, page]) => [
            name,
            (await shelfOf(page)).text,
          ]),
        ),
      ),
    } as Record<string, string>;

    const found = Object.entries(places).flatMap(([place, text]) =>
      [...traces].filter((trace) => text.includes(trace)).map((trace) => `${trace} in ${place}`),
    );
    assert.deepEqual(found, []);
  });

  it('lets the person begin anew, on every device', async () => {
    await answer(late, 'betreff', 'hallenzeiten');
    const kept = await eventually(
      () => exportedLesson(town, 'k.brandt', 'ablegen'),
      (one) => one !== undefined,
    );
    assert.deepEqual(
      kept!.questions.map(({ question }) => question),
      ['betreff'],
    );
  });

  function device(): Promise<BrowserContext> {
    return browser.createBrowserContext();
  }

  /** A page of somebody signed in, once the elements are there. */
  async function pageOf(context: BrowserContext, path: string): Promise<Page> {
    const { page } = await openPage(context, `${town.intranetUrl}${path}`);
    if ((await page.$('select[name=person]')) !== null) await signIn(page, 'k.brandt');
    if (path === LESSON_PAGE) {
      await eventually(
        () => textOf(page, 'learn-quiz'),
        (text) => /\d von 3 beantwortet/.test(text),
      );
    }
    return page;
  }

  /** Loses the connection, and goes on learning. */
  async function doOffline(page: Page, question: string, option: string): Promise<void> {
    await page.setOfflineMode(true);
    await answer(page, question, option);
    const { waiting } = await eventually(
      () => shelfOf(page),
      (shelf) => shelf.waiting.some(({ fact }) => fact.question === question),
    );
    for (const { fact, subject } of waiting) traces.add(fact.id).add(subject!);
  }
});

/** Every byte of every file below a folder. */
async function bytesOf(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')));
  return contents.join('\n');
}
