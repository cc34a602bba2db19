import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually, signIn, textOf, videoIs } from './steps.ts';
import type { Town } from './town.ts';

const LESSON_PAGE = '/digitalisierung/d3-ablegen';

/** Whatever a page of this origin has left in the browser, by path: `indexeddb.lernbausteine.waiting.fact.id`. */
async function leftBehind(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths = new Set<string>();
    const walk = (value: unknown, path: string): void => {
      if (value === null || typeof value !== 'object') return void paths.add(path);
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    for (const { name } of await indexedDB.databases()) {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
      paths.add(`indexeddb.${name!}`);
      for (const store of opened.objectStoreNames) {
        const all = await new Promise<[IDBValidKey[], unknown[]]>((resolve) => {
          const from = opened.transaction(store).objectStore(store);
          const [keys, values] = [from.getAllKeys(), from.getAll()];
          values.onsuccess = () => resolve([keys.result, values.result as unknown[]]);
        });
        all[1].forEach((value) => walk(value, `indexeddb.${name!}.${store}`));
      }
      opened.close();
    }
    for (const key of Object.keys(localStorage)) paths.add(`localstorage.${key}`);
    for (const key of Object.keys(sessionStorage)) paths.add(`sessionstorage.${key}`);
    return [...paths];
  });
}

/** What the handbook lists of the browser; `*` is any name, `**` anything below. */
async function listed(town: Town): Promise<RegExp[]> {
  const address = `${town.serviceUrl.replace(/\/\/[^:]+/, '//127.0.0.1')}/docs/datenschutz`;
  const text = await (await fetch(address)).text();
  const paths = [...text.matchAll(/(?:indexeddb|localstorage)\.[\w.*-]+/g)].map(([path]) => path);
  const part = (name: string): string => (name === '**' ? '.+' : name === '*' ? '[^.]+' : name);
  return [...new Set(paths)].map((path) => new RegExp(`^${path.split('.').map(part).join('\\.')}(\\.|$)`));
}

describe('the elements as guests on a page', () => {
  let town: Town;
  let browser: Browser;
  let lesson: WatchedPage;

  inTown(async (here) => {
    ({ town, browser } = here);
    lesson = await openPage(browser, `${town.intranetUrl}${LESSON_PAGE}?einbindung=token`);
    await signIn(lesson.page, 'k.brandt');
    await eventually(
      () => textOf(lesson.page, 'learn-player'),
      (text) => /Abspielen/.test(text) && /Was wird über mich gespeichert/.test(text),
    );
  });

  it('write nothing on the device before somebody learns', async () => {
    assert.deepEqual(await leftBehind(lesson.page), []);
  });

  it('ask nobody but the intranet and the service', () => {
    const strangers = lesson.requests.filter(
      (address) => /^https?:/.test(address) && ![town.intranetUrl, town.serviceUrl].includes(new URL(address).origin),
    );
    assert.deepEqual(strangers, []);
  });

  it('keep nothing that the inventory does not list', async () => {
    const { page } = lesson;
    await reach(page, 'learn-player >>> [part=play]').click();
    await reach(page, 'learn-player >>> .captions-button').click();
    await reach(page, 'learn-player >>> learn-player-aids >>> [aria-expanded]').click();
    await reach(page, 'learn-player >>> learn-player-aids >>> [aria-haspopup=dialog]').click();
    await reach(page, 'learn-player >>> input[name=size][value="150"]').click();
    await page.keyboard.press('Escape');
    await videoIs(page, ({ currentTime }) => currentTime >= 6);
    const stored = await eventually(
      () => leftBehind(page),
      (paths) => paths.some((path) => path.startsWith('indexeddb.lernbausteine.waiting')),
    );
    for (const key of ['captions', 'captions-look', 'transcript'])
      assert.ok(stored.includes(`localstorage.lernbausteine-${key}`), key);
    const patterns = await listed(town);
    assert.ok(patterns.length > 3, 'the handbook lists what browsers keep');
    assert.deepEqual(
      stored.filter((path) => !/^indexeddb\.[\w-]+$/.test(path) && !patterns.some((pattern) => pattern.test(path))),
      [],
    );
  });

  it('set no cookie', async () => {
    const cookies = await browser.cookies();
    assert.deepEqual(
      cookies.map(({ name }) => name).filter((name) => name !== 'person' && name !== 'einbindung'),
      [],
    );
  });
});
