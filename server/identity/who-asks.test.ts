import assert from 'node:assert/strict';
import { createHmac, createSecretKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { afterEach, describe, it } from 'node:test';
import { exportJWK } from 'jose';
import type { ProblemError } from '../problems.ts';
import { ask } from '../testing/ask.ts';
import { listen, PROXY, PROXY_HEADERS, SECRET } from '../testing/service.ts';
import { AUDIENCE, ISSUER, pair, publicPem, tokenFor } from '../testing/tokens.ts';
import { peersOf } from './peers.ts';
import { whoAsks } from './who-asks.ts';
import type { Asker, IdentityOptions } from './who-asks.ts';

const proxy = { peers: peersOf([PROXY]), headers: PROXY_HEADERS };
const token = { keys: { pem: publicPem }, issuer: ISSUER, audience: AUDIENCE };

describe('who is asking', () => {
  const opened: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });

  /** What a service with these ways in makes of requests. */
  async function judge(options: IdentityOptions) {
    const who = whoAsks(options, [SECRET]);
    const { origin, close } = await listen((request: IncomingMessage, response) => {
      void who(request)
        .catch((error: unknown) => (error as ProblemError).code)
        .then((asker) => response.setHeader('content-type', 'application/json').end(JSON.stringify(asker)));
    });
    opened.push(close);
    return async (headers: Record<string, string | string[]> | string[], from = PROXY): Promise<Asker | string> =>
      (await ask(origin, '/', { headers, from })).json;
  }

  const bearer = async (...args: Parameters<typeof tokenFor>) => ({
    authorization: `Bearer ${await tokenFor(...args)}`,
  });

  it('is nobody without a sign', async () => {
    const who = await judge({ proxy, token });

    assert.deepEqual(await who({}), { ambient: false });
    assert.deepEqual(await who({ authorization: 'Negotiate abc' }), { ambient: false });
    assert.deepEqual(await who({ 'x-remote-user': '', 'x-remote-name': '(null)' }), { ambient: false });
    assert.deepEqual(await who({ 'x-remote-user': '(null)' }), { ambient: false });
  });

  it('is who the proxy says, umlauts and all', async () => {
    const who = await judge({ proxy });
    const headers = {
      'x-remote-user': 'anna',
      'x-remote-name': 'Anna%20M%C3%BCller',
      'x-remote-department': Buffer.from('Straßenbau').toString('latin1'),
      'x-remote-roles': 'admin, Domänen-Benutzer ,learner',
      'x-remote-areas': 'hauptamt,b%C3%BCrgeramt',
    };

    const { identity, ambient } = (await who(headers)) as Asker;
    assert.equal(ambient, true);
    assert.deepEqual(identity, {
      subject: createHmac('sha256', SECRET).update('subject:anna').digest('base64url'),
      id: 'anna',
      name: 'Anna Müller',
      department: 'Straßenbau',
      roles: ['learner', 'admin', 'reporter'],
      areas: ['hauptamt', 'bürgeramt'],
    });
  });

  it('believes a proxy’s headers from the proxy only, doubled ones and strange ones from nobody', async () => {
    const who = await judge({ proxy });

    assert.equal(await who({ 'x-remote-user': 'anna' }, '127.0.0.1'), 'proxy-untrusted');
    assert.equal(await who({ 'x-remote-roles': 'admin' }, '127.0.0.1'), 'proxy-untrusted');
    assert.equal(await who(['host', 'x', 'x-remote-user', 'anna', 'X-Remote-User', 'admin']), 'proxy-invalid');
    assert.equal(
      await who(['host', 'x', 'x-remote-user', 'anna', 'x-remote-roles', 'a', 'x-remote-roles', 'admin']),
      'proxy-invalid',
    );
    assert.equal(await who({ 'x-remote-user': 'a'.repeat(201) }), 'proxy-invalid');
    assert.equal(await who({ 'x-remote-user': 'anna, admin' }), 'proxy-invalid');
    assert.equal(await who({ 'x-remote-user': 'anna', 'x-remote-name': '%FF%FE' }), 'proxy-invalid');
    assert.equal(await who({ 'x-remote-user': 'anna', 'x-remote-name': 'A%0AB' }), 'proxy-invalid');
  });

  it('makes no group more than it says', async () => {
    const groups = { roles: new Map([['G-Digital', ['admin' as const]]]), areas: new Map([['G-Bau', ['bauamt']]]) };
    const who = await judge({ proxy, token, groups });
    const proxied = (said: string) =>
      who({ 'x-remote-user': 'anna', 'x-remote-roles': said, 'x-remote-areas': 'G-Bau%20' });
    const signed = async (roles: unknown) => who(await bearer('anna', { claims: { roles, areas: ['G-Bau '] } }));
    const raw = (text: string) => Buffer.from(text).toString('latin1');

    for (const asker of [
      await proxied('Chor%2CG-Digital'),
      await proxied('G-Digital%20'),
      await proxied('%E3%80%80G-Digital'),
      await proxied(raw('G-Digital\u00a0')),
      await proxied(raw('\ufeffG-Digital')),
      await signed('Nicht G-Digital'),
      await signed('Team,G-Digital'),
      await signed(['G-Digital ', '\u3000G-Digital', 'G-Digital\u00a0', 'g-digital']),
    ]) {
      const { identity } = asker as Asker;
      assert.deepEqual([identity?.roles, identity?.areas], [['learner'], []]);
    }
    for (const asker of [await proxied('Chor%2CAlt, G-%44igital\t'), await signed('G-Digital')]) {
      assert.deepEqual((asker as Asker).identity?.roles, ['learner', 'admin', 'reporter']);
    }
  });

  it('keeps nobody out for areas that are too many or too long, and says so in the log once', async () => {
    const warnings: string[] = [];
    const who = await judge({ token, log: { warn: (words: string) => void warnings.push(words) } });
    const many = Array.from({ length: 300 }, (_, index) => `bereich-${index}`);
    const areasOf = async (areas: string[]) =>
      ((await who(await bearer('anna', { claims: { areas } }))) as Asker).identity?.areas;

    assert.deepEqual(await areasOf(['a', 'a']), ['a']);
    assert.deepEqual(warnings, []);
    assert.deepEqual(await areasOf(many), many.slice(0, 200));
    assert.deepEqual(await areasOf(['x'.repeat(201), 'hauptamt', ' hauptamt']), ['hauptamt']);
    assert.equal(await who(await bearer('anna', { claims: { areas: ['a\nb'] } })), 'token-invalid');
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /LERN_AREAS.+ \/ .+LERN_AREAS/);
  });

  it('translates the groups of every way in', async () => {
    const groups = {
      roles: new Map([['G-Übung', ['editor' as const]]]),
      areas: new Map([['G-Bau', ['bauamt']]]),
    };
    const who = await judge({ proxy, token, groups });
    const headers = { 'x-remote-user': 'anna', 'x-remote-roles': 'admin,G-%C3%9Cbung', 'x-remote-areas': 'G-Bau,x' };
    const claims = { roles: ['admin', 'G-Übung'], areas: ['x', 'G-Bau'] };

    for (const asker of [await who(headers), await who(await bearer('anna', { claims }))]) {
      const { identity } = asker as Asker;
      assert.deepEqual([identity?.roles, identity?.areas], [['learner', 'editor'], ['bauamt']]);
    }
  });

  it('takes no header that only looks like the proxy’s', async () => {
    const who = await judge({ proxy });
    const good = ['host', 'x', 'x-remote-user', 'anna'];

    for (const name of ['X_Remote_User', 'x-remote_user', 'X_REMOTE_ROLES']) {
      assert.equal(await who(['host', 'x', name, 'admin']), 'proxy-invalid', name);
      assert.equal(await who([...good, name, 'admin']), 'proxy-invalid', name);
      assert.equal(await who(['host', 'x', name, 'admin'], '127.0.0.1'), 'proxy-untrusted', name);
    }
    assert.equal(((await who(good)) as Asker).identity?.id, 'anna');
  });

  it('lets nothing unseen into an id, and takes it out of a name', async () => {
    const who = await judge({ proxy, token });
    const hidden = Buffer.from('an\u200bna').toString('latin1');
    const claims = { name: 'Anna \u202etfeL\u202c', department: 'Bau\u00adamt' };
    const { identity } = (await who(await bearer('anna', { claims }))) as Asker;

    assert.deepEqual([identity?.name, identity?.department], ['Anna tfeL', 'Bauamt']);
    assert.equal(await who({ 'x-remote-user': hidden }), 'proxy-invalid');
    assert.equal(await who(await bearer('an\u202ena')), 'token-invalid');
  });

  it('takes composed and decomposed umlauts for the same person', async () => {
    const who = await judge({ token });
    const [composed, decomposed] = [await who(await bearer('müller')), await who(await bearer('mu\u0308ller'))];

    assert.deepEqual(composed, decomposed);
  });

  it('is who a token says, and the token decides alone', async () => {
    const who = await judge({ proxy, token });
    const claims = { name: 'Bert', department: 'Bauamt', roles: ['editor', 7], areas: ['a', 'b'] };
    const { identity, ambient } = (await who({
      ...(await bearer('bert', { claims })),
      'x-remote-user': 'anna',
    })) as Asker;

    assert.equal(ambient, false);
    assert.deepEqual(
      [identity?.id, identity?.name, identity?.department, identity?.roles, identity?.areas],
      ['bert', 'Bert', 'Bauamt', ['learner', 'editor'], ['a', 'b']],
    );
    assert.equal(await who({ authorization: 'Bearer nonsense', 'x-remote-user': 'anna' }), 'token-invalid');
  });

  it('refuses every token that is not exactly right', async () => {
    const who = await judge({ token });
    const seconds = Math.floor(Date.now() / 1000);
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const unsigned = [{ alg: 'none' }, { iss: ISSUER, aud: AUDIENCE, iat: seconds, exp: seconds + 60, sub: 'admin' }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const confused = createSecretKey(Buffer.from(publicPem));

    const good = await tokenFor('anna');
    const bad: [string, string][] = [
      ['token-invalid', ''],
      ['token-invalid', 'a.b.c'],
      ['token-invalid', `${unsigned}.`],
      ['token-invalid', `${good}x`],
      ['token-invalid', `${good} ${good}`],
      ['token-invalid', await tokenFor('anna', { key: stranger })],
      ['token-invalid', await tokenFor('anna', { alg: 'HS256', key: confused })],
      ['token-invalid', await tokenFor('anna', { claims: { aud: 'other' } })],
      ['token-invalid', await tokenFor('anna', { claims: { aud: null } })],
      ['token-invalid', await tokenFor('anna', { claims: { iss: 'https://evil.example' } })],
      ['token-invalid', await tokenFor('anna', { claims: { exp: null } })],
      ['token-invalid', await tokenFor('anna', { claims: { sub: null } })],
      ['token-invalid', await tokenFor('anna', { claims: { iat: null } })],
      ['token-invalid', await tokenFor('anna', { claims: { nbf: seconds + 120 } })],
      ['token-invalid', await tokenFor('a\u0000b')],
      ['token-invalid', await tokenFor('  ')],
      ['token-invalid', await tokenFor(' anna')],
      ['token-invalid', await tokenFor('anna\u3000')],
      ['token-invalid', await tokenFor('anna\ufe0f')],
      ['token-invalid', await tokenFor('anna\u3164')],
      ['token-invalid', await tokenFor('an\u200bna')],
      ['token-invalid', await tokenFor('anna\ud800')],
      ['token-invalid', await tokenFor('a'.repeat(201))],
      ['token-expired', await tokenFor('anna', { claims: { exp: seconds - 60 } })],
    ];
    for (const [code, one] of bad) assert.equal(await who({ authorization: `Bearer ${one}` }), code, one);
    const doubled = ['host', 'x', 'authorization', `Bearer ${good}`, 'authorization', 'Bearer x'];
    assert.equal(await who(doubled), 'token-invalid');
  });

  it('takes no token that was made for something else', async () => {
    const who = await judge({ token });
    const kind = (typ: string | undefined, claims: object = {}) =>
      bearer('anna', { header: { ...(typ && { typ }) }, claims: { ...claims } });

    for (const typ of [undefined, 'JWT', 'jwt', 'at+jwt', 'application/at+JWT', 'application/jwt']) {
      assert.ok(((await who(await kind(typ))) as Asker).identity, typ);
    }
    for (const typ of ['Bearer', 'ID']) assert.ok(((await who(await kind('JWT', { typ }))) as Asker).identity, typ);

    for (const typ of ['Refresh', 'logout+jwt', 'application/logout+jwt', 'dpop+jwt', 'secevent+jwt', 'text/jwt']) {
      assert.equal(await who(await kind(typ)), 'token-invalid', typ);
    }
    for (const typ of ['Refresh', 'Offline', 'Logout', 'DPoP', 'reset-credentials', 7, '']) {
      assert.equal(await who(await kind('JWT', { typ })), 'token-invalid', String(typ));
    }
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    assert.equal(await who(await kind('JWT', { events })), 'token-invalid');
  });

  it('forgives clocks half a minute', async () => {
    const who = await judge({ token });
    const seconds = Math.floor(Date.now() / 1000);

    assert.ok(((await who(await bearer('anna', { claims: { exp: seconds - 20 } }))) as Asker).identity);
    assert.ok(((await who(await bearer('anna', { claims: { nbf: seconds + 20 } }))) as Asker).identity);
  });

  it('refuses tokens where that way in is closed', async () => {
    const who = await judge({ proxy });

    assert.equal(await who(await bearer('anna')), 'token-invalid');
  });

  it('takes no endless list of keys', async () => {
    const issuer = await listen((_request, response) => void response.end(`{"keys":[]${' '.repeat(2_000_000)}}`));
    opened.push(issuer.close);
    const who = await judge({ token: { ...token, keys: { jwks: new URL(issuer.origin) } } });

    assert.equal(await who(await bearer('anna')), 'too-busy');
  });

  it('says "busy" where the issuer doesn’t answer', async () => {
    const issuer = await listen(() => {});
    opened.push(issuer.close);
    const who = await judge({ token: { ...token, keys: { jwks: new URL(issuer.origin) } } });

    assert.equal(await who(await bearer('anna')), 'too-busy');
  });

  it('knows new keys of the issuer at once, asks for none that are made up again and again, and forgets withdrawn ones', async () => {
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = async (key: KeyObject, kid: string) => ({ ...(await exportJWK(key)), kid });
    const old = await jwk(pair.publicKey, 'old');
    const next = await jwk(stranger.publicKey, 'next');
    let keys = [old];
    let fetched = 0;
    const issuer = await listen((_request, response) => {
      fetched++;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
    });
    opened.push(issuer.close);
    const who = await judge({ token: { ...token, keys: { jwks: new URL(issuer.origin) } } });
    const signed = (kid: string, key = pair.privateKey) => bearer('anna', { kid, key });

    assert.ok(((await who(await signed('old'))) as Asker).identity);
    keys = [next];
    assert.ok(((await who(await signed('next', stranger.privateKey))) as Asker).identity);
    for (let made = 0; made < 20; made++) assert.equal(await who(await signed(`made-up-${made}`)), 'token-invalid');
    assert.equal(await who(await bearer('bert', { kid: 'old' })), 'token-invalid');
    assert.equal(fetched, 2);
  });

  it('takes no key that a token brings along', async () => {
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const who = await judge({ token });
    const header = { jwk: await exportJWK(stranger.publicKey), jku: 'https://evil.example/keys' };

    assert.equal(await who(await bearer('anna', { key: stranger.privateKey, header })), 'token-invalid');
  });

  it('fetches the issuer’s keys once, and says "busy" while they can’t be had', async () => {
    let fetched = 0;
    let broken = true;
    const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k' }] };
    const issuer = await listen((_request, response) => {
      fetched++;
      response.statusCode = broken ? 302 : 200;
      response.setHeader('location', 'http://127.0.0.1:1/').end(JSON.stringify(keys));
    });
    opened.push(issuer.close);
    const jwks = new URL(`${issuer.origin}/keys`);
    const who = await judge({ token: { ...token, keys: { jwks } } });
    const after = await judge({ token: { ...token, keys: { jwks } } });

    assert.equal(await who(await bearer('anna')), 'too-busy');
    assert.equal(await who(await bearer('bert')), 'too-busy');
    assert.equal(fetched, 1);
    broken = false;
    assert.ok(((await after(await bearer('anna'))) as Asker).identity);
    assert.ok(((await after(await bearer('bert'))) as Asker).identity);
    assert.equal(fetched, 2);
  });
});
