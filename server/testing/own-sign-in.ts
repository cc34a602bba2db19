import { after, before, beforeEach } from 'node:test';
import type { Answer } from './ask.ts';
import { openBrowser } from './browser.ts';
import type { Browser } from './browser.ts';
import { startProvider } from './provider.ts';
import type { TestProvider } from './provider.ts';
import { startService } from './service.ts';
import type { TestService } from './service.ts';

/** Name of the cookie of a session. */
export const SESSION = 'learn-session';

/** What no form and no image can send along. */
export const intent = { 'x-learn': '1' };

/** A service with a sign-in of its own, the provider it leads to, and a browser of somebody who may sign in. */
export interface OwnSignIn {
  town: TestProvider;
  service: TestService;
  browser: Browser;
  /** So many milliseconds the service's clock is ahead. */
  time: number;
  /** Where something of the service lies. */
  address(path: string): string;
  signIn(from?: Browser, to?: string): ReturnType<Browser['follow']>;
  signOut(from?: Browser, headers?: Record<string, string>): ReturnType<Browser['ask']>;
  /** What the service says of who is there. */
  me(from?: Browser): Promise<Answer['json']>;
  /** The session's cookie. */
  session(from?: Browser): string | undefined;
}

/** For all tests of a `describe`; each begins with a new browser, and with Anna at the provider. */
export function ownSignIn(): OwnSignIn {
  const address = (path: string) => `${here.service.origin}${path}`;
  const here: OwnSignIn = {
    ...({} as Pick<OwnSignIn, 'town' | 'service' | 'browser'>),
    time: 0,
    address,
    signIn: (from = here.browser, to = '') => from.follow(address(`/auth/sign-in?return=${encodeURIComponent(to)}`)),
    signOut: (from = here.browser, headers = intent) =>
      from.ask(address('/auth/sign-out'), { headers: { accept: 'application/json', ...headers }, body: {} }),
    me: async (from = here.browser) => (await from.ask(address('/api/v1/me'))).json,
    session: (from = here.browser) => from.cookies(here.service.origin).get(SESSION),
  };

  before(async () => {
    here.town = await startProvider();
    here.service = await startService({
      oidc: here.town.options,
      groups: { roles: new Map([['G-Digital', ['admin']]]) },
      now: () => Date.now() + here.time,
    });
    await here.town.know(new URL(`${here.service.origin}/`));
  });

  beforeEach(() => {
    here.browser = openBrowser();
    here.time = 0;
    here.town.instead = undefined;
    here.town.person = 'anna';
    here.town.claims = { name: 'Anna Müller', department: 'Bauamt' };
  });

  after(async () => {
    await here.service.close();
    await here.town.close();
  });

  return here;
}

/** What a request was refused with. */
export const code = ({ json }: { json: { type: string } }) => json.type.replace('/problems/', '');
