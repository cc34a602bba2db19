import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';
import { exportJWK } from 'jose';
import { Provider } from 'oidc-provider';
import type { ClientMetadata, Configuration, JWK } from 'oidc-provider';
import type { OidcOptions } from '../identity/oidc/provider.ts';
import { listen } from './service.ts';

/** A town's real OpenID Connect provider, on a port of its own. Whoever comes is signed in as `person` at once. */
export interface TestProvider {
  origin: string;
  /** Who sits in front of the browser; undefined: somebody who says no. */
  person: string | undefined;
  /** What the provider says of each person besides `sub`. */
  claims: Record<string, unknown>;
  /** Takes over instead of the provider, for as long as it is set. */
  instead: RequestListener | undefined;
  /** What a service has to know of it. */
  options: OidcOptions;
  /** Knows one client from now on, the service at this address. */
  know(service: URL, client?: Record<string, unknown>): Promise<void>;
  /** Signs with new keys from now on, and knows the old ones no more. */
  rotate(): Promise<void>;
  close(): Promise<void>;
}

const CLIENT = 'lernbausteine';
const CLIENT_SECRET = 'ein-geheimnis-fuer-den-anmeldedienst-0123';

/** Starts a provider; it answers as soon as it knows a client. */
export async function startProvider(): Promise<TestProvider> {
  let client: Record<string, unknown> = {};
  let handler: RequestListener = notYet;
  const { origin, close } = await listen((request, response) => (town.instead ?? handler)(request, response));

  const town: TestProvider = {
    origin,
    person: 'anna',
    claims: { name: 'Anna Müller' },
    instead: undefined,
    options: {
      ...{ issuer: new URL(origin), client: CLIENT, secret: CLIENT_SECRET, scope: 'openid profile' },
      ...{ sessionHours: 10, timeout: 1 },
    },
    close,
    know(service, more = {}) {
      client = {
        client_id: CLIENT,
        client_secret: CLIENT_SECRET,
        redirect_uris: [new URL('auth/callback', service).href],
        post_logout_redirect_uris: [new URL('privacy', service).href],
        ...more,
      };
      return town.rotate();
    },
    async rotate() {
      const provider = new Provider(origin, {
        ...configuration(town),
        clients: [client as unknown as ClientMetadata],
        jwks: { keys: [await signingKey()] },
      });
      const callback = provider.callback();
      handler = (request, response) => {
        if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
        const result = town.person
          ? { login: { accountId: town.person } }
          : { error: 'access_denied', error_description: 'No, thank you.' };
        provider.interactionFinished(request, response, result).catch(() => response.writeHead(500).end());
      };
    },
  };
  return town;
}

function notYet(_request: unknown, response: ServerResponse): void {
  response.destroy();
}

function configuration(town: TestProvider): Configuration {
  return {
    cookies: { keys: [randomBytes(32).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    claims: { openid: ['sub'], profile: ['name', 'department', 'roles', 'groups', 'oid', 'realm_access'] },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...town.claims }),
    }),
    async loadExistingGrant(context) {
      const known = context.oidc.session!.grantIdFor(context.oidc.client!.clientId);
      if (known) return context.oidc.provider.Grant.find(known);
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client!.clientId,
        accountId: context.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}

async function signingKey(): Promise<JWK> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = (await exportJWK(privateKey)) as JWK;
  return { ...key, alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
}
