import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { JWTPayload } from 'jose';

/** Puts things into a text that nobody else can make, read or change. */
export interface Seal {
  close(content: JWTPayload, end: number): Promise<string>;
  /** Undefined for what wasn't sealed here, for the same purpose, and for what has ended. */
  open(sealed: string, now: number): Promise<JWTPayload | undefined>;
}

/** Seals with the first of the secrets, opens with all of them; what was sealed for one purpose opens for no other. */
export function sealOf(secrets: readonly string[], purpose: string): Seal {
  const keys = secrets.map((secret) => new Uint8Array(hkdfSync('sha256', secret, '', `lernbausteine ${purpose}`, 32)));

  return {
    close(content, end) {
      return new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(Math.floor(end / 1000))
        .encrypt(keys[0]!);
    },

    async open(sealed, now) {
      for (const key of keys) {
        const opened = await jwtDecrypt(sealed, key, {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp'],
          currentDate: new Date(now),
        }).catch(() => undefined);
        if (opened) return opened.payload;
      }
      return undefined;
    },
  };
}
