import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AppOptions } from '../app.ts';
import { ask } from '../testing/ask.ts';
import { openBrowser } from '../testing/browser.ts';
import { watched } from '../testing/facts.ts';
import { code, intent, ownSignIn, SESSION } from '../testing/own-sign-in.ts';
import { PROXY, startService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { USUAL_CLAIMS } from './claim-map.ts';
import { sessionsOf } from './sessions.ts';

const HOUR = 3_600_000;

describe('sessions of the service', () => {
  const here = ownSignIn();
  const { address, me, session, signIn, signOut } = here;
  const withCookie = (cookie: string, path = '/api/v1/me/export', more: Record<string, string> = {}) =>
    ask(here.service.origin, path, { headers: { cookie: `${SESSION}=${cookie}`, ...more } });

  describe('a session', () => {
    it('ends by itself; who only looks is nobody then, and nothing that is done gets lost or under another name', async () => {
      await signIn();
      const { subject } = await me();
      const old = session()!;
      here.time = 10 * HOUR + 1000;
      const facts = { subject, facts: [watched('ablage')] };
      const headers = { cookie: `${SESSION}=${old}`, ...intent };
      const write = await ask(here.service.origin, '/api/v1/facts', { headers, body: facts });
      const look = await withCookie(old, '/api/v1/me');

      assert.deepEqual([write.status, code(write)], [401, 'session-ended']);
      assert.deepEqual([look.status, look.json.subject], [200, null]);
      assert.deepEqual(code(await withCookie(old)), 'session-ended');
      for (const answer of [write, look]) {
        assert.deepEqual(answer.headers['set-cookie'], [`${SESSION}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`]);
      }
    });

    it('is refused after signing out, every copy of it', async () => {
      await signIn();
      const copy = session()!;
      assert.equal((await withCookie(copy)).status, 200);
      const { status, json } = await signOut();

      assert.equal(status, 200);
      assert.equal(new URL(json.next).origin, here.town.origin);
      assert.equal(session(), undefined);
      assert.deepEqual(code(await withCookie(copy)), 'session-ended');
      assert.equal((await withCookie(copy, '/api/v1/me')).json.subject, null);
    });

    it('ends in the service also while the provider is away, and more than once', async () => {
      const alone = await startService({ oidc: { ...here.town.options, issuer: new URL('http://127.0.0.1:1') } });
      const answer = await alone.ask('/auth/sign-out', { body: {} });

      assert.deepEqual([answer.status, answer.json], [200, { next: null }]);
      await alone.close();
      assert.equal((await signOut()).status, 200);
      assert.equal((await signOut(here.browser, { cookie: `${SESSION}=x`, ...intent })).status, 200);
    });

    it('is remembered as ended by a hash only, and no longer than it would have lasted', async () => {
      const documents = new Map<string, unknown>();
      const sessions = sessionsOf({
        ...{ secrets: ['ein-geheimnis'], url: new URL('http://lernen.test/'), hours: 1, now: () => here.time },
        log: { warn() {} } as never,
        documents: {
          read: async (_kind, id) => documents.get(id),
          async update(_kind, id, change) {
            const after = change(documents.get(id));
            if (after === undefined) documents.delete(id);
            else documents.set(id, after);
          },
          async *all() {
            for (const [id, document] of documents) yield { id, document };
          },
          kinds: async () => [],
          async erase() {},
        },
      });
      const endOne = async () => {
        const cookie = (await sessions.begin({ id: 'anna', roles: [], areas: [] })).split(';')[0]!;
        await sessions.end({ headers: { cookie } } as never);
      };
      await endOne();
      assert.match(JSON.stringify([...documents]), /^\[\["[\w-]{43}",\{"v":1,"end":3600000\}\]\]$/);
      here.time = 2 * HOUR;
      await endOne();

      assert.deepEqual([...documents.values()], [{ v: 1, end: 3 * HOUR }]);
    });

    it('is nobody’s where the cookie was changed, or made with another secret', async () => {
      await signIn();
      const good = session()!;
      const parts = good.split('.');
      const flipped = [...parts.slice(0, 3), `${parts[3]!.startsWith('A') ? 'B' : 'A'}${parts[3]!.slice(1)}`, parts[4]];
      const stranger = await startService({
        oidc: here.town.options,
        secrets: ['ein-fremdes-geheimnis-0123456789-abcdef'],
      });
      const attempt = [...(await attemptCookies())][0]!;

      assert.equal((await withCookie(good)).status, 200);
      for (const bad of [flipped.join('.'), `${good}x`, 'x', parts.slice(0, 3).join('.'), '%00', attempt]) {
        assert.deepEqual(code(await withCookie(bad)), 'session-ended', bad);
        assert.equal((await withCookie(bad, '/api/v1/me')).json.subject, null);
      }
      const there = await stranger.ask('/api/v1/me/export', { headers: { cookie: `${SESSION}=${good}` } });
      assert.deepEqual(code(there), 'session-ended');
      await stranger.close();
    });

    it('outlives a new secret', async () => {
      await signIn();
      const [oldSecret, newSecret] = [
        'ein-geheimnis-nur-fuer-die-tests-0123456789',
        'ein-neues-geheimnis-0123456789-abcdef',
      ];
      const groups = { roles: new Map([['G-Digital', ['admin' as const]]]) };
      const renewed = await startService({ oidc: here.town.options, groups, secrets: [newSecret, oldSecret] });
      const answer = await renewed.ask('/api/v1/me', { headers: { cookie: `${SESSION}=${session()}` } });

      assert.equal(answer.json.subject, (await me()).subject);
      await renewed.close();
    });

    it('is nobody’s where a neighbour has put another beside it', async () => {
      await signIn();
      const anna = session()!;
      here.town.person = 'bert';
      const other = openBrowser();
      await signIn(other);

      const two = `${anna}; ${SESSION}=${session(other)}`;
      const [look, write] = [await withCookie(two, '/api/v1/me', intent), await withCookie(two)];
      assert.deepEqual([look.json.subject, code(write)], [null, 'sign-in']);
      // A removal would hit Anna's own and leave the other.
      for (const { headers } of [look, write]) assert.equal(headers['set-cookie'], undefined);
      assert.equal((await withCookie(`broken; ${SESSION}=${anna}`)).status, 200);
    });

    it('ends where groups have come to mean something else, the claims lie elsewhere, or sessions are shorter today', async () => {
      here.town.claims = { name: 'Anna Müller', roles: ['G-Digital'] };
      await signIn();
      const cookie = `${SESSION}=${session()}`;
      assert.deepEqual((await me()).roles, ['learner', 'admin', 'reporter']);
      const groups = { roles: new Map([['G-Digital', ['admin' as const]]]) };
      const later = () => Date.now() + 2 * HOUR;
      const same = await subjectAt({ groups, now: later });
      assert.ok(same);

      for (const changed of [
        { groups: { roles: new Map([['G-IT', ['admin' as const]]]) } },
        { groups: { ...groups, areas: new Map([['G-Bau', ['bauamt']]]) } },
        { groups, claims: { ...USUAL_CLAIMS, roles: 'groups' } },
        { groups, oidc: { ...here.town.options, sessionHours: 1 }, now: later },
      ]) {
        assert.equal(await subjectAt(changed), null, JSON.stringify(Object.keys(changed)));
      }

      async function subjectAt(options: Partial<AppOptions>) {
        const other = await startService({ oidc: here.town.options, ...options });
        const { json } = await other.ask('/api/v1/me', { headers: { cookie } });
        await other.close();
        return json.subject;
      }
    });

    it('comes after a token and a proxy’s header', async () => {
      await signIn();
      const cookie = `${SESSION}=${session()}`;
      const headers = { ...(await signedIn('bert')), cookie };
      const bert = (await here.service.ask('/api/v1/me/export', { headers })).json.identity.id;
      const proxied = { 'x-remote-user': 'carl', cookie };

      assert.equal(bert, 'bert');
      assert.equal(
        (await here.service.ask('/api/v1/me/export', { headers: proxied, from: '127.0.0.2' })).json.identity.id,
        'carl',
      );
      assert.equal(
        (await here.service.ask('/api/v1/me', { headers: { authorization: 'Bearer x', cookie } })).status,
        401,
      );
      assert.equal((await here.service.ask('/api/v1/me', { headers: proxied, from: '127.0.0.1' })).status, 403);
    });

    it('holds somebody of very many groups', async () => {
      const areas = Array.from({ length: 180 }, (_, index) => `bereich-mit-einem-langen-namen-${index}`);
      const alone = await startService({
        oidc: here.town.options,
        claims: { id: 'sub', name: 'name', department: 'department', roles: 'roles', areas: 'groups' },
      });
      await here.town.know(new URL(`${alone.origin}/`));
      here.town.claims = { groups: areas };
      await here.browser.follow(`${alone.origin}/auth/sign-in`);
      const cookie = here.browser.cookies(alone.origin).get(SESSION)!;
      const { json } = await here.browser.ask(`${alone.origin}/api/v1/me/export`);

      assert.ok(cookie.length < 4000);
      assert.ok(json.identity.areas.length > 20);
      assert.match(alone.log.join(''), /LERN_AREAS/);
      await here.town.know(new URL(`${here.service.origin}/`));
      await alone.close();
    });

    async function attemptCookies() {
      const other = openBrowser();
      await other.ask(address('/auth/sign-in'));
      return other.cookies(here.service.origin).values();
    }
  });

  describe('another site', () => {
    const evil = 'https://evil.example';

    it('changes nothing with a session that isn’t its own', async () => {
      await signIn();
      const { subject } = await me();
      const body = { subject, facts: [watched('ablage')] };
      const send = (path: string, headers: Record<string, string>, sent: unknown = body) =>
        here.browser.ask(address(path), { headers: { accept: 'application/json', ...headers }, body: sent });
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const text = { 'content-type': 'text/plain' };

      for (const path of ['/api/v1/facts', '/auth/sign-out']) {
        assert.equal((await send(path, { ...intent, origin: evil })).status, 403);
        assert.equal((await send(path, { ...intent, origin: 'null' })).status, 403);
        assert.equal((await send(path, { ...intent, 'sec-fetch-site': 'cross-site' })).status, 403);
        assert.equal((await send(path, { ...intent, 'sec-fetch-site': 'same-site' })).status, 403);
        assert.equal((await send(path, {})).status, 403);
        assert.equal((await send(path, form, 'a=b')).status, 403);
        assert.equal((await send(path, { ...form, ...intent }, 'a=b')).status, 415);
        assert.equal((await send(path, text, JSON.stringify(body))).status, 403);
        assert.equal((await send(path, { ...text, ...intent }, JSON.stringify(body))).status, 415);
      }
      for (const headers of [{ ...intent, origin: evil }, { ...intent, origin: 'null' }, {}]) {
        assert.equal((await here.browser.ask(address('/api/v1/me'), { method: 'DELETE', headers })).status, 403);
      }
      assert.equal((await me()).subject, subject);
      assert.deepEqual((await here.browser.ask(address('/api/v1/progress'))).json.courses, {});
      assert.equal((await send('/api/v1/facts', intent)).status, 200);
    });

    it('reads nothing with it', async () => {
      await signIn();
      for (const origin of [evil, 'null']) {
        const { json, headers } = await here.browser.ask(address('/api/v1/me'), { headers: { origin } });
        assert.deepEqual([json.subject, headers['access-control-allow-origin']], [null, '*']);
        const data = await here.browser.ask(address('/api/v1/me/export'), { headers: { origin } });
        assert.equal(data.headers['access-control-allow-origin'], undefined);
      }
    });

    it('can’t make somebody sign in as somebody else', async () => {
      const attacker = openBrowser();
      here.town.person = 'mallory';
      const back = await attacker.followTo(address('/auth/sign-in'), address('/auth/callback'));

      assert.equal((await here.browser.ask(back)).status, 400);
      assert.equal((await me()).subject, null);
    });
  });

  it('count at the service’s own address only: through the intranet’s, its proxy says who is signed in', async () => {
    await signIn();
    const through = { 'x-forwarded-host': 'intranet.test', cookie: `${SESSION}=${session()!}` };
    const { json } = await here.service.ask('/api/v1/me', { headers: through, from: PROXY });

    assert.deepEqual([json.subject, json.signIn, json.signOut], [null, undefined, undefined]);
    assert.ok((await me()).subject);
  });
});
