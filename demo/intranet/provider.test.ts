import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as client from 'openid-client';
import { startIntranet } from './server-for-tests.ts';
import type { Listening } from './server-for-tests.ts';
import { townProvider } from './provider/provider.ts';
import type { TownProvider } from './provider/provider.ts';

const SERVICE = 'http://lernen.example:8080/lernen';
const CALLBACK = `${SERVICE}/auth/callback`;

describe('the town’s identity provider', () => {
  let intranet: Listening;
  let provider: TownProvider;
  let service: client.Configuration;
  before(async () => {
    // The issuer's name holds the port, which is known only when somebody listens.
    const late: TownProvider = {
      rotate: () => provider.rotate(),
      handler: (request, response, next) => provider.handler(request, response, next),
    };
    intranet = await startIntranet({ provider: late });
    provider = await townProvider({
      issuer: `${intranet.url}/idp`,
      publicUrl: intranet.url.replace('127.0.0.1', 'localhost'),
      serviceUrl: SERVICE,
      client: 'lernbausteine',
      secret: 'a secret between the town and its service',
    });
    service = await client.discovery(
      new URL(`${intranet.url}/idp`),
      'lernbausteine',
      'a secret between the town and its service',
      undefined,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- both are on this machine
      { execute: [client.allowInsecureRequests] },
    );
  });
  after(() => intranet.close());

  it('names the addresses for browsers as browsers reach them, the others as the service does', () => {
    const { authorization_endpoint, end_session_endpoint, token_endpoint, jwks_uri } = service.serverMetadata();
    const hosts = [authorization_endpoint, end_session_endpoint, token_endpoint, jwks_uri].map(
      (address) => new URL(address!).hostname,
    );
    assert.deepEqual(hosts, ['localhost', 'localhost', '127.0.0.1', '127.0.0.1']);
  });

  it('signs in whoever is chosen in the header, and asks them nothing', async () => {
    const browser = new Browser(intranet.url, 'j.petersen');
    const claims = await signIn(browser);

    const { sub, name, department, roles, groups } = claims;
    assert.deepEqual(
      { sub, name, department, roles, groups },
      {
        sub: 'j.petersen',
        name: 'Jule Petersen',
        department: 'Hauptamt',
        roles: ['admin'],
        groups: ['G-Digitalisierung'],
      },
    );
    assert.deepEqual(browser.pages, []);
  });

  it('signs in the next person, though it remembers the first', async () => {
    const browser = new Browser(intranet.url, 'j.petersen');
    await signIn(browser);
    await browser.choose('r.jansen');

    const { sub, roles } = await signIn(browser);
    assert.deepEqual([sub, roles], ['r.jansen', ['staff-council']]);
    assert.ok(!browser.pages.some((page) => page.includes('Submitting Callback')));
  });

  it('asks whom nobody has chosen to choose first, and goes on with that person', async () => {
    const browser = new Browser(intranet.url);
    const { address, verifier } = await askFor();
    const interaction = await browser.follow(address);
    const [page] = browser.pages;
    assert.match(page!, /Wer sind Sie\?/);
    assert.match(page!, /Please choose a person first/);
    assert.match(page!, /Intranet der Stadtverwaltung/);
    assert.ok(page!.includes(`name="zurueck" value="${interaction.pathname}"`));

    const callback = await browser.choose('k.brandt', interaction.pathname);
    const { sub } = await redeem(callback, verifier);
    assert.equal(sub, 'k.brandt');
  });

  it('gives no code without PKCE, and none to another address', async () => {
    const browser = new Browser(intranet.url, 'k.brandt');
    const naked = client.buildAuthorizationUrl(service, { redirect_uri: CALLBACK, scope: 'openid' });
    assert.equal((await browser.follow(naked)).searchParams.get('error'), 'invalid_request');

    const { address } = await askFor();
    address.searchParams.set('redirect_uri', 'http://evil.example/auth/callback');
    await browser.follow(address);
    assert.match(browser.pages.at(-1)!, /Die Anmeldung hat nicht geklappt/);
    assert.match(browser.pages.at(-1)!, /Intranet der Stadtverwaltung/);
  });

  it('says in the town’s own words that a sign-in has ended', async () => {
    const browser = new Browser(intranet.url);
    await browser.follow(new URL('/idp/interaction/gone', intranet.url));
    assert.match(browser.pages.at(-1)!, /Die Anmeldung hat nicht geklappt[\s\S]*sign in again/);
  });

  it('signs with a new key after a rotation, and the service takes it', async () => {
    const kidsOf = async (): Promise<string[]> => {
      const answer = await fetch(service.serverMetadata().jwks_uri!);
      return ((await answer.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
    };
    const [first] = await kidsOf();
    await provider.rotate();
    const [second, ...others] = await kidsOf();

    assert.notEqual(second, first);
    assert.deepEqual(others, [first]);
    const browser = new Browser(intranet.url, 'k.brandt');
    assert.equal((await signIn(browser)).sub, 'k.brandt');
    assert.equal(browser.kid, second);
  });

  for (const known of [true, false]) {
    it(`asks whoever signs out ${known ? '' : '(and has never signed in here) '}whether they leave the intranet, too`, async () => {
      const browser = new Browser(intranet.url, 'k.brandt');
      if (known) await signIn(browser);
      const leave = (): URL => client.buildEndSessionUrl(service, { post_logout_redirect_uri: `${SERVICE}/` });

      await browser.follow(leave());
      const page = browser.pages.at(-1)!;
      assert.match(page, /Auch im Intranet abmelden/);
      assert.match(page, /Intranet der Stadtverwaltung/);
      assert.ok(!page.includes('Submitting Callback'));
      assert.equal((await browser.submit(page, {})).href, `${SERVICE}/`);
      assert.equal(browser.person, 'k.brandt');

      await browser.follow(leave());
      assert.equal((await browser.submit(browser.pages.at(-1)!, { logout: 'yes' })).href, `${SERVICE}/`);
      assert.equal(browser.person, undefined);
    });
  }

  it('asks nobody else for anything, and lets its forms lead to the service only', async () => {
    const browser = new Browser(intranet.url);
    await browser.follow((await askFor()).address);

    assert.match(browser.policy, /default-src 'self'; script-src 'self' http:\/\/lernen\.example:8080;/);
    assert.match(browser.policy, /form-action 'self' http:\/\/lernen\.example:8080;/);
    for (const [, address = ''] of browser.pages[0]!.matchAll(/(?:src|action|<link[^>]* href)="([^"]*)"/g)) {
      assert.ok(address.startsWith('/'), address);
    }
  });

  async function askFor(): Promise<{ address: URL; verifier: string }> {
    const verifier = client.randomPKCECodeVerifier();
    const address = client.buildAuthorizationUrl(service, {
      redirect_uri: CALLBACK,
      scope: 'openid profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { address, verifier };
  }

  async function redeem(callback: URL, pkceCodeVerifier: string): Promise<client.IDToken> {
    assert.equal(callback.origin + callback.pathname, CALLBACK);
    const tokens = await client.authorizationCodeGrant(service, callback, { pkceCodeVerifier });
    return { ...tokens.claims()!, token: tokens.id_token! };
  }

  async function signIn(browser: Browser): Promise<client.IDToken> {
    const { address, verifier } = await askFor();
    const claims = await redeem(await browser.follow(address), verifier);
    const [header = ''] = (claims['token'] as string).split('.');
    browser.kid = (JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string }).kid;
    return claims;
  }
});

/** As much of a browser as signing in takes: cookies with their paths, and redirects within the intranet. */
class Browser {
  /** Pages that were shown, oldest first. */
  readonly pages: string[] = [];
  /** The policy of the last one. */
  policy = '';
  /** The key that signed this browser's last token. */
  kid = '';
  readonly #cookies = new Map<string, { value: string; path: string }>();
  readonly #intranet: string;

  constructor(intranet: string, person = '') {
    this.#intranet = intranet;
    if (person) this.#cookies.set('person', { value: person, path: '/' });
  }

  get person(): string | undefined {
    return this.#cookies.get('person')?.value;
  }

  /** Goes where it is led; ends at a page, or where the intranet ends. */
  async follow(address: URL, init: RequestInit = {}): Promise<URL> {
    const here = new URL(address.pathname + address.search, this.#intranet);
    const response = await fetch(here, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: this.#cookiesFor(here.pathname) },
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);

    const location = response.headers.get('location');
    if (!location) {
      this.pages.push(await response.text());
      this.policy = response.headers.get('content-security-policy') ?? '';
      return here;
    }
    const next = new URL(location, here);
    return next.host === here.host ? this.follow(next) : next;
  }

  /** Chooses a person in the header; ends where that leads. */
  choose(person: string, back = '/'): Promise<URL> {
    const body = new URLSearchParams({ person, zurueck: back });
    return this.follow(new URL('/anmelden', this.#intranet), { method: 'POST', body });
  }

  /** Sends the form of a page that asks whether to sign out. */
  submit(page: string, fields: Record<string, string>): Promise<URL> {
    const [, action = '', proof = ''] =
      /action="([^"]*\/idp\/[^"]*)">\s*<input type="hidden" name="xsrf" value="([^"]*)"/.exec(page) ?? [];
    const body = new URLSearchParams({ xsrf: proof, ...fields });
    return this.follow(new URL(action, this.#intranet), { method: 'POST', body });
  }

  #cookiesFor(path: string): string {
    return [...this.#cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  #keep(header: string): void {
    const [pair = '', ...attributes] = header.split(/;\s*/);
    const [name = '', value = ''] = pair.split(/=(.*)/);
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
    if (value && !/expires=Thu, 01 Jan 1970/i.test(header)) this.#cookies.set(name, { value, path });
    else this.#cookies.delete(name);
  }
}
