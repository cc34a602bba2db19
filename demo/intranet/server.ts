import { join } from 'node:path';
import express from 'express';
import type { ErrorRequestHandler, Express, Request } from 'express';
import { embeddingOf, proxyPath, switchEmbedding } from './embedding.ts';
import { localPath } from './local-path.ts';
import { pageHeaders } from './page-headers.ts';
import { pages } from './pages/all.ts';
import { renderPage } from './pages/layout.ts';
import type { Visit } from './pages/page.ts';
import { notFoundPage, troublePage } from './pages/trouble.ts';
import { proxyTo } from './proxy.ts';
import { personOf, signInRoutes } from './sign-in.ts';
import { tokenRoutes } from './token.ts';
import type { SigningKeys } from './token.ts';

/** What the intranet has to know about the world around it. */
export interface IntranetOptions {
  /** Address of the learning service as browsers reach it: the loader's address is made from it. */
  readonly serviceUrl: string;
  /** Address of the learning service as this server reaches it. */
  readonly proxyTarget: string;
  /** The intranet's own address, which its tokens name as their issuer. */
  readonly publicUrl: string;
  readonly keys: SigningKeys;
  /** For whom tokens are made; `lernbausteine` unless told otherwise. */
  readonly audience?: string | undefined;
  /** How long a token is good for; ten minutes unless told otherwise. */
  readonly tokenSeconds?: number;
}

/** The intranet of the town of Lindenbach, as an Express app that nobody listens to yet. */
export function createIntranet(options: IntranetOptions): Express {
  const { serviceUrl, proxyTarget, publicUrl, keys, audience = 'lernbausteine', tokenSeconds = 600 } = options;
  const service = new URL(serviceUrl).href.replace(/\/$/, '');
  const visitOf = (request: Request): Visit => ({
    person: personOf(request),
    embedding: embeddingOf(request),
    serviceUrl: service,
    path: localPath(request.originalUrl),
    query: typeof request.query['q'] === 'string' ? request.query['q'].trim().slice(0, 100) : '',
    now: new Date(),
  });

  const app = express();
  app.disable('x-powered-by');
  app.use(proxyPath, proxyTo({ target: proxyTarget, prefix: proxyPath, localAddress: '127.0.0.2' }));
  app.use(tokenRoutes({ keys, issuer: publicUrl, audience, seconds: tokenSeconds }));
  app.use('/static', express.static(join(import.meta.dirname, 'static'), { index: false }));

  app.use(pageHeaders(serviceUrl), switchEmbedding(), signInRoutes());
  for (const page of pages) {
    app.get(page.path, (request, response) => {
      response.type('html').send(renderPage(page, visitOf(request)));
    });
  }
  app.use((request, response) => {
    response
      .status(404)
      .type('html')
      .send(renderPage(notFoundPage, visitOf(request)));
  });
  app.use(((error: { status?: number }, request, response, next) => {
    if (response.headersSent) return next(error);
    response
      .status(error.status ?? 500)
      .type('html')
      .send(renderPage(troublePage, visitOf(request)));
  }) satisfies ErrorRequestHandler);

  return app;
}
