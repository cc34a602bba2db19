import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { signIn } from './steps.ts';
import type { Town } from './town.ts';

const MOUNTS = 200;

/** What must be gone once it left the page, and how many of each the browser itself may still have to do with. */
const KINDS = ['learn-player', 'learn-quiz', 'learn-badge', 'learn-privacy-line', 'learn-player-stage', 'video'];
const LATE = 2;

const MARKUP = `<learn-player course="d3-ablegen"></learn-player><learn-quiz course="d3-ablegen"></learn-quiz><learn-badge
  course="d3-ablegen"></learn-badge>`;
const BARE = '<bare-element></bare-element>'.repeat(3);

describe('a page that puts our elements in and takes them out hundreds of times', () => {
  let town: Town;
  let browser: Browser;
  let page: Page;
  let tools: CDPSession;

  inTown(async (here) => {
    ({ town, browser } = here);
    ({ page } = await openPage(browser, `${town.intranetUrl}/impressum`));
    await signIn(page, 'k.brandt');
    tools = await page.createCDPSession();
    await page.evaluate((loader) => {
      document.querySelector('main')!.innerHTML = '<div id="place"></div>';
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: loader }));
      class Bare extends HTMLElement {
        connectedCallback(): void {
          if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = '<p>d.3</p>';
        }
      }
      customElements.define('bare-element', Bare);
    }, `${town.serviceUrl}/loader.js`);
    // All code is there, and whatever is kept once.
    await playAndLeave();
    await mount(page, MOUNTS, MARKUP);
  });

  it('keeps none of them, and doesn’t grow more than by bare elements', async () => {
    const empty = await heap();
    await page.evaluate(
      (markup, many) => (document.querySelector('#place')!.innerHTML = markup.repeat(many)),
      MARKUP,
      10,
    );
    const one = ((await heap()) - empty) / 10;
    await page.$eval('#place', (place) => (place.innerHTML = ''));

    const listening = await listeners();
    const before = await heap();
    await mount(page, MOUNTS, BARE);
    const between = await heap();
    await mount(page, MOUNTS, MARKUP);
    const [bare, ours] = [between - before, (await heap()) - between];
    console.log(`  after ${MOUNTS} rounds: ${ours} bytes more, with bare elements ${bare}; one round weighs ${one}`);
    assert.deepEqual(await kept(), []);
    assert.deepEqual(await listeners(), listening);
    assert.ok(ours - bare < one, `${ours} bytes more after ${MOUNTS} rounds, ${bare + one} at most`);
  });

  it('keeps none of those that played, nor their films', async () => {
    for (let turn = 0; turn < 10; turn += 1) await playAndLeave();
    assert.deepEqual(await kept(), []);
  });

  /** Puts them in, plays, and takes them out in the middle of the film. A handle on anything of theirs would keep it. */
  async function playAndLeave(): Promise<void> {
    await page.evaluate(async (markup) => {
      const place = document.querySelector('#place')!;
      const next = () => new Promise((done) => setTimeout(done, 50));
      place.innerHTML = markup;
      const player = place.querySelector('learn-player')!;
      while (!player.shadowRoot?.querySelector('[part=play]')) await next();
      player.shadowRoot.querySelector<HTMLElement>('[part=play]')!.click();
      const video = () => player.shadowRoot!.querySelector('learn-player-stage')?.shadowRoot?.querySelector('video');
      while (!video()?.currentTime) await next();
      place.innerHTML = '';
    }, MARKUP);
  }

  /** What listens on the page as a whole, by type. */
  async function listeners(): Promise<Record<string, number>> {
    const all: Record<string, number> = {};
    for (const expression of ['window', 'document', 'document.documentElement']) {
      const { result } = await tools.send('Runtime.evaluate', { expression });
      const { listeners: found } = await tools.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
      for (const { type } of found) all[`${expression} ${type}`] = (all[`${expression} ${type}`] ?? 0) + 1;
    }
    return all;
  }

  /** Bytes in use, once all that can go is gone. */
  async function heap(): Promise<number> {
    await collect();
    return (await tools.send('Runtime.getHeapUsage')).usedSize;
  }

  async function collect(): Promise<void> {
    // What is to come late has come: timers of some seconds, events of videos.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
    for (let turn = 0; turn < 4; turn += 1) await tools.send('HeapProfiler.collectGarbage');
  }

  /** Which of {@link KINDS} are still there, and how many. */
  async function kept(): Promise<string[]> {
    await collect();
    const found: string[] = [];
    for (const kind of KINDS) {
      const prototype = await page.evaluateHandle((tag) => {
        return Object.getPrototypeOf(document.createElement(tag)) as object;
      }, kind);
      const alive = await page.queryObjects(prototype);
      const many = await alive.evaluate((all) => (all as unknown[]).length);
      await alive.dispose();
      await prototype.dispose();
      if (many > LATE) found.push(`${many} ${kind}`);
    }
    return found;
  }
});

/** Puts it in, waits until it shows something, and takes it out; some rounds are over before that. */
async function mount(page: Page, rounds: number, markup: string): Promise<void> {
  await page.evaluate(
    async (content, many) => {
      const place = document.querySelector('#place')!;
      const frame = () => new Promise(requestAnimationFrame);
      for (let round = 0; round < many; round += 1) {
        place.innerHTML = content;
        const last = place.lastElementChild!;
        // Every fourth goes at once, and every other fourth moves first.
        while (round % 4 && !/d\.3/.test(last.shadowRoot?.textContent ?? '')) await frame();
        if (round % 4 === 2) place.append(place.firstElementChild!);
        await frame();
        place.innerHTML = '';
      }
    },
    markup,
    rounds,
  );
}
