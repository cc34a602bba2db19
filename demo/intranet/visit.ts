import type { Request } from 'express';
import { embeddingOf } from './embedding.ts';
import { localPath } from './local-path.ts';
import type { Visit } from './pages/page.ts';
import { personOf } from './sign-in.ts';

/** What a page has to know of a request. */
export function visitOf(request: Request, serviceUrl: string): Visit {
  return {
    person: personOf(request),
    embedding: embeddingOf(request),
    serviceUrl: new URL(serviceUrl).href.replace(/\/$/, ''),
    path: localPath(request.originalUrl),
    query: typeof request.query['q'] === 'string' ? request.query['q'].trim().slice(0, 100) : '',
    now: new Date(),
  };
}
