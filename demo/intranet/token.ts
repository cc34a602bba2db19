import { Router } from 'express';
import { SignJWT, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { sendProblem } from './problem.ts';
import { personOf } from './sign-in.ts';

/** What the intranet signs with, and what others check its signature with. */
export interface SigningKeys {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** Makes a fresh pair of keys; the demo keeps it in memory only. */
export async function createKeys(): Promise<SigningKeys> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);

  return { privateKey, publicJwk: { ...jwk, alg: 'RS256', use: 'sig', kid: await calculateJwkThumbprint(jwk) } };
}

/** What the token routes need. */
export interface TokenOptions {
  readonly keys: SigningKeys;
  readonly issuer: string;
  readonly audience: string;
  /** How long a token is good for. */
  readonly seconds: number;
}

/** Gives the signed-in person's token to the pages, and the public key to everybody. */
export function tokenRoutes({ keys, issuer, audience, seconds }: TokenOptions): Router {
  const router = Router();

  router.get('/token', async (request, response) => {
    response.set({ 'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'same-origin' }).vary('Cookie');

    const person = personOf(request);
    if (!person) {
      sendProblem(response, {
        status: 401,
        title: 'Sign-in required',
        de: 'Sie sind im Intranet nicht angemeldet.',
        en: 'You are not signed in to the intranet.',
      });
      return;
    }

    const { id, name, department, roles } = person;
    const token = await new SignJWT({ name, department, roles: [...roles] })
      .setProtectedHeader({ alg: 'RS256', kid: keys.publicJwk.kid, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(id)
      .setIssuedAt()
      .setExpirationTime(`${seconds} seconds`)
      .sign(keys.privateKey);

    response.json({ token });
  });

  router.get('/.well-known/jwks.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json({ keys: [keys.publicJwk] });
  });

  return router;
}
