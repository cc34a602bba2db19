import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

/** As browsers ask. */
const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';

describe('frames by address (oEmbed)', () => {
  let service: TestService;
  const url = new URL('https://lernen.stadt.example/amt/');
  const of = (address: string, more = '') => service.ask(`/oembed?url=${encodeURIComponent(address)}${more}`);

  before(async () => (service = await startService({ url })));
  after(() => service.close());

  it('is the frame of the contract, with all that the standard asks for', async () => {
    const { status, json, headers } = await of(`${url.href}c/offen`, '&format=json');

    assert.equal(status, 200);
    assert.match(headers['content-type']!, /^application\/json/);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.match(headers['cache-control']!, /^public, max-age=\d+$/);
    assert.deepEqual(json, {
      type: 'rich',
      version: '1.0',
      html: `<iframe src="${url.href}embed/player/offen" title="Kurs offen" width="100%" height="640" frameborder="0" loading="lazy" allow="fullscreen" allowfullscreen></iframe>`,
      width: 960,
      height: 640,
      title: 'Kurs offen',
      provider_name: 'Lernbausteine',
      provider_url: url.href,
      cache_age: 3600,
    });
  });

  it('knows lessons and languages, and fits where there is less room', async () => {
    const { json } = await of(`${url.href}c/offen/ablegen?lang=en`, '&maxwidth=400&maxheight=300');

    assert.match(json.html, /embed\/player\/offen\?lesson=ablegen&amp;lang=en"/);
    assert.match(json.html, /height="300"/);
    assert.deepEqual([json.width, json.height], [400, 300]);
    assert.equal(json.title, 'Ein Dokument ablegen – Kurs offen');
    const odd = await of(`${url.href}c/offen`, '&maxwidth=-1&maxheight=1e9&maxheight=2');
    assert.deepEqual([odd.json.width, odd.json.height], [960, 640]);
  });

  it('tells everybody what everybody may see, and no more', async () => {
    assert.equal((await of(`${url.href}c/schau`)).status, 200);
    for (const path of ['c/ablage', 'c/amt', 'c/leise/ablegen']) {
      const { status, text } = await of(url.href + path);

      assert.equal(status, 401, path);
      assert.doesNotMatch(text, /Kurs (ablage|amt|leise)/);
    }
  });

  it('is for this service’s own pages of courses only', async () => {
    for (const address of [
      'https://evil.test/amt/c/offen',
      'https://lernen.stadt.example.evil.test/amt/c/offen',
      'https://lernen.stadt.example@evil.test/amt/c/offen',
      'https://user@lernen.stadt.example/amt/c/offen',
      'https://lernen.stadt.example:8443/amt/c/offen',
      'http://lernen.stadt.example/amt/c/offen',
      '//lernen.stadt.example/amt/c/offen',
      'https://lernen.stadt.example/c/offen',
      'https://lernen.stadt.example/amt/../c/offen',
      'https://lernen.stadt.example/amt/docs',
      'https://lernen.stadt.example/amt/c/',
      'https://lernen.stadt.example/amt/c/offen/ablegen/mehr',
      'https://lernen.stadt.example/amt/c/offen/nirgends',
      'https://lernen.stadt.example/amt/c/nirgends',
      'https://lernen.stadt.example/amt/c/%ff',
      'https://lernen.stadt.example/amt/c/__proto__',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'c/offen',
      '',
      `https://lernen.stadt.example/amt/c/offen?${'x'.repeat(3000)}`,
    ]) {
      const { status, json } = await of(address);

      assert.equal(status, 404, address);
      assert.match(json.de, /zu keinem Kurs/);
      assert.doesNotMatch(JSON.stringify(json), /evil/);
    }
    for (const query of ['', '?url=a&url=b', '?format=json'])
      assert.equal((await service.ask(`/oembed${query}`)).status, 404);
  });

  it('is JSON only', async () => {
    assert.equal((await of(`${url.href}c/offen`, '&format=xml')).status, 501);
    assert.equal((await of('https://evil.test/', '&format=xml')).status, 501);
  });

  it('never takes its own address from a request', async () => {
    const headers = { host: 'evil.test', 'x-forwarded-host': 'evil.test', accept };
    const { text } = await service.ask('/c/offen', { headers });
    assert.doesNotMatch(text, /evil/);
    const nameless = await startService({ url: undefined });
    try {
      assert.equal((await nameless.ask(`/oembed?url=${nameless.origin}/c/offen`)).json.type, '/problems/address-unset');
      assert.doesNotMatch((await nameless.ask('/c/offen', { headers })).text, /oembed/);
    } finally {
      await nameless.close();
    }
  });

  it('is found by a program that reads the page: what is public, and nothing else', async () => {
    for (const [path, found] of [
      ['/c/offen', true],
      ['/c/offen/ablegen?lang=en', true],
      ['/c/schau', true],
      ['/c/ablage', false],
      ['/c/nirgends', false],
    ] as const) {
      const { text } = await service.ask(path, { headers: { accept } });
      const [, href] = /<link\s+rel="alternate"\s+type="application\/json\+oembed"\s+href="([^"]+)"/.exec(text) ?? [];

      assert.equal(href !== undefined, found, path);
      if (!href) continue;
      const address = new URL(href.replaceAll('&amp;', '&'));
      assert.equal(address.origin + address.pathname, `${url.href}oembed`);
      assert.equal(address.searchParams.get('url'), url.href + path.slice(1));
      assert.equal((await service.ask(`/oembed${address.search}`)).status, 200, path);
    }
  });
});
