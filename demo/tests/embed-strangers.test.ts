import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { INTRANET_HOST, ONE_SITE, openBrowser, openPage, SERVICE_HOST } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { eventually, reach } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';
import { filtered, receive } from './wordpress.ts';

/** The frame of an address that begins like this, once it has loaded. */
async function frameAt(page: Page, address: string): Promise<Frame> {
  const frame = await eventually(
    async () => page.frames().find((one) => one !== page.mainFrame() && one.url().startsWith(address)),
    (found) => found !== undefined,
  );
  return frame!;
}

const textIn = (frame: Frame) =>
  frame.evaluate(
    () => document.querySelector('main > [course]')?.shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '',
  );

describe('a frame of the service among strangers', () => {
  let town: Town;
  let browser: Browser;
  let stranger: Server;
  let strangerUrl: string;
  let host: WatchedPage;

  before(async () => {
    stranger = createServer((request, response) => {
      const embedded = new URL(request.url!, 'http://x').searchParams.get('zeigt');
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><title>Fremd</title>${embedded ? `<iframe src="${embedded}"></iframe>` : ''}`);
    });
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
    strangerUrl = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
    town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST });
    browser = await openBrowser();
    host = await openPage(browser, `${town.intranetUrl}/digitalisierung/rahmen`);
  });
  after(async () => {
    await browser.close();
    await town.stop();
    stranger.close();
  });

  const player = () => frameAt(host.page, `${town.serviceUrl}/embed/player/`);
  const heights = () =>
    host.page.evaluate(() => [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('height')));

  it('is shown by listed pages only', async () => {
    for (const path of ['embed/player/d3-ablegen', 'embed/badge/nirgends', 'c/d3-ablegen']) {
      const { page } = await openPage(browser, `${strangerUrl}/?zeigt=${town.serviceUrl}/${path}`);
      const shown = await eventually(
        async () => page.frames()[1]?.url(),
        (url) => url !== undefined && url !== 'about:blank' && url !== '',
      );
      assert.match(shown!, /^chrome-error:/, path);
      await page.close();
    }
  });

  it('sets its own height by a number that makes sense, and no other', async () => {
    const frame = await player();
    await eventually(
      () => frame.evaluate(() => document.documentElement.classList.contains('followed')),
      (followed) => followed,
    );
    const before = await heights();
    const say = async (height: unknown, isCode = false) => {
      await frame.evaluate(
        (value, to, code) => {
          // JSON, which brings this here, has no such numbers.
          const said = code ? (Number(value) as unknown) : value;
          parent.postMessage({ type: 'learn-height', height: said }, to);
          parent.postMessage({ type: 'learn-height', height: said, frame: 0 }, to);
        },
        height,
        town.intranetUrl,
        isCode,
      );
      await turns(host.page);
      return heights();
    };
    for (const height of [null, '500', true, {}, [500], '1e9'])
      assert.deepEqual(await say(height), before, JSON.stringify(height));
    for (const height of ['NaN', 'Infinity', '-Infinity']) assert.deepEqual(await say(height, true), before, height);
    assert.deepEqual(await say(1e9), [before[0], '20000']);
    assert.deepEqual(await say(-5), [before[0], '40']);
    assert.deepEqual(await say(Number(before[1])), before);
  });

  it('can’t be made higher or lower by a stranger’s frame, nor by the page itself', async () => {
    const { page } = host;
    await page.setBypassCSP(true);
    await page.reload();
    const frame = await player();
    await eventually(
      () => frame.evaluate(() => document.documentElement.classList.contains('followed')),
      (followed) => followed,
    );
    await page.evaluate(
      (src) => document.body.append(Object.assign(document.createElement('iframe'), { src, height: '77' })),
      strangerUrl,
    );
    const other = await frameAt(page, strangerUrl);
    const before = await heights();
    await other.evaluate(() => {
      for (const height of [1, 9999]) {
        parent.postMessage({ type: 'learn-height', height }, '*');
        for (let at = 0; at < 3; at += 1) parent.frames[at]?.postMessage({ type: 'learn-height', height }, '*');
      }
      parent.postMessage('learn-token', '*', [new MessageChannel().port2]);
    });
    await page.evaluate(() => window.postMessage({ type: 'learn-height', height: 1 }, location.origin));
    await turns(page);
    assert.deepEqual(await heights(), before);
    await page.setBypassCSP(false);
  });

  it('takes no notice of what a hostile page around says, whatever that is', async () => {
    const frame = await player();
    const before = await textIn(frame);
    const { faults } = host;
    const known = faults.length;
    await host.page.evaluate((to) => {
      const deep: unknown[] = [];
      let inner = deep;
      for (let depth = 0; depth < 2000; depth += 1) inner.push((inner = []));
      const round: { self?: unknown } = {};
      round.self = round;
      const said: unknown[] = [
        undefined,
        null,
        NaN,
        10n,
        '',
        'learn-token',
        'learn-height',
        ['learn-token'],
        { type: 'learn-height', height: 5 },
        { message: 'ready' },
        { message: 'ready', secret: '' },
        { message: 'ready', secret: { toString: 1 } },
        { message: 'height', value: 1, secret: 'abc' },
        { __proto__: null, constructor: { prototype: { x: 1 } } },
        JSON.parse('{"__proto__": {"message": "ready", "secret": "x"}}'),
        new Map([['type', 'learn-height']]),
        new Error('learn'),
        new Date(NaN),
        new ArrayBuffer(8),
        new Blob(['x']),
        /learn/g,
        deep,
        round,
        'x'.repeat(1_000_000),
      ];
      for (const { contentWindow } of document.querySelectorAll('iframe')) {
        for (const one of said) {
          contentWindow!.postMessage(one, to);
          contentWindow!.postMessage(one, to, [new MessageChannel().port1]);
        }
      }
    }, town.serviceUrl);
    await turns(host.page);
    assert.equal(await textIn(frame), before);
    assert.equal(await frame.evaluate(() => (({}) as { x?: number }).x), undefined);
    assert.deepEqual(faults.slice(known), []);
  });

  it('survives what WordPress leaves of an oEmbed answer: it shows the course, says that nothing is kept, and is as high as it may', async () => {
    const address = `${town.serviceUrl.replace(SERVICE_HOST, '127.0.0.1')}/oembed?url=${encodeURIComponent(`${town.serviceUrl}/c/d3-ablegen`)}`;
    const answer = (await (await fetch(address)).json()) as {
      html: string;
      thumbnail_url: string;
      thumbnail_width: number;
    };
    assert.equal(answer.thumbnail_width, 1280);
    assert.match(answer.thumbnail_url, /\/media\/public\/d3-ablegen\/[\w-]+\/ablegen\.jpg$/);
    const left = filtered(answer.html, 'GeHeim1234');
    assert.match(left, /sandbox="allow-scripts"/);
    assert.doesNotMatch(left, /loading|allow=|allowfullscreen/);

    const { page, faults } = await openPage(browser, `${town.intranetUrl}/impressum`);
    await page.evaluate(receive);
    await page.evaluate((markup) => document.querySelector('main')!.insertAdjacentHTML('beforeend', markup), left);
    const frame = await frameAt(page, `${town.serviceUrl}/embed/player/d3-ablegen#?secret=`);
    await eventually(
      () => textIn(frame),
      (text) => /Einen Brief ablegen/.test(text) && /In diesem Rahmen lässt sich nichts speichern/.test(text),
    );
    assert.equal(await frame.evaluate(() => origin), 'null');
    // Its style sheet and its look come through, too, though it has no origin.
    assert.equal(await frame.evaluate(() => getComputedStyle(document.body).paddingTop), '6px');
    const height = () => page.$eval('iframe.wp-embedded-content', (one) => one.height);
    await eventually(height, (one) => one === '1000');

    await reach(frame, '#learn-alone a').click();
    const led = await eventually(
      () => page.evaluate(() => document.documentElement.dataset.led),
      (one) => one !== undefined,
    );
    assert.equal(led, `${town.serviceUrl}/c/d3-ablegen`);
    assert.equal(
      (await frame.$$('learn-player >>> learn-privacy-line >>> a[target=_blank]')).length,
      0,
      'one way out is enough',
    );
    assert.deepEqual(
      faults.filter((fault) => !/blocked by CORS policy|Not of this origin/.test(fault)),
      [],
    );
    await page.close();
  });
});

describe('a frame of the service on the same site', () => {
  it('is that of whoever is signed in with the service', async () => {
    const town = await startTown(ONE_SITE);
    const browser = await openBrowser();
    try {
      const { page } = await openPage(browser, `${town.intranetUrl}/impressum?einbindung=oidc`);
      await page.goto(
        `${town.serviceUrl}/auth/sign-in?return=${encodeURIComponent(`${town.intranetUrl}/digitalisierung/rahmen`)}`,
      );
      await page.select('#wer', 'k.brandt');
      await Promise.all([page.waitForNavigation(), page.click('main form[action="/anmelden"] button')]);
      await page.goto(`${town.intranetUrl}/digitalisierung/rahmen`);
      const frame = await frameAt(page, `${town.serviceUrl}/embed/player/`);
      await eventually(
        () => textIn(frame),
        (text) => /Das richtige Aktenzeichen finden/.test(text) && !/Nur mit Anmeldung/.test(text),
      );
      assert.equal(
        await frame.evaluate(() => document.title),
        'Dokumente in d.3 ablegen – mit dem digitalen Aktenplan',
      );
    } finally {
      await browser.close();
      await town.stop();
    }
  });
});

/** Whoever has something to answer to a message has had their turn after some messages to and fro. */
async function turns(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 50; turn += 1) {
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage('turn');
      });
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
