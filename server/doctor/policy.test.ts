import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fetched } from './policy.ts';
import { allows, allowsParent, policiesOf, trusts } from './policy.ts';
import { matchesSource } from './source-match.ts';

const PAGE = 'https://intranet.stadt.example/seite.html';
const S = 'https://lernen.stadt.example/loader.js';

describe('a source of a policy', () => {
  for (const [source, url, expected, page = PAGE] of [
    // Any address of the network, and none of data.
    ['*', S, true],
    ['*', 'http://lernen.stadt.example/', true],
    ['*', 'data:image/png;base64,AA', false],
    ['*', 'blob:https://intranet.stadt.example/1', false],
    // The own origin, and the same made safer.
    ["'self'", 'https://intranet.stadt.example/x', true],
    ["'SELF'", 'https://intranet.stadt.example/x', true],
    ["'self'", S, false],
    ["'self'", 'https://intranet.stadt.example:8443/x', false],
    ["'self'", 'https://intranet.stadt.example/x', true, 'http://intranet.stadt.example/'],
    ["'self'", 'http://intranet.stadt.example/x', false],
    ["'self'", 'wss://intranet.stadt.example/x', true],
    ["'self'", 'ws://intranet.stadt.example/x', false],
    ["'self'", 'ws://intranet.stadt.example/x', true, 'http://intranet.stadt.example/'],
    ["'self'", 'https://intranet.stadt.example:8443/', false, 'http://intranet.stadt.example:8080/'],
    ["'self'", 'https://intranet.stadt.example:8080/', true, 'http://intranet.stadt.example:8080/'],
    ["'self'", 'blob:https://intranet.stadt.example/1', false],
    // Schemes, upgraded as browsers do.
    ['https:', S, true],
    ['HTTPS:', S, true],
    ['http:', S, true],
    ['https:', 'http://lernen.stadt.example/', false],
    ['ws:', S, true],
    ['wss:', 'http://lernen.stadt.example/', false],
    ['blob:', 'blob:https://intranet.stadt.example/1', true],
    ['data:', S, false],
    // Hosts.
    ['lernen.stadt.example', S, true],
    ['LERNEN.Stadt.example', S, true],
    ['https://lernen.stadt.example', S, true],
    ['http://lernen.stadt.example', S, true],
    ['https://lernen.stadt.example', 'http://lernen.stadt.example/x', false],
    ['stadt.example', S, false],
    ['*.stadt.example', S, true],
    ['*.stadt.example', 'https://a.b.stadt.example/', true],
    ['*.stadt.example', 'https://stadt.example/', false],
    ['*.stadt.example', 'https://evilstadt.example/', false],
    ['https://*', S, true],
    ['lernen.stadt.example', 'http://lernen.stadt.example/', false],
    ['lernen.stadt.example', 'http://lernen.stadt.example/', true, 'http://intranet.stadt.example/'],
    ['lernen.stadt.example', S, true, 'http://intranet.stadt.example/'],
    ['lernen.stadt.example.evil.test', S, false],
    ['127.0.0.1', 'https://127.0.0.1/', true],
    ['[::1]:8080', 'http://[::1]:8080/', true, 'http://[::1]/'],
    // Ports.
    ['https://lernen.stadt.example:443', S, true],
    ['https://lernen.stadt.example:8443', S, false],
    ['https://lernen.stadt.example', 'https://lernen.stadt.example:8443/', false],
    ['https://lernen.stadt.example:*', 'https://lernen.stadt.example:8443/', true],
    ['http://lernen.stadt.example:80', S, true],
    ['http://lernen.stadt.example:8080', 'https://lernen.stadt.example:8080/', true],
    ['https://lernen.stadt.example:80', S, false],
    // Paths: with a slash all below, else exactly that.
    ['https://lernen.stadt.example/', S, true],
    ['https://lernen.stadt.example/loader.js', S, true],
    ['https://lernen.stadt.example/loader', S, false],
    ['https://lernen.stadt.example/chunks/', S, false],
    ['https://lernen.stadt.example/chunks/', 'https://lernen.stadt.example/chunks/a/b.js', true],
    ['https://lernen.stadt.example/Chunks/', 'https://lernen.stadt.example/chunks/a.js', false],
    ['https://lernen.stadt.example/l%6Fader.js', S, true],
    // What is no source of addresses, or no source at all.
    ["'none'", S, false],
    ["'unsafe-inline'", S, false],
    ["'nonce-abc'", S, false],
    ['lernen.*.example', S, false],
    ['https://lernen.stadt.example/?x', S, false],
    ['', S, false],
  ] as const) {
    it(`${source} ${expected ? 'is' : 'is not'} the way to ${url}${page === PAGE ? '' : ` from ${page}`}`, () => {
      assert.equal(matchesSource(source, new URL(url), new URL(page)), expected);
    });
  }
});

