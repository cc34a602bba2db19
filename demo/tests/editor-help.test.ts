import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { SignJWT } from 'jose';
import type { Browser, Page } from 'puppeteer-core';
import { createKeys } from '../intranet/token.ts';
import { INTRANET_HOST, openBrowser, openPage, SERVICE_HOST } from './browser.ts';
import { eventually, textOf } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

/** A page of a town: what stands in it, who looks at it, and what its server does around it. */
interface TownPage {
  body: string;
  role?: 'editor' | 'admin' | 'nobody';
  policy?: (service: string) => string;
  token?: 'missing' | 'html';
  loader?: (service: string) => string;
  /** Of an origin that the service doesn't list. */
  unlisted?: true;
}

const MISSPELT = '<learn-badge course="d3-ablgen"></learn-badge>';

describe('the editor’s help in the page', () => {
  let town: Town;
  let browser: Browser;
  let courses: string;
  let shown: TownPage;
  const hosts: ReturnType<typeof createServer>[] = [];

  before(async () => {
    const keys = await createKeys();
    courses = await moreCourses();
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const { role = 'editor', policy, token } = shown;
      if (request.url === '/token' && token === 'html') {
        response.setHeader('Content-Type', 'text/html').end('<h1>Anmelden</h1>');
      } else if (request.url === '/token' && !token) {
        if (role === 'nobody') return void response.writeHead(401).end();
        const jwt = await new SignJWT({ roles: [role] })
          .setProtectedHeader({ alg: 'RS256', kid: keys.publicJwk.kid! })
          .setIssuer(town.intranetUrl)
          .setAudience('lernbausteine')
          .setSubject(`${role}-1`)
          .setIssuedAt()
          .setExpirationTime('600 seconds')
          .sign(keys.privateKey);
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ token: jwt }));
      } else if (request.url === '/seite') {
        if (policy) response.setHeader('Content-Security-Policy', policy(town.serviceUrl));
        response.setHeader('Content-Type', 'text/html; charset=utf-8').end(documentOf(shown, town.serviceUrl));
      } else {
        response.writeHead(404, { 'Content-Type': 'text/html' }).end('Nicht gefunden');
      }
    };
    for (let host = 0; host < 2; host++)
      hosts.push(createServer((request, response) => void answer(request, response)));
    for (const host of hosts) await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    town = await startTown({
      ...{ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST, keys, courses },
      origins: [addressOf(hosts[0]!)],
    });
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await town.stop();
    for (const host of hosts) {
      host.closeAllConnections();
      host.close();
    }
    await rm(courses, { recursive: true });
  });

  it('says to an editor under a misspelt course what was meant, with the line to paste', async () => {
    const { page, faults } = await open({ body: MISSPELT });
    const text = await noteOf(page, /Meinten Sie/);

    assert.match(text, /Den Kurs „d3-ablgen“ gibt es hier nicht\. Meinten Sie „d3-ablegen“\?/);
    assert.match(text, /<learn-badge course="d3-ablegen"><\/learn-badge>/);
    assert.deepEqual(faults, []);
    await page.emulateMediaType('print');
    assert.equal(await heightOf(page), 0);
    await page.close();
  });

  for (const role of ['admin', 'nobody'] as const) {
    it(`says one plain sentence to everybody else, and loads nothing for it: ${role}`, async () => {
      const { page, requests } = await open({ body: MISSPELT, role });
      await eventually(
        () => textOf(page, 'learn-badge'),
        (text) => text.includes('Den Kurs „d3-ablgen“ gibt es hier nicht (mehr).'),
      );
      await page.waitForNetworkIdle();

      assert.equal(await page.$('>>> learn-editor-note'), null);
      assert.deepEqual(
        requests.filter((address) => /lookout|\/courses$/.test(address)),
        [],
      );
      await page.close();
    });
  }

  it('loads nothing for anybody where nothing is wrong, and for learners not even what looks', async () => {
    const body = '<learn-badge course="d3-ablegen"></learn-badge>';
    const learner = await open({ body, role: 'admin' });
    await textIn(learner.page, 'learn-badge', /Lektionen/);
    await learner.page.waitForNetworkIdle();
    assert.deepEqual(
      learner.requests.filter((address) => /chunks\/(help|lookout)/.test(address)),
      [],
    );
    await learner.page.close();

    const editor = await open({ body });
    await textIn(editor.page, 'learn-badge', /Lektionen/);
    await editor.page.waitForNetworkIdle();
    const isDefined = await editor.page.evaluate(() => Boolean(customElements.get('learn-editor-note')));
    assert.equal(isDefined, false);
    await editor.page.close();
  });

  it('follows what the editor changes, and says under each element its own', async () => {
    const body = `${MISSPELT}<learn-player course="d3-ablegen" lesson="ablgen"></learn-player><div data-learn="quizz" data-course="d3-ablegen"></div>`;
    const { page } = await open({ body });
    await textIn(page, 'learn-badge', /Meinten Sie „d3-ablegen“/);
    await textIn(page, 'learn-player', /Meinten Sie „ablegen“/);
    await textIn(page, 'body > learn-editor-note', /Meinten Sie data-learn="quiz"/);
    await page.$eval('learn-badge', (badge) => badge.setAttribute('course', 'd3-ablegen'));
    await page.$eval('learn-player', (player) => player.setAttribute('lesson', 'ablegen'));
    await eventually(
      () => page.$$eval('>>> learn-editor-note', (notes) => notes.length),
      (notes) => notes === 1,
    );
    await page.close();
  });

  for (const [course, words] of [
    ['entwurf', /noch ein Entwurf.*status: published/],
    ['nur-hauptamt', /Sie gehören zu keinem davon/],
    ['stumm', /Film der Lektion „Einen Brief ablegen“ hat keine Untertitel.*captions=ablegen\.de\.vtt/],
  ] as const) {
    it(`explains what of a course only editors can mend: ${course}`, async () => {
      const { page } = await open({ body: `<learn-player course="${course}"></learn-player>` });
      await noteOf(page, words);
      await page.close();
    });
  }

  it('knows in which course a lesson is', async () => {
    const { page } = await open({ body: '<learn-quiz course="stumm" lesson="anderswo"></learn-quiz>' });
    assert.match(await noteOf(page, /gehört zum Kurs/), /<learn-quiz course="nur-stumm" lesson="anderswo">/);
    await page.close();
  });

  it('says which line of the page’s policy keeps pictures out', async () => {
    const policy = (service: string) =>
      `default-src 'self'; script-src 'self' 'unsafe-inline' ${service}; connect-src 'self' ${service}; img-src 'self' data:`;
    const { page } = await open({ body: '<learn-player course="d3-ablegen"></learn-player>', policy });
    const text = await noteOf(page, /Content-Security-Policy/);

    assert.match(text, /verbietet Bilder von http:\/\/lernen\.example:\d+ \(img-src\)/);
    assert.ok(text.includes(`img-src 'self' data: ${town.serviceUrl};`), text);
    await page.close();
  });

  it('says which line keeps the elements from asking', async () => {
    const policy = (service: string) => `default-src 'self' 'unsafe-inline' ${service}; connect-src 'self'`;
    const { page } = await open({ body: MISSPELT, policy });

    assert.ok((await noteOf(page, /verbietet Anfragen/)).includes(`connect-src 'self' ${town.serviceUrl};`));
    await page.close();
  });

  it('says the exact setting where the service does not list the page', async () => {
    const { page } = await open({ body: MISSPELT, unlisted: true });
    const text = await noteOf(page, /steht nicht in seiner Liste/);

    assert.ok(text.includes(`LERN_ORIGINS=${addressOf(hosts[1]!)}`), text);
    await page.close();
  });

  it('says that the script came from where no service is', async () => {
    const { page } = await open({ body: MISSPELT, loader: (service) => service, role: 'editor' });
    // A copy of the script, as a CMS would keep one.
    await page.close();
    const copy = await browser.newPage();
    await copy.setRequestInterception(true);
    const files = new Map<string, string>();
    copy.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (!pathname.startsWith('/kopie/') || !pathname.endsWith('.js')) return void request.continue();
      void fetch(`${town.serviceUrl.replace(SERVICE_HOST, '127.0.0.1')}${pathname.slice(6)}`)
        .then((response) => response.text())
        .then((body) => {
          files.set(pathname, body);
          return request.respond({ status: 200, contentType: 'text/javascript', body });
        });
    });
    shown = { body: MISSPELT, loader: () => '/kopie' };
    await copy.goto(`${addressOf(hosts[0]!)}/seite`);

    assert.match(await noteOf(copy, /kein Lerndienst/), /Unter http:\/\/intranet\.test:\d+\/kopie\/ antwortet kein/);
    await copy.close();
  });

  it('tells nobody anything where the address of tokens fails, and nobody knows who that is', async () => {
    for (const token of ['missing', 'html'] as const) {
      const { page } = await open({ body: MISSPELT, token });
      await textIn(page, 'learn-badge', /antwortet gerade nicht/);
      await page.waitForNetworkIdle();
      assert.equal(await page.$('>>> learn-editor-note'), null);
      await page.close();
    }
  });

  async function open(what: TownPage) {
    shown = what;
    return openPage(browser, `${addressOf(hosts[what.unlisted ? 1 : 0]!)}/seite`);
  }
});

