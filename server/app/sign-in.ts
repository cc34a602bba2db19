import { attemptsOf } from '../identity/oidc/attempts.ts';
import { sessionsOf } from '../identity/sessions.ts';
import type { AuthRoutesOptions } from '../routes/auth.ts';
import type { Documents } from '../store/documents.ts';
import type { Settled } from './app-options.ts';

/** The service's own sign-in; whether somebody tries it too often is judged elsewhere. */
export type SignIn = Omit<AuthRoutesOptions, 'sparingly'>;

/** Opens it, where the town wants one. */
export async function openSignIn(options: Settled, documents: Documents): Promise<SignIn | undefined> {
  const { oidc, url, secrets, claims, groups, log, now } = options;
  if (!oidc) return undefined;
  if (!url) throw new Error('Signing in by OpenID Connect needs the address of the service.');
  const { providerOf } = await import('../identity/oidc/provider.ts');
  const rules = { issuer: oidc.issuer, claims, groups };
  return {
    ...options,
    url,
    provider: providerOf(oidc, new URL('auth/callback', url)),
    attempts: attemptsOf(secrets, url, now),
    sessions: sessionsOf({ secrets, url, hours: oidc.sessionHours, rules, documents, log, now }),
  };
}
