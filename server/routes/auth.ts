import type { Response } from 'express';
import type { RateGuard } from '../http/rate-limits.ts';
import { sendJson } from '../http/send-json.ts';
import { claimsAt, USUAL_CLAIMS } from '../identity/claim-map.ts';
import type { ClaimPaths } from '../identity/claim-map.ts';
import type { Attempts } from '../identity/oidc/attempts.ts';
import type { Provider } from '../identity/oidc/provider.ts';
import { returnTo } from '../identity/oidc/return-to.ts';
import { personReader } from '../identity/person.ts';
import type { PersonOptions } from '../identity/person.ts';
import type { Sessions } from '../identity/sessions.ts';
import { ProblemError } from '../problems.ts';
import type { ProblemCode } from '../problems.ts';
import type { Handlers } from './table.ts';

export interface AuthRoutesOptions extends PersonOptions {
  /** Where the service lies for browsers. */
  url: URL;
  /** Origins of pages one may go back to. */
  origins: readonly string[];
  provider: Provider;
  attempts: Attempts;
  sessions: Sessions;
  sparingly: RateGuard['sparingly'];
  claims?: ClaimPaths | undefined;
}

const PASSING: readonly ProblemCode[] = ['provider-unavailable', 'too-many'];

type AuthHandlers = Handlers<'GET /auth/sign-in' | 'GET /auth/callback' | 'POST /auth/sign-out'>;

/** Signing in and out with the service itself (OpenID Connect); without options there is no such way in. */
export function authRoutes(options: AuthRoutesOptions | undefined): AuthHandlers {
  return options
    ? signingIn(options)
    : { 'GET /auth/sign-in': off, 'GET /auth/callback': off, 'POST /auth/sign-out': off };
}

function off(): void {
  throw new ProblemError('not-found');
}

function signingIn(options: AuthRoutesOptions): AuthHandlers {
  const { url, origins, provider, attempts, sessions, sparingly, claims: paths = USUAL_CLAIMS } = options;
  const person = personReader(options);

  return {
    async 'GET /auth/sign-in'(request, response) {
      const target = returnTo(request.query.return, url, origins);
      offerAgain(response, target);
      const { attempt, cookies } = await attempts.begin(request, target);
      const location = await provider.signIn(attempt);
      response.set('Cache-Control', 'no-store').append('Set-Cookie', cookies);
      response.redirect(303, location.href);
    },

    async 'GET /auth/callback'(request, response) {
      offerAgain(response);
      const attempt = await attempts.find(request, request.query.state);
      if (!attempt) throw new ProblemError('attempt-unknown');
      offerAgain(response, attempt.returnTo);

      const answer = new URL('auth/callback', url);
      answer.search = new URL(request.originalUrl, url).search;
      const claims = await sparingly(request, () => provider.finish(answer, attempt)).catch((error: unknown) => {
        // The code may still be good when the provider is back, or may be asked again.
        const isPassing = error instanceof ProblemError && PASSING.includes(error.code);
        if (!isPassing) response.append('Set-Cookie', attempts.forget(attempt));
        throw error;
      });
      response.append('Set-Cookie', attempts.forget(attempt));
      const identity = person(claimsAt(paths, claims));
      if (!identity) throw new ProblemError('claims-missing');

      response.append('Set-Cookie', await sessions.begin(identity));
      response.set('Cache-Control', 'no-store').redirect(303, attempt.returnTo);
    },

    async 'POST /auth/sign-out'(request, response) {
      await sessions.end(request);
      const next = await provider.signOut(new URL('privacy', url));
      response.append('Set-Cookie', sessions.forget);
      sendJson(response, { next: next?.href ?? null });
    },
  };
}

/** Where the page that shows a problem leads, seen from beside it. */
function offerAgain(response: Response, target?: string): void {
  response.locals.again = target === undefined ? 'sign-in' : `sign-in?return=${encodeURIComponent(target)}`;
}
