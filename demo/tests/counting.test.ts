import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { INTRANET_HOST, openBrowser, openPage, SERVICE_HOST } from './browser.ts';
import { answer, eventually, reach } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

const COURSE = `---
id: klein
title: Ein kleiner Kurs
language: de
summary: Zwei Lektionen ohne Film.
status: published
access: staff
record: named
---

Worum es geht.

## Lesen {#lesen}

Ein Text.

## Fragen {#fragen}

Noch einer.

### Was stimmt? {#was}

- [x] Das {#das}
- [ ] Jenes {#jenes}
`;

/** What matomo.js does with what waits for it, and nothing else. */
const RECEIVER = `
  const waiting = window._paq;
  window.counted = [];
  window._paq = { push: (...calls) => window.counted.push(...calls) };
  window._paq.push(...waiting);
`;

const RECIPES = {
  de: {
    page: 'docs/ereignisse',
    script: '/skripte/lernbausteine-matomo.js',
    policy: 'Content-Security-Policy der Seite',
  },
  en: {
    page: 'docs/en/ereignisse',
    script: '/scripts/lernbausteine-matomo.js',
    policy: 'Content-Security-Policy of the page',
  },
} as const;

const ACTIONS = {
  de: { started: 'Lektion begonnen', lesson: 'Lektion abgeschlossen', course: 'Kurs abgeschlossen' },
  en: { started: 'Lesson started', lesson: 'Lesson completed', course: 'Course completed' },
} as const;

