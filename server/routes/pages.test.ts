import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import express from 'express';
import { ask } from '../testing/ask.ts';
import { LISTED, listen, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

const PATHS = [
  ...['/docs', '/docs/en', '/docs/datenschutz', '/docs/en/datenschutz', '/privacy', '/privacy/en'],
  ...['/docs/elemente', '/docs/en/learn-badge', '/docs/learn-quiz'],
];

describe('the pages of the service', () => {
  let service: TestService;

  before(async () => {
    service = await startService({
      privacy: { legal: { named: '<script>alert(1)</script>' }, contact: '"><img src=x>' },
    });
  });

  after(() => service.close());

  for (const path of PATHS) {
    it(`allow nothing but the service itself, and frames of listed pages only: ${path}`, async () => {
      const { status, headers } = await service.ask(path);
      const policy = headers['content-security-policy'] as string;

      assert.equal(status, 200);
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
      assert.doesNotMatch(policy, /unsafe|\*|data:|https?:(?!\/\/intranet\.test)/);
      assert.ok(policy.endsWith(`frame-ancestors 'self' ${LISTED}`));
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['set-cookie'], undefined);
    });

    it(`take no markup from the configuration: ${path}`, async () => {
      const { text } = await service.ask(path);

      assert.doesNotMatch(text, /<script>|<img src=x/);
    });
  }

  it('find everything they need wherever the service is mounted', async () => {
    const outer = express();
    outer.use('/amt/lernen', service.app.handler);
    const { origin, close } = await listen(outer);
    try {
      for (const path of PATHS) {
        const address = `${origin}/amt/lernen${path}`;
        const { text } = await ask(origin, new URL(address).pathname);
        const page = text.replace(/<pre>.*?<\/pre>/gs, '');
        for (const [, link = ''] of page.matchAll(/ (?:href|src)="([^"#]+)[^"]*"/g)) {
          const found = new URL(link, address);
          assert.equal((await ask(origin, found.pathname)).status, 200, `${link} in ${path}`);
        }
      }
    } finally {
      await close();
    }
  });

  it('show their rules also without a script', async () => {
    const { text } = await service.ask('/privacy');

    assert.match(text, /<learn-privacy .*<noscript>.*12 Monate.*<\/noscript>/s);
  });

  it('hand out their sheet and their sign, and nothing else that lies beside them', async () => {
    const sheet = await service.ask('/pages/pages.css');

    assert.match(sheet.headers['content-type']!, /^text\/css/);
    assert.match((await service.ask('/pages/sign.svg')).headers['content-type']!, /^image\/svg/);
    for (const name of ['nirgends.webp', 'shell.ts', 'shell.js', '..%2fapp.ts', 'constructor', '%2e%2e', 'docs']) {
      assert.equal((await service.ask(`/pages/${name}`)).status, 404, name);
    }
  });

  it('hand out what the build has made of the elements, and nothing else that lies beside it', async () => {
    const { headers, json } = await service.ask('/reference/custom-elements.json');

    assert.match(headers['content-type']!, /^application\/json/);
    assert.ok((json as unknown as { modules: unknown[] }).modules.length);
    for (const name of ['web-types.json', 'vscode.html-custom-data.json', 'vscode.css-custom-data.json']) {
      assert.equal((await service.ask(`/reference/${name}`)).status, 200, name);
    }
    for (const name of ['loader.js', '..%2fbrowser%2floader.js', 'constructor', '%2e%2e']) {
      assert.equal((await service.ask(`/reference/${name}`)).status, 404, name);
    }
  });

  it('answer a page that is not there with a problem', async () => {
    for (const path of [
      '/docs/nirgends',
      '/docs/en/nirgends',
      '/docs/..%2fpages',
      '/docs/constructor',
      '/privacy/de',
    ]) {
      const { status, json } = await service.ask(path);

      assert.deepEqual([status, json.status], [404, 404], path);
    }
  });
});