/** The note under the page’s first element, once it says this. */
async function noteOf(page: Page, words: RegExp): Promise<string> {
  return textIn(page, 'learn-badge, learn-player, learn-quiz', words);
}

async function textIn(page: Page, selector: string, words: RegExp): Promise<string> {
  return eventually(
    () => textOf(page, selector),
    (text) => words.test(text),
  );
}

async function heightOf(page: Page): Promise<number> {
  return page.$eval('>>> learn-editor-note', (note) => (note as HTMLElement).offsetHeight);
}

function documentOf({ body, loader = (service) => service }: TownPage, service: string): string {
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Seite</title>
    <meta name="learn-token" content="/token"></head><body>${body}
    <script type="module" src="${loader(service)}/loader.js"></script></body></html>`;
}

function addressOf(server: ReturnType<typeof createServer>): string {
  return `http://${INTRANET_HOST}:${(server.address() as AddressInfo).port}`;
}

/** The demo’s course, and beside it a draft, one of an area, one without captions, and one with a lesson of its own. */
async function moreCourses(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lernbausteine-courses-'));
  await cp('demo/courses', folder, { recursive: true });
  const text = await readFile('demo/courses/d3-ablegen/course.md', 'utf8');
  const write = async (id: string, change: (text: string) => string) => {
    await cp('demo/courses/d3-ablegen', join(folder, id), { recursive: true });
    await writeFile(join(folder, id, 'course.md'), change(text.replace('id: d3-ablegen', `id: ${id}`)));
  };
  await write('entwurf', (all) => all.replace('status: published', 'status: draft'));
  await write('nur-hauptamt', (all) => all.replace(/^access: .*$/m, 'access: [hauptamt]'));
  await write('stumm', (all) => all.replace(/ captions="ablegen[^"]*"/, '').replaceAll(/ after="[^"]*"/g, ''));
  await write('nur-stumm', (all) => all.replace('{#wiederfinden', '{#anderswo'));
  return folder;
}
