import { createSecretKey, generateKeyPairSync } from 'node:crypto';
import { AUDIENCE, ISSUER, publicPem, tokenFor } from '../../testing/tokens.ts';
import type { Signing } from '../../testing/tokens.ts';

/** Tokens of a person with every office, none of which the issuer has signed, or not so, or not for now and here; by what is wrong with them. */
export async function forgedTokens(
  id: string,
  { expired, good }: { expired: string; good: string },
): Promise<[what: string, token: string][]> {
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const seconds = Math.floor(Date.now() / 1000);
  const claims = { sub: id, roles: ['admin', 'staff-council'] };
  const forged: [string, Signing][] = [
    ['of a wrong key', { key: stranger }],
    ['signed with the public key', { alg: 'HS256', key: createSecretKey(Buffer.from(publicPem)) }],
    ['for another service', { claims: { aud: 'other' } }],
    ['for several other services', { claims: { aud: ['other', 'lernbausteine2', ''] } }],
    ['of another issuer', { claims: { iss: 'https://fremd.test' } }],
    ['of an issuer that sounds alike', { claims: { iss: `${ISSUER}/` } }],
    ['that never ends', { claims: { exp: null } }],
    ['that isn’t valid yet', { claims: { nbf: seconds + 3600 } }],
    ['with a key of its own', { key: stranger, header: { jku: 'https://fremd.test/keys', x5u: 'https://fremd.test' } }],
    ['of another kind of key', { alg: 'RS256', key: rsa }],
    ['by a way of signing that isn’t used', { alg: 'PS256', key: rsa }],
  ];
  const signed = forged.map(async ([what, signing]): Promise<[string, string]> => {
    return [what, await tokenFor(id, { ...signing, claims: { ...claims, ...signing.claims } })];
  });
  const [head, payload, signature] = good.replace('Bearer ', '').split('.') as [string, string, string];
  const own = partOf({ iss: ISSUER, aud: AUDIENCE, iat: seconds, exp: seconds + 60, ...claims });
  const unsigned = ['none', 'None', 'NONE', ''].map((alg): [string, string] => [
    `without a signature (${alg})`,
    `${partOf({ alg })}.${own}.`,
  ]);

  return [
    ...(await Promise.all(signed)),
    ...unsigned,
    ['that has expired', expired],
    ['with the signature of another', `${head}.${own}.${signature}`],
    ['with another head', `${partOf({ alg: 'none' })}.${payload}.${signature}`],
    ['with the signature left out', `${head}.${payload}.`],
    ['with an empty signature', `${head}.${payload}.${Buffer.alloc(64).toString('base64url')}`],
    ['that is a name', id],
  ];
}

function partOf(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}
