import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { randomNonce, randomPKCECodeVerifier } from 'openid-client';
import { cookiesAt } from '../../http/cookies.ts';
import { sealOf } from '../seal.ts';

/** What has to be remembered between leaving for the provider and coming back. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
  /** Where to go on to. */
  returnTo: string;
}

/** Attempts to sign in. Each lies sealed in a cookie of its own, so that tabs don't get into each other's way. */
export interface Attempts {
  begin(request: IncomingMessage, returnTo: string): Promise<{ attempt: Attempt; cookies: string[] }>;
  /** The attempt that this browser began; undefined for any other, and once it has ended. */
  find(request: IncomingMessage, state: unknown): Promise<Attempt | undefined>;
  /** The header that makes the browser forget it. */
  forget(attempt: Attempt): string;
}

/** How long somebody may take at the provider, in seconds. */
const SECONDS = 900;

/** So many tabs may be on their way at once; headers must not grow for ever. */
const MOST = 5;

const NAME = 'learn-attempt-';

/** Begins attempts and finds them again. */
export function attemptsOf(secrets: readonly string[], url: URL, now: () => number): Attempts {
  const cookies = cookiesAt(url, 'auth/');
  const seal = sealOf(secrets, 'attempt');

  return {
    async begin(request, returnTo) {
      const state = `${now().toString(36)}-${randomBytes(16).toString('base64url')}`;
      const attempt = { state, nonce: randomNonce(), verifier: randomPKCECodeVerifier(), returnTo };
      const sealed = await seal.close({ ...attempt }, now() + SECONDS * 1000);
      // Their names begin with the time: the oldest come first.
      const older = cookies.names(request, NAME).sort();
      const given = older.slice(0, Math.max(0, older.length - MOST + 1));
      return {
        attempt,
        cookies: [cookies.set(NAME + state, sealed, SECONDS), ...given.filter(isName).map(cookies.clear)],
      };
    },

    async find(request, state) {
      if (typeof state !== 'string' || !isName(NAME + state)) return undefined;
      for (const sealed of cookies.values(request, NAME + state)) {
        const attempt = (await seal.open(sealed, now())) as Attempt | undefined;
        if (attempt?.state === state) return attempt;
      }
      return undefined;
    },

    forget: ({ state }) => cookies.clear(NAME + state),
  };
}

/** Nothing else of a request gets into a header of ours. */
function isName(name: string): boolean {
  return /^learn-attempt-[\w-]{1,80}$/.test(name);
}
