import type { Request, RequestHandler } from 'express';
import { keepCookie, readCookie } from './cookies.ts';
import { localPath } from './local-path.ts';

/** How the pages reach the learning service: on its own server with a token, or as a part of this intranet. */
export type Embedding = 'token' | 'proxy';

/** Name of the cookie that keeps the choice. */
export const embeddingCookie = 'einbindung';

/** Where the intranet shows the service when it is a part of it. */
export const proxyPath = '/lernen';

/** The embedding this visitor has chosen. */
export function embeddingOf(request: Request): Embedding {
  return readCookie(request, embeddingCookie) === 'proxy' ? 'proxy' : 'token';
}

/** Keeps `?einbindung=proxy|token` and goes on to the same page without it. */
export function switchEmbedding(): RequestHandler {
  return (request, response, next) => {
    const url = new URL(localPath(request.originalUrl), 'http://intranet.invalid');
    const wish = url.searchParams.get(embeddingCookie);
    if (request.method !== 'GET' || (wish !== 'proxy' && wish !== 'token')) return next();

    url.searchParams.delete(embeddingCookie);
    keepCookie(response, embeddingCookie, wish);
    response.redirect(303, localPath(url.pathname + url.search));
  };
}