describe('a policy', () => {
  const may = (text: string, fetched: Partial<Omit<Fetched, 'url'>> & { url?: string } = {}) =>
    policiesOf([text]).every((policy) =>
      allows(policy, { directive: 'script-src-elem', ...fetched, url: new URL(fetched.url ?? S) }, new URL(PAGE)),
    );

  it('allows what nothing in it is about', () => {
    assert.ok(may("frame-ancestors 'self'"));
    assert.ok(may("img-src 'none'"));
    assert.ok(may(''));
  });

  it('falls back to what stands in the place of a directive', () => {
    assert.ok(!may("default-src 'self'"));
    assert.ok(!may("default-src *; script-src 'self'"));
    assert.ok(may(`default-src 'none'; script-src ${S}`));
    assert.ok(may("default-src 'none'; script-src-elem https:"));
    assert.ok(!may('script-src https:; script-src-elem'));
    assert.ok(!may("default-src *; child-src 'none'", { directive: 'frame-src' }));
    assert.ok(may("child-src 'none'; frame-src *", { directive: 'frame-src' }));
    assert.ok(may("script-src 'none'; default-src *", { directive: 'connect-src' }));
  });

  it('lets a nonce open scripts, and nothing else', () => {
    assert.ok(may("script-src 'nonce-abc'", { nonce: 'abc' }));
    assert.ok(!may("script-src 'nonce-abc'", { nonce: 'ABC' }));
    assert.ok(!may("script-src 'nonce-abc'"));
    assert.ok(!may("img-src 'nonce-abc'", { nonce: 'abc', directive: 'img-src' }));
  });

  it('with strict-dynamic trusts what a trusted script brings, and no address', () => {
    assert.ok(!may("script-src 'strict-dynamic' 'nonce-abc' https: *"));
    assert.ok(may("script-src 'strict-dynamic' 'nonce-abc' https:", { nonce: 'abc' }));
    assert.ok(may("script-src 'STRICT-DYNAMIC' 'nonce-abc'", { byScript: true }));
    assert.ok(may("img-src 'strict-dynamic' https:", { directive: 'img-src' }));
  });

  it('is one of several, and each has to allow', () => {
    assert.equal(policiesOf(["default-src 'self', script-src *"]).length, 2);
    assert.ok(!may(`script-src *, script-src 'self'`));
    assert.equal(policiesOf(["default-src 'self'"], ["script-src 'none'"]).length, 2);
  });

  it('in a meta says nothing about who may frame the page', () => {
    const [policy] = policiesOf([], ["frame-ancestors 'none'; img-src *"]);
    assert.deepEqual([...policy!.directives.keys()], ['img-src']);
    assert.equal(policy!.from, 'meta');
  });

  it('says who may frame what it was sent with', () => {
    const framed = (text: string, parent: string) =>
      policiesOf([text]).every((policy) => allowsParent(policy, new URL(S), new URL(parent)));

    assert.ok(framed("default-src 'none'", PAGE));
    assert.ok(!framed("frame-ancestors 'none'", PAGE));
    assert.ok(!framed('frame-ancestors', PAGE));
    assert.ok(!framed("frame-ancestors 'self'", PAGE));
    assert.ok(framed("frame-ancestors 'self'", 'https://lernen.stadt.example/x'));
    assert.ok(framed("frame-ancestors 'self' https://intranet.stadt.example", PAGE));
    assert.ok(!framed('frame-ancestors https://intranet.stadt.example', 'http://intranet.stadt.example/'));
  });

  it('that wants trusted types has to name ours', () => {
    const trusted = (text: string) => policiesOf([text]).every((policy) => trusts(policy, 'lernbausteine'));

    assert.ok(trusted("trusted-types 'none'"));
    assert.ok(trusted("require-trusted-types-for 'script'"));
    assert.ok(trusted("require-trusted-types-for 'script'; trusted-types lernbausteine x"));
    assert.ok(trusted("require-trusted-types-for 'script'; trusted-types *"));
    assert.ok(!trusted("require-trusted-types-for 'script'; trusted-types dompurify"));
    assert.ok(!trusted("require-trusted-types-for 'script'; trusted-types 'none'"));
  });
});
