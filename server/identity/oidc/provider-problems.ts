import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { ProblemError } from '../../problems.ts';

/** What is said of an ID token that isn't right. */
const TOKEN_FAULTS = [
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_PARSE_ERROR',
];

/** Nobody answered, or not as a provider does. */
const ABSENCES = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', undefined];

/** What went wrong when somebody came back from the provider. */
export function answerProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof AuthorizationResponseError) return refusal(error.error);
  if (error instanceof ResponseBodyError) {
    // The code was used before, is too old, or never was one.
    if (error.error === 'invalid_grant') return new ProblemError('attempt-unknown');
    return error.status >= 500 ? unreachable(error) : failure(error.error);
  }
  if (isAboutSecret(error)) return failure('invalid_client');
  if (error instanceof ClientError && TOKEN_FAULTS.includes(error.code ?? '')) {
    return new ProblemError('token-invalid', { cause: error });
  }
  return unreachable(error);
}

/** The provider doesn't know the service, not by this secret, or wants it presented otherwise. */
export function isAboutSecret(error: unknown): boolean {
  return (
    (error instanceof ResponseBodyError && error.error === 'invalid_client') ||
    (error instanceof WWWAuthenticateChallengeError && error.status === 401)
  );
}

/** What went wrong when the provider was asked about itself. */
export function unreachable(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const isAbsent = !(error instanceof ClientError) || ABSENCES.includes(error.code);
  return new ProblemError(isAbsent ? 'provider-unavailable' : 'provider-failed', { cause: error });
}

function refusal(code: string): ProblemError {
  if (/^(access_denied|(login|consent|interaction|account_selection)_required)$/.test(code)) {
    return new ProblemError('sign-in-denied');
  }
  if (/^(temporarily_unavailable|server_error)$/.test(code)) return new ProblemError('provider-unavailable');
  return failure(code);
}

/** The log gets the provider's code: mostly something has to be set up differently, here or there. */
function failure(code: string): ProblemError {
  const known = /^[a-z_]{1,60}$/.test(code) ? code : 'unknown';
  return new ProblemError('provider-failed', {
    cause: Object.assign(new Error('The provider refused.'), { code: known }),
  });
}
