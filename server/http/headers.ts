import helmet from 'helmet';
import type { RequestHandler } from 'express';

/**
 * What every answer carries. Each header is set on purpose: most of helmet's defaults are for a site of its own,
 * and wrong for a service that is embedded in other pages and often lies on plain http.
 */
export const safeHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  xContentTypeOptions: true,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: { permittedPolicies: 'none' },
  xPoweredBy: false,
  xXssProtection: false,
  xFrameOptions: false,
  strictTransportSecurity: false,
  originAgentCluster: false,
  crossOriginEmbedderPolicy: false,
  crossOriginOpenerPolicy: false,
});

/** Whoever asks whether anything is there at all (`If-None-Match: *`) is sent what is there: many of our answers have no tag. */
export const noAnyMatch: RequestHandler = (request, _response, next) => {
  if (request.headers['if-none-match']?.trim() === '*') delete request.headers['if-none-match'];
  next();
};