describe('what one copies out of the handbook to count in Matomo', () => {
  let town: Town;
  let browser: Browser;
  let courses: string;
  /** The web server of the town: what lies on it, and the address that gives tokens. */
  const server = createServer((request, response) => void serve(request, response));
  const files = new Map([
    ['/matomo.js', RECEIVER],
    ['/eigenes-matomo.js', `window._paq = [['trackPageView']];${RECEIVER}`],
  ]);
  let headers: Record<string, string> = {};
  let origin: string;

  before(async () => {
    courses = await mkdtemp(join(tmpdir(), 'lern-counting-'));
    await cp('demo/courses', courses, { recursive: true });
    await mkdir(join(courses, 'klein'));
    await writeFile(join(courses, 'klein', 'course.md'), COURSE);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://${INTRANET_HOST}:${(server.address() as AddressInfo).port}`;
    town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST, courses, origins: [origin] });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await town.stop();
    server.close();
    await rm(courses, { recursive: true });
  });

  for (const [index, language] of (['de', 'en'] as const).entries()) {
    const { started, lesson, course } = ACTIONS[language];

    it(`counts what somebody begins and completes, once, and without saying who: ${language}`, async () => {
      const { page, faults } = await townPage(language, ['k.brandt', 'a.lindner'][index]!);
      assert.deepEqual(await events(page), [], 'opening a page counts nothing');

      await reach(page, 'learn-player[course=klein] >>> button.read').click();
      await counts(page, [lesson, 'klein/lesen']);
      await answer(page, 'was', 'jenes');
      await reach(page, 'learn-quiz >>> form.checked button').click();
      await answer(page, 'was', 'das');
      await counts(page, [course, 'klein']);
      await reach(page, 'learn-player[course=d3-ablegen] >>> [part=play]').click();
      await counts(page, [started, 'd3-ablegen/ablegen']);

      assert.deepEqual(await events(page), [
        [lesson, 'klein/lesen'],
        [lesson, 'klein/fragen'],
        [course, 'klein'],
        [started, 'd3-ablegen/ablegen'],
      ]);
      const all = await counted(page);
      assert.deepEqual(all.slice(0, 2), [['disableCookies'], ['disableBrowserFeatureDetection']]);
      assert.deepEqual(all[2], ['setCustomUrl', `${origin}/kursseite`]);
      assert.doesNotMatch(JSON.stringify(all), /brandt|lindner|setUserId|geheim/i);
      assert.deepEqual(faults, []);

      await page.reload({ waitUntil: 'load' });
      await reach(page, 'learn-quiz >>> form').wait();
      await reach(page, 'learn-badge >>> [part=state]').wait();
      assert.deepEqual(await events(page), [], 'what was completed before is not counted again');
      await page.close();
    });
  }

  it('leaves a Matomo as it is that the page has already', async () => {
    const { page } = await townPage('de', 'j.petersen', '<script src="/eigenes-matomo.js"></script>');
    await reach(page, 'learn-player[course=klein] >>> button.read').click();
    await counts(page, [ACTIONS.de.lesson, 'klein/lesen']);

    assert.deepEqual(
      (await counted(page)).map(([command]) => command),
      ['trackPageView', 'trackEvent'],
    );
  });

  /** A page of a town, under the policy and with the script that the handbook gives, as the service serves them. */
  async function townPage(language: 'de' | 'en', person: string, own = '') {
    const { page: path, script, policy } = RECIPES[language];
    const handbook = await (await fetch(`${town.serviceUrl.replace(SERVICE_HOST, '127.0.0.1')}/${path}`)).text();
    const asHere = (text: string) =>
      text
        .replaceAll('https://lernen.stadt.example', town.serviceUrl)
        .replaceAll('https://statistik.stadt.example', origin);
    const allowed = asHere(example(handbook, policy)).replaceAll('\n', ' ');
    files.set('/kursseite', markup(script, own));
    files.set(script, asHere(example(handbook, script)));
    headers = {
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; media-src blob: ${town.serviceUrl}; ${allowed}`,
      'Set-Cookie': `person=${person}; path=/`,
    };
    const opened = await openPage(browser, `${origin}/kursseite?geheim=1#geheim`);
    await reach(opened.page, 'learn-quiz >>> form').wait();
    return opened;
  }

  async function serve(
    { url = '', headers: { cookie = '' } }: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { pathname } = new URL(url, origin);
    const file = files.get(pathname);
    if (pathname === '/token') {
      const intranet = town.intranetUrl.replace(INTRANET_HOST, '127.0.0.1');
      const answer = await fetch(`${intranet}/token`, { headers: { cookie } });
      response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text());
    } else if (file === undefined) response.writeHead(404).end();
    else if (pathname.endsWith('.js')) response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(file);
    else response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(file);
  }

  function markup(script: string, own: string): string {
    return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Kurse</title>
      <meta name="learn-token" content="/token">
      <script type="module" src="${town.serviceUrl}/loader.js"></script>${own}
      <script type="module" src="${script}"></script></head>
      <body><learn-player course="klein" lesson="lesen"></learn-player>
      <learn-quiz course="klein" lesson="fragen"></learn-quiz><learn-badge course="klein"></learn-badge>
      <learn-player course="d3-ablegen"></learn-player></body></html>`;
  }
});

/** What stands under a caption in the handbook, as somebody copies it. */
function example(page: string, caption: string): string {
  const [, code] = page.split(`<figcaption>${caption}</figcaption>`)[1]?.match(/<code[^>]*>(.*?)<\/code>/s) ?? [];
  assert.ok(code, caption);
  return code.replace(/&#x([0-9A-F]+);/g, (_all, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
}

function counted(page: Page): Promise<string[][]> {
  return page.evaluate(() => (window as unknown as { counted: string[][] }).counted);
}

/** The events among them: action and name. */
async function events(page: Page): Promise<string[][]> {
  const all = await counted(page);
  const ours = all.filter(([command]) => command === 'trackEvent');
  assert.ok(ours.every(([, category]) => category === 'Lernbausteine'));
  return ours.map((event) => event.slice(2));
}

async function counts(page: Page, event: string[]): Promise<void> {
  await eventually(
    () => events(page),
    (all) => all.some((one) => one.join() === event.join()),
  );
}
