import { createHash, createPublicKey } from 'node:crypto';
import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import type { JWTHeaderParameters, JWTPayload, JWTVerifyGetKey } from 'jose';
import { ProblemError } from '../problems.ts';
import { claimsAt, USUAL_CLAIMS } from './claim-map.ts';
import type { ClaimPaths } from './claim-map.ts';
import { fetchSmall } from '../http/fetch-small.ts';
import type { Claims } from './identity.ts';

/** The way in by a signed bearer token (Keycloak, Entra ID, or signed by the intranet). */
export interface TokenOptions {
  /** Where the issuer's public keys are fetched from, or one public key itself (PEM). */
  keys: { jwks: URL } | { pem: string };
  issuer: string;
  audience: string;
}

/** Signatures that are accepted; none of them can be made with a public key. */
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA', 'Ed25519'];

/** Seconds by which the issuer's clock and ours may differ. */
const TOLERANCE = 30;

/** How a token may call itself in its header: none that renews, and none that ends sessions. */
const HEADER_KINDS: readonly unknown[] = [undefined, 'jwt', 'at+jwt'];

/** And inside (Keycloak): none that counts together with a proof only, either. */
const KINDS: readonly unknown[] = [...HEADER_KINDS, 'bearer', 'id'];

const REMEMBERED_TOKENS = 10_000;

/** How long an issuer may take to hand out its keys, in milliseconds. */
const KEYS_TIMEOUT = 3000;

/** How long nobody asks for keys again after that failed, or for new ones, in milliseconds. */
const KEYS_PAUSE = 2000;

/** Makes the judge of tokens. Its verdict on a good one is remembered until that ends. */
export function tokenJudge(
  { keys, issuer, audience }: TokenOptions,
  paths: ClaimPaths = USUAL_CLAIMS,
): (token: string) => Promise<Claims> {
  const keyOf = 'pem' in keys ? fixedKey(keys.pem) : fetchedKey(keys.jwks);
  const remembered = new Map<string, { claims: Claims; until: number }>();

  return async (token) => {
    const name = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(name);
    if (known && Date.now() < known.until) return known.claims;
    remembered.delete(name);

    const payload = await verified(token, keyOf, { issuer, audience });
    const claims = claimsAt(paths, payload);
    remembered.set(name, { claims, until: (payload.exp! + TOLERANCE) * 1000 });
    if (remembered.size > REMEMBERED_TOKENS) remembered.delete(remembered.keys().next().value!);
    return claims;
  };
}

async function verified(
  token: string,
  keyOf: JWTVerifyGetKey,
  expected: { issuer: string; audience: string },
): Promise<JWTPayload> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keyOf, {
      ...expected,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'iat'],
      clockTolerance: TOLERANCE,
    });
    if (!isAboutSomebody(protectedHeader, payload)) throw new ProblemError('token-invalid');
    return payload;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(error instanceof errors.JWTExpired ? 'token-expired' : 'token-invalid');
  }
}

/** Issuers sign other things with the same key and for the same audience, too (a logout token has `events`). */
function isAboutSomebody({ typ }: JWTHeaderParameters, { typ: kind, events }: JWTPayload): boolean {
  const name = (said: unknown) => (typeof said === 'string' ? said.toLowerCase().replace(/^application\//, '') : said);
  return HEADER_KINDS.includes(name(typ)) && KINDS.includes(name(kind)) && events === undefined;
}

function fixedKey(pem: string): JWTVerifyGetKey {
  const key = createPublicKey(pem);
  return async () => key;
}

function fetchedKey(jwks: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(jwks, {
    timeoutDuration: KEYS_TIMEOUT,
    cooldownDuration: Infinity,
    [customFetch]: fetchSmall,
  });
  let failedAt = -Infinity;
  let renewedAt = -Infinity;

  /** A key nobody knows may be a new one: then the issuer is asked again, however many make keys up. */
  async function found(...args: Parameters<JWTVerifyGetKey>) {
    try {
      return await keys(...args);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || Date.now() - renewedAt < KEYS_PAUSE) throw error;
      renewedAt = Date.now();
      await keys.reload();
      return keys(...args);
    }
  }

  return async (header, token) => {
    if (!keys.fresh && Date.now() - failedAt < KEYS_PAUSE) throw new ProblemError('too-busy');
    try {
      return await found(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      failedAt = Date.now();
      throw new ProblemError('too-busy', { cause: error });
    }
  };
}

/** The keys were there, and none of them fits. */
function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
