import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { localPath } from './local-path.ts';
import { startIntranet } from './server-for-tests.ts';
import type { Listening } from './server-for-tests.ts';

describe('the intranet', () => {
  let intranet: Listening;
  before(async () => (intranet = await startIntranet()));
  after(() => intranet.close());

  const get = (path: string, cookie = ''): Promise<Response> =>
    fetch(intranet.url + path, { headers: { cookie }, redirect: 'manual' });
  const textAt = async (path: string, cookie = ''): Promise<string> => (await get(path, cookie)).text();
  const signIn = (form: Record<string, string>): Promise<Response> =>
    fetch(`${intranet.url}/anmelden`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

  describe('pages', () => {
    for (const path of ['/', '/digitalisierung/d3-ablegen', '/digitalisierung/cms', '/telefonliste', '/suche?q=d.3']) {
      it(`answers ${path} in German, with a policy`, async () => {
        const response = await get(path);

        assert.equal(response.status, 200);
        assert.match(await response.text(), /<html lang="de">/);
        const policy = response.headers.get('content-security-policy') ?? '';
        assert.match(policy, /default-src 'self'/);
        assert.doesNotMatch(policy, /unsafe/);
      });
    }

    it('leads nowhere that is not there', async () => {
      const seen = new Set<string>(['/']);
      for (const path of seen) {
        const response = await get(path, 'person=j.petersen');
        assert.equal(response.status, 200, path);
        if (!response.headers.get('content-type')?.startsWith('text/html')) continue;

        for (const [, link = ''] of (await response.text()).matchAll(/(?:href|src)="(\/[^"#]*)"/g)) {
          if (!link.includes('einbindung=') && !link.startsWith('/lernen/')) seen.add(link.replaceAll('&amp;', '&'));
        }
      }
      assert.ok(seen.size > 20);
    });

    it('speaks English around the English page', async () => {
      const page = await textAt('/en/digitalisation/d3');

      assert.match(page, /<html lang="en">/);
      assert.match(page, /Sign in/);
      for (const tag of ['learn-player', 'learn-quiz', 'learn-badge']) assert.ok(page.includes(`<${tag} course=`));
    });

    it('shows people what is kept of them, in both languages, and leads there from every page', async () => {
      for (const [from, to] of [
        ['/speiseplan', '/digitalisierung/meine-lerndaten'],
        ['/en/digitalisation/d3', '/en/digitalisation/my-learning-data'],
      ] as const) {
        assert.ok((await textAt(from)).includes(`<a href="${to}"`), from);
        assert.ok((await textAt(to)).includes('<learn-privacy heading-level="2"></learn-privacy>'), to);
      }
    });

    it('leads whoever has a role there to the page for admins, and nobody else', async () => {
      const footer = async (path: string, cookies: string) => {
        const page = await (await get(path, cookies)).text();
        return page.slice(page.indexOf('<footer'));
      };

      assert.match(await footer('/speiseplan', 'person=j.petersen'), /href="\/lernen\/admin"/);
      assert.match(await footer('/en/digitalisation/d3', 'person=r.jansen'), /href="\/lernen\/admin\/en"/);
      assert.match(
        await footer('/speiseplan', 'person=j.petersen; einbindung=oidc'),
        /href="http[^"]+(?<!\/lernen)\/admin"/,
      );
      for (const cookies of ['', 'person=k.brandt', 'person=t.nowak'])
        assert.doesNotMatch(await footer('/speiseplan', cookies), /\/admin/, cookies);
    });

    it('answers 404 with a page for an unknown address, and one for what makes no sense', async () => {
      assert.equal((await get('/gibt-es-nicht')).status, 404);
      assert.match(await textAt('/gibt-es-nicht'), /Diese Seite gibt es nicht/);
      assert.equal((await get('/neues/%E0%A4%A')).status, 404);

      const flood = await signIn({ person: 'x'.repeat(5000) });
      assert.equal(flood.status, 413);
      assert.match(await flood.text(), /Das hat nicht geklappt/);
    });

    it('filters the telephone list', async () => {
      assert.match(await textAt('/telefonliste?q=bauamt+lindner'), /1 Eintrag[\s\S]*Anke Lindner/);
      assert.match(await textAt('/telefonliste?q=niemand'), /Kein Eintrag/);
    });

    it('escapes what was searched for', async () => {
      for (const path of ['/suche', '/telefonliste']) {
        const page = await textAt(`${path}?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
        assert.ok(!page.includes('<script>alert'), path);
      }
    });
  });

  describe('embedding', () => {
    it('takes the loader from the other server and names the token by default', async () => {
      const page = await textAt('/digitalisierung/d3-ablegen');

      assert.match(page, /<script type="module" src="http:\/\/lernen\.example:8080\/loader\.js"><\/script>/);
      assert.match(page, /<meta name="learn-token" content="\/token" \/>/);
    });

    it('takes it from below the intranet once that is chosen, with a policy that needs no other server', async () => {
      const choice = await get('/suche?q=d.3&einbindung=proxy');
      assert.equal(choice.status, 303);
      assert.equal(choice.headers.get('location'), '/suche?q=d.3');
      assert.match(choice.headers.get('set-cookie') ?? '', /^einbindung=proxy; Path=\/; HttpOnly; SameSite=Lax$/);

      const response = await get('/digitalisierung/cms', 'einbindung=proxy');
      const page = await response.text();
      assert.match(page, /<script type="module" src="\/lernen\/loader\.js"><\/script>/);
      assert.ok(!page.includes('learn-token'));
      assert.ok(!response.headers.get('content-security-policy')?.includes('lernen.example'));
    });

    it('takes it from the other server without a token where people sign in to that themselves', async () => {
      const choice = await get('/?einbindung=oidc');
      assert.match(choice.headers.get('set-cookie') ?? '', /^einbindung=oidc;/);

      const response = await get('/', 'einbindung=oidc');
      const page = await response.text();
      assert.match(page, /<script type="module" src="http:\/\/lernen\.example:8080\/loader\.js"><\/script>/);
      assert.ok(!page.includes('learn-token'));
      assert.match(page, /aria-current="true"\s*>\s*Eigene Anmeldung beim Lerndienst \(OpenID Connect\)/);
      assert.match(
        response.headers.get('content-security-policy') ?? '',
        /connect-src 'self' http:\/\/lernen\.example/,
      );
    });

    it('does not lead away while switching', async () => {
      for (const path of ['//evil.example/?einbindung=proxy', '/.//evil.example?einbindung=token']) {
        assert.equal((await get(path)).headers.get('location') ?? '/', '/', path);
      }
    });
  });

  describe('sign-in', () => {
    it('keeps the person in a cookie that works on plain http, and goes back to the page', async () => {
      const response = await signIn({ person: 'k.brandt', zurueck: '/telefonliste?q=a%20b' });

      assert.equal(response.status, 303);
      assert.equal(response.headers.get('location'), '/telefonliste?q=a%20b');
      assert.equal(response.headers.get('set-cookie'), 'person=k.brandt; Path=/; HttpOnly; SameSite=Lax');
      assert.match(await textAt('/', 'person=k.brandt'), /Angemeldet: <b lang="de">Kemal Brandt/);
    });

    it('signs out, and knows no strangers', async () => {
      assert.match((await signIn({ person: '' })).headers.get('set-cookie') ?? '', /^person=; .*1970/);
      assert.match((await signIn({ person: 'root' })).headers.get('set-cookie') ?? '', /^person=; .*1970/);
      assert.match(await textAt('/', 'person=root'), /Nicht angemeldet/);
    });

    it('never leads off the site', () => {
      for (const wish of [
        'https://evil.example/',
        '//evil.example',
        '/\\evil.example',
        '/.//evil.example',
        '/\t/evil.example',
        'javascript:alert(1)',
        '',
        undefined,
      ]) {
        assert.equal(localPath(wish), '/', String(wish));
      }
    });
  });

  describe('tokens', () => {
    const keysOf = (): ReturnType<typeof createRemoteJWKSet> =>
      createRemoteJWKSet(new URL(`${intranet.url}/.well-known/jwks.json`));
    const tokenOf = async (response: Response): Promise<string> => ((await response.json()) as { token: string }).token;

    it('says who is signed in, signed so that others can check it', async () => {
      const response = await get('/token', 'person=j.petersen');
      assert.equal(response.headers.get('cache-control'), 'no-store');

      const { payload, protectedHeader } = await jwtVerify(await tokenOf(response), keysOf(), {
        issuer: 'http://intranet.test',
        audience: 'lernbausteine',
        algorithms: ['RS256'],
        requiredClaims: ['sub', 'iat', 'exp'],
      });
      const { sub, name, department, roles, iat = 0, exp = 0 } = payload;
      assert.deepEqual(
        { sub, name, department, roles },
        { sub: 'j.petersen', name: 'Jule Petersen', department: 'Hauptamt', roles: ['admin'] },
      );
      assert.equal(exp - iat, 600);
      assert.ok(protectedHeader.kid);
    });

    it('shows no private key', async () => {
      const { keys } = (await (await get('/.well-known/jwks.json')).json()) as { keys: object[] };
      assert.deepEqual(Object.keys(keys[0] ?? {}).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
    });

    it('can be made to end soon', async (context) => {
      const brief = await startIntranet({ tokenSeconds: -1 });
      context.after(() => brief.close());
      const response = await fetch(`${brief.url}/token`, { headers: { cookie: 'person=j.petersen' } });
      const jwks = createRemoteJWKSet(new URL(`${brief.url}/.well-known/jwks.json`));

      await assert.rejects(jwtVerify(await tokenOf(response), jwks), errors.JWTExpired);
    });

    it('are not given to somebody who is not signed in', async () => {
      const response = await get('/token');

      assert.equal(response.status, 401);
      assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
      const problem = (await response.json()) as { de: string; en: string };
      assert.match(problem.de, /nicht angemeldet/);
      assert.match(problem.en, /not signed in/);
    });
  });
});
