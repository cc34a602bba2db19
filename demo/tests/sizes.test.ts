import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { signIn, videoIs } from './steps.ts';
import type { Town } from './town.ts';

const built = resolve(import.meta.dirname, '../../dist/browser');

/** Bytes that a page may load, brotli 11. */
const LIMITS = { badge: 12_000, player: 25_000, quiz: 20_000 };

describe('what a page loads before anybody means to play', () => {
  let town: Town;
  let browser: Browser;

  inTown((here) => ({ town, browser } = here));

  it('is at most 12 kB of script for a badge', () => weigh('badge', `<learn-badge course="d3-ablegen"></learn-badge>`));

  it('is at most 25 kB of script for the front of a player', () =>
    weigh('player', `<learn-player course="d3-ablegen"></learn-player>`));

  it('is at most 20 kB of script for a quiz', () => weigh('quiz', `<learn-quiz course="d3-ablegen"></learn-quiz>`));

  it('is at most 1 kB for embed.js by itself, and 220 kB for everything in one file', () => {
    assert.ok(statSync(join(built, 'embed.js.br')).size <= 1_000);
    assert.ok(statSync(join(built, 'lernbausteine.js.br')).size <= 220_000);
  });

  it('is at most 155 kB of script for a player that plays', async () => {
    const { page } = await openPage(browser, `${town.intranetUrl}/impressum`);
    await signIn(page, 'k.brandt');
    await page.evaluate(insert, `<learn-player course="d3-ablegen"></learn-player>`, `${town.serviceUrl}/loader.js`);
    await reach(page, 'learn-player >>> [part=play]').wait();
    await page.evaluate(noteWhenItPlays);
    await reach(page, 'learn-player >>> [part=play]').click();
    await videoIs(page, ({ currentTime }) => currentTime > 0);
    const scripts = await page.evaluate(scriptsUntil, await page.evaluate(() => window.playsSince!));
    assert.ok(scripts.some((address) => address.includes('hls')));
    weighFiles('learn-player> and hls.js', scripts, 155_000);
    await page.close();
  });

  /** Opens a page with one element and counts the scripts that were asked for until it showed the service's answer. */
  async function weigh(element: keyof typeof LIMITS, tag: string): Promise<void> {
    const { page, requests } = await openPage(browser, `${town.intranetUrl}/impressum`);
    requests.length = 0;
    const until = await page.evaluate(insert, tag, `${town.serviceUrl}/loader.js`);
    await page.waitForNetworkIdle();

    const scripts = await page.evaluate(scriptsUntil, until);
    weighFiles(`learn-${element}>`, scripts, LIMITS[element]);
    assert.deepEqual(
      requests.filter((address) => /\.(m3u8|m4s|mp4|vtt)(\?|$)/.test(address)),
      [],
      'no media before intent',
    );
    const strangers = requests.filter(
      (address) => ![town.intranetUrl, town.serviceUrl].includes(new URL(address).origin),
    );
    assert.deepEqual(strangers, [], 'nobody but the intranet and the service is asked');
    await page.close();
  }
});

/** Prints what each file weighs, and refuses more than `limit` bytes together. */
function weighFiles(what: string, scripts: string[], limit: number): void {
  const files = scripts.map((address) => new URL(address).pathname.slice(1));
  const sizes = files.map((file) => statSync(join(built, `${file}.br`)).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`\n  <${what}: ${total} bytes of ${limit} (brotli 11)`);
  files.forEach((file, index) => console.log(`    ${String(sizes[index]).padStart(6)}  ${file}`));
  assert.ok(files.includes('loader.js'));
  assert.ok(total <= limit, `${total} bytes, ${total - limit} too many`);
}

/** Pastes the snippet; resolves to when the element first showed the course, in milliseconds of the page. */
async function insert(tag: string, loader: string): Promise<number> {
  document.body.insertAdjacentHTML('beforeend', tag);
  document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: loader }));
  const element = document.body.lastElementChild!;
  while (!/d\.3|Sportverein/.test(element.shadowRoot?.textContent ?? '')) await new Promise((next) => setTimeout(next));
  return performance.now();
}

declare global {
  interface Window {
    /** When the first film began to play, in milliseconds of the page. */
    playsSince?: number;
  }
}

function noteWhenItPlays(): void {
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    this.addEventListener('playing', ({ timeStamp }) => (window.playsSince ??= timeStamp));
    return play.call(this);
  };
}

function scriptsUntil(time: number): string[] {
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= time)
    .map(({ name }) => name);
}
