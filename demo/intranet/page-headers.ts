import type { RequestHandler } from 'express';
import { embeddingOf } from './embedding.ts';

/** Headers as a careful town sends them: only itself, and the learning service where that is another server. */
export function pageHeaders(serviceUrl: string, { formsLeadThere = false } = {}): RequestHandler {
  const service = ` ${new URL(serviceUrl).origin}`;
  const forms = formsLeadThere ? service : '';
  const elsewhere = policyWith(service, forms);
  const policies = { token: elsewhere, proxy: policyWith('', forms), oidc: elsewhere };

  return (request, response, next) => {
    response.set({
      'Content-Security-Policy': policies[embeddingOf(request)],
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'private, no-cache',
    });
    response.vary('Cookie');
    next();
  };
}

/** Browsers hold a form to its policy wherever its answer leads. */
function policyWith(service: string, forms: string): string {
  return [
    "default-src 'self'",
    `script-src 'self'${service}`,
    "style-src 'self'",
    `img-src 'self' data:${service}`,
    `media-src 'self' blob:${service}`,
    `connect-src 'self'${service}`,
    `frame-src 'self'${service}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${forms}`,
    "frame-ancestors 'self'",
  ].join('; ');
}
