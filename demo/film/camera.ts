/** Takes the pictures: opens the stage in Chromium, seeks from moment to moment, and hands each one on. */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { pathOf } from './programs.ts';
import type { Film } from './script.ts';
import type { Timeline } from './timeline.ts';
import { FPS } from './timeline.ts';

const STYLES = [
  'stage.css',
  'tree.css',
  'papers.css',
  'plan.css',
  'cards.css',
  'boards.css',
  'readers.css',
  'claims.css',
];

const stageFile = (name: string): string => fileURLToPath(new URL(`stage/${name}`, import.meta.url));

export function openBrowser(): Promise<Browser> {
  return puppeteer.launch({ executablePath: pathOf('chromium') ?? '', args: ['--no-sandbox', '--hide-scrollbars'] });
}

export async function openStage(browser: Browser, film: Film, timeline: Timeline): Promise<Page> {
  const script = await build({ entryPoints: [stageFile('stage.ts')], bundle: true, format: 'esm', write: false });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.setViewport({ width: 1280, height: 720 });
  await page.setContent(await readFile(stageFile('stage.html'), 'utf8'));
  for (const sheet of STYLES) await page.addStyleTag({ path: stageFile(sheet) });
  await page.addScriptTag({ content: script.outputFiles[0]?.text ?? '', type: 'module' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate((film, timeline) => window.load(film, timeline), film, timeline);
  return page;
}

/** Every picture of the film in order; one that looks like the last is not taken again. */
export async function* pictures(page: Page, timeline: Timeline): AsyncGenerator<Uint8Array> {
  let picture = new Uint8Array();
  let before = '';
  for (let frame = 0; frame < Math.round(timeline.seconds * FPS); frame++) {
    const seen = await page.evaluate((t) => window.seek(t), frame / FPS);
    if (seen !== before) picture = new Uint8Array(await page.screenshot({ optimizeForSpeed: true }));
    before = seen;
    yield picture;
  }
}

/** The title card, as poster. */
export async function takePoster(page: Page, path: string): Promise<void> {
  await page.evaluate(() => window.seek(0));
  await page.screenshot({ path, type: 'jpeg', quality: 84 });
}
