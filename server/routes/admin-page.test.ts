import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import express from 'express';
import { openTown } from '../attacks/testing/ways-in.ts';
import type { OpenTown } from '../attacks/testing/ways-in.ts';
import { ask } from '../testing/ask.ts';
import { listen } from '../testing/service.ts';

describe('the page “Auswertung und Betrieb”', () => {
  let town: OpenTown;

  before(async () => {
    town = await openTown();
  });
  after(() => town.close());

  it('is byte for byte the same for everybody, whoever asks and however', async () => {
    for (const path of ['/admin', '/admin/en']) {
      const { text } = await town.service.ask(path);
      for (const way of ['proxy', 'session', 'token'] as const) {
        const admin = await town.enter(way, { id: 'anna', roles: ['admin', 'staff-council'] });
        assert.equal((await town.service.ask(path, admin)).text, text, `${path} by ${way}`);
      }
    }
  });

  it('allows nothing but the service itself, and is shown in nobody’s frame', async () => {
    for (const path of ['/admin', '/admin/en']) {
      const { headers, status, text } = await town.service.ask(path);
      const policy = headers['content-security-policy'] as string;

      assert.equal(status, 200);
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
      assert.ok(policy.endsWith("frame-ancestors 'none'"), policy);
      assert.equal(headers['set-cookie'], undefined);
      assert.doesNotMatch(text, / style="| on\w+="|<style|<script>/);
    }
  });

  it('holds the element and, for whoever has no script, a sentence, in either language', async () => {
    const [german, english] = [await town.service.ask('/admin'), await town.service.ask('/admin/en')];

    assert.match(german.text, /<html lang="de">.*<noscript>.*JavaScript.*<learn-admin heading-level="2">/s);
    assert.match(english.text, /<html lang="en">.*<h1>Results and operation<\/h1>.*<learn-admin heading-level="2">/s);
    assert.match(german.text, /href="admin\/en" hreflang="en"|href="\.\/admin\/en" hreflang="en"/);
  });

  it('finds everything it needs wherever the service is mounted', async () => {
    const outer = express();
    outer.use('/amt/lernen', town.service.app.handler);
    const { origin, close } = await listen(outer);
    try {
      for (const path of ['/admin', '/admin/en']) {
        const address = `${origin}/amt/lernen${path}`;
        const { text } = await ask(origin, new URL(address).pathname);
        for (const [, link = ''] of text.matchAll(/ (?:href|src)="([^"#]+)[^"]*"/g)) {
          const found = new URL(link, address);
          assert.equal((await ask(origin, found.pathname)).status, 200, `${link} in ${path}`);
        }
      }
    } finally {
      await close();
    }
  });
});
