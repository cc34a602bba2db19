import type { Request, RequestHandler } from 'express';
import { keepCookie, readCookie } from './cookies.ts';
import { localPath } from './local-path.ts';

/**
 * How the pages reach the learning service: on its own server with a token, as a part of this intranet, or on its own
 * server where people sign in by themselves.
 */
export type Embedding = (typeof embeddings)[number];

/** Every embedding, the default first. */
export const embeddings = ['token', 'proxy', 'oidc'] as const;

/** Name of the cookie that keeps the choice. */
export const embeddingCookie = 'einbindung';

/** Where the intranet shows the service when it is a part of it. */
export const proxyPath = '/lernen';

/** The embedding this visitor has chosen. */
export function embeddingOf(request: Request): Embedding {
  return embeddingNamed(readCookie(request, embeddingCookie)) ?? embeddings[0];
}

/** Keeps `?einbindung=token|proxy|oidc` and goes on to the same page without it. */
export function switchEmbedding(): RequestHandler {
  return (request, response, next) => {
    const url = new URL(localPath(request.originalUrl), 'http://intranet.invalid');
    const wish = embeddingNamed(url.searchParams.get(embeddingCookie));
    if (request.method !== 'GET' || !wish) return next();

    url.searchParams.delete(embeddingCookie);
    keepCookie(response, embeddingCookie, wish);
    response.redirect(303, localPath(url.pathname + url.search));
  };
}

function embeddingNamed(name: string | null | undefined): Embedding | undefined {
  return embeddings.find((embedding) => embedding === name);
}
