import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { JWTPayload } from 'jose';

/** A key pair of an intranet that signs tokens. */
export const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** Its public key, as it stands in LERN_TOKEN_KEY. */
export const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();

export const ISSUER = 'https://intranet.test';
export const AUDIENCE = 'lernbausteine';

/** How a token differs from a good one; a claim of null is left out. */
export interface Signing {
  alg?: string;
  key?: KeyObject | Uint8Array;
  kid?: string;
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
}

/** A token for a person. */
export function tokenFor(
  sub: string,
  { alg = 'ES256', key = pair.privateKey, kid, header = {}, claims = {} }: Signing = {},
): Promise<string> {
  const seconds = Math.floor(Date.now() / 1000);
  const all: Record<string, unknown> = { iss: ISSUER, aud: AUDIENCE, iat: seconds, exp: seconds + 300, sub, ...claims };
  const payload = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as JWTPayload;
  return new SignJWT(payload).setProtectedHeader({ ...header, ...(kid && { kid }), alg }).sign(key);
}

/** Headers of a person's request. */
export async function signedIn(sub: string, claims: Record<string, unknown> = {}): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${await tokenFor(sub, { claims })}` };
}
