/**
 * Takes the pictures of the handbook anew: `npm run build && node demo/handbook/take-pictures.ts`. What they show is what one
 * copies there: the same Markdown, asked by the real elements. Needed: Chromium and the font Inter (Debian: `fonts-inter`).
 */
import { cp, mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { questionExamples } from '../../server/pages/handbook/question-examples.ts';
import { openBrowser, openPage } from '../tests/browser.ts';
import { reach } from '../tests/reach.ts';
import { startTown } from '../tests/town.ts';
import { HANDS } from './hands.ts';
import { drawForm } from './form.ts';

const PAGES = join(import.meta.dirname, '../../server/pages');
/** How much of what is around a question is in its picture, in pixels of the page. */
const MARGIN = 12;
const CARD = 'learn-quiz >>> [part~="question"]';

/** What is asked on the page, one picture each, in its order. */
const SHOWN = Object.keys(HANDS) as (keyof typeof HANDS)[];

const courses = await mkdtemp(join(tmpdir(), 'lern-pictures-'));
const browser = await openBrowser();
try {
  for (const language of ['de', 'en'] as const) await writeCourse(language);
  await cp(join(import.meta.dirname, '../courses/d3-ablegen'), join(courses, 'd3-ablegen'), { recursive: true });
  const town = await startTown({ courses });
  try {
    for (const language of ['de', 'en'] as const) {
      const { page, faults } = await openPage(
        browser,
        `${town.serviceUrl}/docs${language === 'en' ? '/en' : ''}/learn-quiz`,
      );
      await page.setViewport({ width: 640, height: 1600, deviceScaleFactor: 2 });
      for (const type of SHOWN) await takeQuestion(page, language, type);
      await page.setViewport({ width: 720, height: 1600, deviceScaleFactor: 2 });
      await takeMoment(page, language);
      if (faults.length) throw new Error(faults.join('\n'));
      await page.close();
    }
  } finally {
    await town.stop();
  }
} finally {
  await browser.close();
  await rm(courses, { recursive: true });
}

/** A lesson for each example. */
async function writeCourse(language: 'de' | 'en'): Promise<void> {
  const text = await readFile(
    join(PAGES, 'docs', language === 'de' ? 'fragen-schreiben.md' : 'fragen-schreiben.en.md'),
    'utf8',
  );
  const lessons = questionExamples(text)
    .slice(0, SHOWN.length)
    .map((example, index) => `## ${SHOWN[index]!} {#${SHOWN[index]!}}\n\n${example}`);
  const folder = join(courses, language);
  await mkdir(folder);
  await writeFile(join(folder, 'maske.png'), await drawForm(browser, language));
  await writeFile(
    join(folder, 'course.md'),
    `---\nid: fragen-${language}\ntitle: Fragen\nlanguage: ${language}\nstatus: published\naccess: public\nrecord: device\n---\n\n${lessons.join('\n\n')}`,
  );
}

async function takeQuestion(page: Page, language: 'de' | 'en', type: keyof typeof HANDS): Promise<void> {
  await show(page, `<learn-quiz course="fragen-${language}" lesson="${type}"></learn-quiz>`);
  await reach(page, CARD).wait();
  await HANDS[type](page, language);
  await settled(page, 'learn-quiz');
  await take(page, CARD, `question-${type}.${language}`);
}

/** The film of the demo’s first course has come to its question. */
async function takeMoment(page: Page, language: 'de' | 'en'): Promise<void> {
  await show(page, '<learn-player course="d3-ablegen" lesson="ablegen"></learn-player>');
  await page.evaluate(() => (location.hash = '#learn=d3-ablegen/ablegen@19'));
  await reach(page, 'learn-player >>> [part=play]').click();
  await reach(page, 'learn-player >>> learn-player-moments[open] >>> learn-quiz >>> form input').wait();
  await settled(page, 'learn-player');
  await take(page, 'learn-player >>> [part~="frame"]', `question-moment.${language}`);
}

/** In the colours and the font of nobody’s page in particular. */
async function show(page: Page, markup: string): Promise<void> {
  await page.evaluate((text) => {
    document.body.innerHTML = `<main>${text}</main>`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body { margin: 1rem; background: #fff; font: 1rem/1.5 Inter, sans-serif }');
    document.adoptedStyleSheets = [sheet];
  }, markup);
}

/** Nothing moves any more, nothing is pointed at, every picture is there. */
async function settled(page: Page, tag: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(async (name) => {
    scrollTo(0, 0);
    const within = document.querySelector(name)!.shadowRoot!;
    (within.activeElement as HTMLElement | null)?.blur();
    await Promise.all([...within.querySelectorAll('img')].map((one) => one.decode()));
    await Promise.all(within.getAnimations().map(({ finished }) => finished));
  }, tag);
}

async function take(page: Page, selector: string, name: string): Promise<void> {
  const { x, y, width, height } = (await (await reach(page, selector).wait()).boundingBox())!;
  await page.screenshot({
    path: join(PAGES, 'pictures', `${name}.webp`),
    type: 'webp',
    quality: 60,
    captureBeyondViewport: false,
    clip: { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN },
  });
}
