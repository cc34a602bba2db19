import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { watched } from '../testing/facts.ts';
import { storeRows } from './testing/store-rows.ts';
import type { StoreRows } from './testing/store-rows.ts';
import { openTown } from './testing/ways-in.ts';
import type { OpenTown } from './testing/ways-in.ts';

/** What a browser says about pages that are none of ours, the way it may send a cookie along all the same. */
const PAGES: Record<string, Record<string, string>> = {
  'another site': { origin: 'https://fremd.test', 'sec-fetch-site': 'cross-site' },
  'a neighbour of the same town': { origin: 'http://sport.test', 'sec-fetch-site': 'same-site' },
  'a sandboxed frame': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'a page that hides its origin': { origin: 'null', 'sec-fetch-site': 'same-origin' },
  'another port': { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
  'a neighbour that sends no origin': { 'sec-fetch-site': 'same-site' },
  'an old browser on another site': { origin: 'https://fremd.test' },
  'an old browser that says nothing': {},
};

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const TEXT = { 'content-type': 'text/plain' };
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' };
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a page of another site in the browser of somebody signed in', () => {
  let town: OpenTown;
  let rows: StoreRows;
  let own: Record<'proxy' | 'session', { headers: Record<string, string>; from?: string }>;

  before(async () => {
    town = await openTown();
    const enter = (way: 'proxy' | 'session') => town.enter(way, { id: 'anna' });
    own = { proxy: await enter('proxy'), session: await enter('session') };
    const { subject } = (await town.service.ask('/api/v1/me', own.session)).json;
    await town.service.ask('/api/v1/facts', {
      ...own.session,
      body: { subject, facts: [watched('ablage'), watched('leise')] },
    });
    await town.service.app.retain();
    rows = storeRows(town.service.data);
  });

  after(async () => {
    rows.close();
    await town.close();
  });

  /** What the browser adds by itself: the cookie, or the proxy’s headers; never our own `X-Learn`. */
  function asBrowser(way: 'proxy' | 'session', more: Record<string, string>) {
    const { 'x-learn': _, ...headers } = own[way].headers;
    return { ...own[way], headers: { ...headers, ...more } };
  }

  for (const [page, about] of Object.entries(PAGES)) {
    it(`can write nothing from ${page}`, async () => {
      const { subject } = (await town.service.ask('/api/v1/me', own.session)).json;
      const facts = JSON.stringify({ subject, facts: [watched('ablage', { segments: [[11, 12]], position: 12 })] });
      const bodies: [Record<string, string>, string][] = [
        [FORM, `subject=${subject}&facts=[]`],
        [FORM, `${encodeURIComponent(facts)}=`],
        [TEXT, facts],
        [MULTIPART, `--x\r\ncontent-disposition: form-data; name="subject"\r\n\r\n${subject}\r\n--x--\r\n`],
        [{}, facts],
        [JSON_TYPE, facts],
        [{ 'content-type': 'text/plain; application/json' }, facts],
      ];
      rows.changed();
      for (const way of ['session', 'proxy'] as const) {
        for (const path of [
          '/api/v1/facts',
          '/api/v1/counts',
          '/api/v1/attempts',
          '/auth/sign-out',
          '/api/v1/me?_method=DELETE',
        ]) {
          for (const [type, body] of bodies) {
            const asking = { ...asBrowser(way, { ...about, ...type }), method: 'POST', body };
            const { status, headers, text } = await town.service.ask(path, asking);

            assert.ok([403, 405, 415].includes(status), `${status} at ${path}: ${text}`);
            assert.equal(headers['access-control-allow-credentials'], undefined);
            assert.equal(headers['set-cookie'], undefined);
          }
        }
        const erasing = await town.service.ask('/api/v1/me', { ...asBrowser(way, about), method: 'DELETE' });
        assert.equal(erasing.status, 403);
      }

      assert.equal(rows.changed(), false);
      assert.equal((await town.service.ask('/api/v1/me', own.session)).json.subject, subject);
    });
  }

  it('can read nothing: no answer about somebody is opened to it, nor shown as a script or a picture', async () => {
    for (const [page, about] of Object.entries(PAGES).filter(([, { origin }]) => origin)) {
      for (const path of ['/api/v1/me', '/api/v1/me/export', '/api/v1/progress', '/api/v1/courses/ablage']) {
        const { headers, status, text } = await town.service.ask(path, asBrowser('session', about));
        const isOpened = headers['access-control-allow-origin'] !== undefined;

        assert.equal(headers['access-control-allow-credentials'], undefined, page);
        assert.equal(headers['cross-origin-resource-policy'], 'same-origin', page);
        assert.equal(headers['x-content-type-options'], 'nosniff', page);
        assert.ok(!isOpened || headers['access-control-allow-origin'] === '*', page);
        assert.ok(!isOpened || !/anna/.test(text), `${status} to ${page} at ${path}: ${text}`);
      }
    }
  });

  it('may not even ask for what would need leave, with credentials', async () => {
    for (const { origin } of Object.values(PAGES)) {
      if (!origin) continue;
      for (const [path, method] of [
        ['/api/v1/facts', 'POST'],
        ['/api/v1/counts', 'POST'],
        ['/api/v1/attempts', 'POST'],
        ['/api/v1/me', 'DELETE'],
        ['/auth/sign-out', 'POST'],
      ] as const) {
        const headers = {
          origin,
          'access-control-request-method': method,
          'access-control-request-headers': 'content-type, x-learn, authorization',
        };
        const answer = await town.service.ask(path, { method: 'OPTIONS', headers });

        assert.equal(answer.status, 403, `${origin} ${path}`);
        assert.equal(answer.headers['access-control-allow-origin'], undefined);
        assert.equal(answer.headers['access-control-allow-credentials'], undefined);
      }
    }
  });

  it('ends no session by a link, a picture or a page that is fetched ahead', async () => {
    for (const path of ['/auth/sign-out', '/auth/sign-out?_method=POST', '/api/v1/me?_method=DELETE']) {
      for (const method of ['GET', 'HEAD']) {
        await town.service.ask(path, { ...asBrowser('session', { 'sec-fetch-site': 'none' }), method });
      }
    }

    assert.equal((await town.service.ask('/api/v1/me/export', own.session)).json.records.length, 2);
  });

  it('makes nobody export for it: the audit would blame them', async () => {
    const admin = await town.enter('proxy', { id: 'jule', roles: ['admin'] });
    const lines = () => [...rows.all().keys()].filter((row) => row.startsWith('documents/audit/')).length;
    const before = lines();
    for (const about of Object.values(PAGES)) {
      if (Object.keys(about).length === 0) continue;
      const { status } = await town.service.ask('/api/v1/admin/export', {
        ...admin,
        headers: { ...admin.headers, ...about, 'sec-fetch-dest': 'image' },
      });
      assert.equal(status, 403, JSON.stringify(about));
    }

    assert.equal(lines(), before);
  });
});
