import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBrowser } from '../testing/browser.ts';
import { code, ownSignIn, SESSION } from '../testing/own-sign-in.ts';
import { LISTED, startService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const HOUR = 3_600_000;

describe('signing in with the service itself', () => {
  const here = ownSignIn();
  const { address, me, session, signIn, signOut } = here;

  describe('with a real provider', () => {
    it('takes over who somebody is, and leads back to where they were', async () => {
      here.town.claims = { name: 'Anna Müller', department: 'Bauamt', roles: ['admin', 'G-Digital'], groups: ['x'] };
      const { url } = await signIn(here.browser, '/docs?a=1#b');
      const { name, department, roles } = await me();

      assert.equal(url, address('/docs?a=1#b'));
      assert.deepEqual([name, department, roles], ['Anna Müller', 'Bauamt', ['learner', 'admin', 'reporter']]);
    });

    it('is the same person as by any other way in', async () => {
      await signIn();
      const { json } = await here.service.ask('/api/v1/me', { headers: await signedIn('anna') });

      assert.equal((await me()).subject, json.subject);
    });

    it('asks with PKCE, state and nonce, each a new one', async () => {
      const asked = await Promise.all([1, 2].map(() => here.browser.ask(address('/auth/sign-in'))));
      const [one, two] = asked.map(({ headers }) => new URL(headers.location!).searchParams) as [
        URLSearchParams,
        URLSearchParams,
      ];

      assert.equal(one.get('code_challenge_method'), 'S256');
      for (const name of ['code_challenge', 'state', 'nonce']) {
        assert.ok(one.get(name)!.length >= 20, name);
        assert.notEqual(one.get(name), two.get(name));
      }
      assert.equal(one.get('redirect_uri'), address('/auth/callback'));
    });

    it('keeps the session in a cookie that no script reads and that holds no readable word', async () => {
      const callback = await here.browser.followTo(address('/auth/sign-in'), address('/auth/callback'));
      const { headers, status } = await here.browser.ask(callback);
      const [cookie] = headers['set-cookie']!.filter((header) => header.startsWith(SESSION));

      assert.equal(status, 303);
      assert.match(cookie!, /; Path=\/; HttpOnly; SameSite=Lax$/);
      assert.doesNotMatch(Buffer.from(cookie!, 'base64url').toString('latin1'), /anna|Bauamt/i);
      assert.equal(headers['cache-control'], 'no-store');
      assert.deepEqual([...here.browser.cookies(here.service.origin).keys()], [SESSION]);
    });

    it('serves several tabs at once', async () => {
      const callback = address('/auth/callback');
      const ways = [];
      for (const page of ['/docs', '/c/ablage', '/privacy']) {
        const start = address(`/auth/sign-in?return=${encodeURIComponent(page)}`);
        ways.push({ page, back: await here.browser.followTo(start, callback) });
      }

      for (const { page, back } of ways.reverse()) {
        assert.equal((await here.browser.ask(back)).headers.location, address(page));
      }
    });

    it('lets the headers of a browser not grow without end', async () => {
      for (let tab = 0; tab < 20; tab++) await here.browser.ask(address('/auth/sign-in'));

      assert.ok(here.browser.cookies(here.service.origin).size <= 8);
    });

    it('takes a provider that wants its secret in the body', async () => {
      await here.town.know(new URL(`${here.service.origin}/`), { token_endpoint_auth_method: 'client_secret_post' });
      await signIn();
      await here.town.know(new URL(`${here.service.origin}/`));
      await signIn(openBrowser());

      assert.equal((await me()).name, 'Anna Müller');
    });

    it('goes on when the provider signs with new keys', async () => {
      await signIn();
      await here.town.rotate();
      const other = openBrowser();
      await signIn(other);

      assert.ok((await me()).subject);
      assert.ok((await me(other)).subject);
    });
  });

  describe('where it leads back to', () => {
    const target = async (wanted: string) => {
      const callback = await here.browser.followTo(
        address(`/auth/sign-in?return=${wanted}`),
        address('/auth/callback'),
      );
      return (await here.browser.ask(callback)).headers.location;
    };

    it('is a page of the service or of a listed origin', async () => {
      assert.equal(await target('/c/ablage?x=1'), address('/c/ablage?x=1'));
      assert.equal(await target('docs'), address('/docs'));
      assert.equal(await target(encodeURIComponent(`${LISTED}/seite?a=ä#b`)), `${LISTED}/seite?a=%C3%A4#b`);
    });

    it('is never a stranger’s', async () => {
      const { host } = new URL(here.service.origin);
      for (const wanted of [
        '//evil.example',
        '/\\evil.example',
        '\\\\evil.example',
        '/\t/evil.example',
        'https://evil.example',
        'https:evil.example',
        `http://${host}@evil.example/`,
        `http://evil@${host}/`,
        `${LISTED}.evil.example/`,
        `http://user:pass@intranet.test/`,
        'javascript:alert(1)',
        'data:text/html,x',
        'file:///etc/passwd',
        `blob:${LISTED}/5a1c`,
        `blob:${here.service.origin}/5a1c`,
        'http://[',
        '/auth/sign-in?return=/auth/sign-in',
        `/${'a'.repeat(3000)}`,
        '',
      ]) {
        assert.equal(await target(encodeURIComponent(wanted)), address('/privacy'), wanted);
      }
      assert.equal(await target('/a&return=https://evil.example'), address('/privacy'));
    });
  });

  describe('when something is wrong', () => {
    const callback = (from = here.browser) => from.followTo(address('/auth/sign-in'), address('/auth/callback'));
    const refused = async (
      answer: Promise<{ status: number; json: { type: string } }>,
      status: number,
      name: string,
    ) => {
      const { status: actual, json } = await answer;
      assert.deepEqual([actual, code({ json })], [status, name]);
    };
    const json = { headers: { accept: 'application/json' } };

    it('takes no other state, and no other browser', async () => {
      const back = await callback();

      await refused(openBrowser().ask(back, json), 400, 'attempt-unknown');
      await refused(here.browser.ask(back.replace(/state=[^&]+/, 'state=x'), json), 400, 'attempt-unknown');
      await refused(here.browser.ask(back.replace(/state=[^&]+/, ''), json), 400, 'attempt-unknown');
      await refused(here.browser.ask(`${back}&state=x`, json), 400, 'attempt-unknown');
      assert.equal(session(), undefined);
    });

    it('takes no other nonce', async () => {
      const { headers } = await here.browser.ask(address('/auth/sign-in'));
      const there = headers.location!.replace(/nonce=[^&]+/, 'nonce=anothernonceanothernonce');
      const back = await here.browser.followTo(there, address('/auth/callback'));

      await refused(here.browser.ask(back, json), 401, 'token-invalid');
      assert.equal(session(), undefined);
    });

    it('takes no code that was made for somebody else’s attempt', async () => {
      const stolen = new URL(await callback(openBrowser())).searchParams.get('code')!;
      const own = await callback();

      await refused(here.browser.ask(own.replace(/code=[^&]+/, `code=${stolen}`), json), 400, 'attempt-unknown');
    });

    it('takes no code twice, not even with the cookie of the attempt', async () => {
      const back = await callback();
      const cookie = [...here.browser.cookies(here.service.origin)]
        .map(([name, value]) => `${name}=${value}`)
        .join('; ');
      assert.equal((await here.browser.ask(back)).status, 303);

      await refused(here.browser.ask(back, json), 400, 'attempt-unknown');
      await refused(here.browser.ask(back, { headers: { ...json.headers, cookie } }), 400, 'attempt-unknown');
    });

    it('takes no attempt that took too long', async () => {
      const back = await callback();
      here.time = HOUR;

      await refused(here.browser.ask(back, json), 400, 'attempt-unknown');
    });

    it('says that the provider refused', async () => {
      here.town.person = undefined;
      const { status, text } = await signIn();

      assert.equal(status, 403);
      assert.match(text, /abgebrochen, oder der Anmeldedienst hat sie abgelehnt\./);
      assert.match(text, /<p lang="en">The sign-in was cancelled/);
    });

    it('shows people a page with a way to try again, and nothing that the strict rules for pages forbid', async () => {
      const { text, headers } = await here.browser.ask(address('/auth/callback?state="><script>&return=%22%3E'));

      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
      assert.match(headers['content-security-policy'] as string, /default-src 'none'/);
      assert.doesNotMatch(text, /script|style/);
      assert.match(text, /<a href="sign-in">Noch einmal anmelden/);
    });

    it('says "unavailable" while the provider is down or slow, and works again when it is back', async () => {
      const alone = await startService({ oidc: here.town.options });
      const there = () => alone.ask('/auth/sign-in');
      try {
        here.town.instead = (_request, response) => void response.destroy();
        await refused(there(), 503, 'provider-unavailable');
        assert.equal((await there()).headers['retry-after'], '10');
        here.town.instead = () => {};
        await eventually(async () => assert.equal((await there()).json.type, '/problems/provider-unavailable'));
        here.town.instead = undefined;
        await eventually(async () => assert.equal((await there()).status, 303));
      } finally {
        await alone.close();
      }
    });

    it('can go on with the same attempt when the provider was away for a moment', async () => {
      const back = await callback();
      here.town.instead = (_request, response) => void response.writeHead(500).end('no');
      await refused(here.browser.ask(back, json), 503, 'provider-unavailable');
      here.town.instead = undefined;

      assert.equal((await here.browser.ask(back)).status, 303);
    });

    it('says that it has to be set up where the provider doesn’t know the service, and what is wrong in the log', async () => {
      const back = await callback();
      await here.town.know(new URL(`${here.service.origin}/`), {
        client_secret: 'ein-anderes-geheimnis-0123456789-abcdef',
      });
      await refused(here.browser.ask(back, json), 502, 'provider-failed');
      await here.town.know(new URL(`${here.service.origin}/`));

      assert.match(here.service.log.join(''), /"code":"invalid_client"/);
    });

    it('says that a usable id is missing', async () => {
      const alone = await startService({
        oidc: here.town.options,
        claims: { id: 'oid', name: 'name', department: 'department', roles: 'roles', areas: 'areas' },
      });
      await here.town.know(new URL(`${alone.origin}/`));
      const answer = openBrowser().follow(`${alone.origin}/auth/sign-in`, json);
      await refused(answer, 502, 'claims-missing');
      await here.town.know(new URL(`${here.service.origin}/`));
      await alone.close();
    });
  });

  it('is not there where it isn’t switched on', async () => {
    const without = await startService();
    for (const path of ['/auth/sign-in', '/auth/callback?code=x&state=y']) {
      assert.equal((await without.ask(path)).status, 404);
    }
    assert.equal((await without.ask('/auth/sign-out', { body: {} })).status, 404);
    await without.close();
  });

  it('is marked secure where the service is, and no neighbouring host can set it', async () => {
    const url = new URL('https://stadt.test/lernen/');
    const secure = await startService({ oidc: here.town.options, url });
    const { headers } = await secure.ask('/auth/sign-in?return=/lernen/docs');

    assert.match(headers['set-cookie']![0]!, /^__Host-learn-attempt-.+; Path=\/; HttpOnly; SameSite=Lax; Secure;/);
    assert.equal(
      new URL(headers.location!).searchParams.get('redirect_uri'),
      'https://stadt.test/lernen/auth/callback',
    );
    await secure.close();
  });

  it('leaves no trace of anybody in the log', async () => {
    await signIn();
    await signOut();

    assert.doesNotMatch(here.service.log.join(''), /anna|Müller|Bauamt|127\.0\.0\.1|code=|state=/i);
  });
});

/** Until it is so, or the test runs out of time. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + 10_000; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
