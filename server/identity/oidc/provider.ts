import * as oidc from 'openid-client';
import type { Configuration, ServerMetadata } from 'openid-client';
import { isLocal } from '../../config/local.ts';
import { fetchSmall } from '../../http/fetch-small.ts';
import type { Attempt } from './attempts.ts';
import { answerProblem, isAboutSecret, unreachable } from './provider-problems.ts';

/** The way in by OpenID Connect: the service signs people in itself. */
export interface OidcOptions {
  /** Its address as it calls itself; https, or http on this machine. */
  issuer: URL;
  /** Under what name and with what secret the provider knows the service. */
  client: string;
  secret: string;
  /** What the provider is asked to tell; `openid` is always in it. */
  scope: string;
  sessionHours: number;
  /** How long the provider may take for one answer, in seconds. */
  timeout?: number;
}

/** The town's OpenID Connect provider. What it answers is believed only as far as it can be proven. */
export interface Provider {
  /** Where a browser has to go to sign in. */
  signIn(attempt: Attempt): Promise<URL>;
  /** What the provider says about whoever came back with this answer. */
  finish(answer: URL, attempt: Attempt): Promise<object>;
  /** Where a browser has to go to sign out there too; undefined where the provider has no such place, or can't be asked. */
  signOut(next: URL): Promise<URL | undefined>;
}

const TIMEOUT = 5;

/** How long what the provider says about itself is taken for true, in milliseconds. */
const FRESH = 3_600_000;

/** How long nobody asks again after that failed. */
const PAUSE = 2000;

/** Speaks to a provider; the first time when somebody signs in. */
export function providerOf(options: OidcOptions, redirectUri: URL): Provider {
  const { issuer, client, secret, timeout = TIMEOUT } = options;
  // Marked as deprecated to make it stand out; nobody can listen between here and this machine itself.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const unencrypted: ((config: Configuration) => void)[] = isLocal(issuer) ? [oidc.allowInsecureRequests] : [];
  const waysToProve = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  const metadata = remembered(async () => {
    const found = await oidc.discovery(issuer, client, secret, undefined, {
      timeout,
      execute: unencrypted,
      [oidc.customFetch]: fetchSafely,
    });
    return { ...found.serverMetadata() };
  });

  /** A new one each time: it looks up the provider's keys anew, which may have changed since. */
  async function configuration(proof = waysToProve[0]): Promise<Configuration> {
    const config = new oidc.Configuration(await metadata(), client, secret, proof);
    config.timeout = timeout;
    config[oidc.customFetch] = fetchSafely;
    for (const allow of unencrypted) allow(config);
    // Also for what came from the provider directly: its connection and its keys have to fail both.
    oidc.enableNonRepudiationChecks(config);
    return config;
  }

  return {
    async signIn({ state, nonce, verifier }) {
      return oidc.buildAuthorizationUrl(await configuration(), {
        ...{ redirect_uri: redirectUri.href, scope: withOpenid(options.scope), state, nonce },
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },

    async finish(answer, attempt) {
      try {
        return await claimsFor(answer, attempt, await configuration());
      } catch (error) {
        throw answerProblem(error);
      }
    },

    async signOut(next) {
      try {
        const config = await configuration();
        if (!config.serverMetadata().end_session_endpoint) return undefined;
        return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: next.href });
      } catch {
        return undefined;
      }
    },
  };

  async function claimsFor(answer: URL, { state, nonce, verifier }: Attempt, config: Configuration): Promise<object> {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    const tokens = await oidc.authorizationCodeGrant(config, answer, checks).catch(async (error: unknown) => {
      if (!isAboutSecret(error)) throw error;
      waysToProve.reverse();
      return oidc.authorizationCodeGrant(await configuration(), answer, checks);
    });
    const claims = tokens.claims()!;
    if (!config.serverMetadata().userinfo_endpoint) return claims;
    // Many providers put names and groups there only.
    return { ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
  }
}

/** https, or the same machine; nowhere else, whatever the provider's own description names. */
const fetchSafely: oidc.CustomFetch = (url, options) => {
  const target = new URL(url);
  if (target.protocol !== 'https:' && !isLocal(target)) throw new Error('The provider names an address without https.');
  return fetchSmall(url, options);
};

/** Looks something up once for a while, and again soon where that failed; what was known before is better than nothing. */
function remembered(look: () => Promise<ServerMetadata>): () => Promise<ServerMetadata> {
  let known: Promise<ServerMetadata> | undefined;
  let until = -Infinity;
  return () => {
    if (Date.now() < until) return known!;
    const before = known;
    until = Date.now() + FRESH;
    known = look().catch((error: unknown) => {
      until = Date.now() + PAUSE;
      if (before) return before;
      throw unreachable(error);
    });
    return known;
  };
}

function withOpenid(scope: string): string {
  return scope.split(/\s+/).includes('openid') ? scope : `openid ${scope}`.trim();
}
