import { join } from 'node:path';
import express from 'express';
import type { ErrorRequestHandler, Express } from 'express';
import { cmsRoutes } from './cms/routes.ts';
import { proxyPath, switchEmbedding } from './embedding.ts';
import { pageHeaders } from './page-headers.ts';
import { pages } from './pages/all.ts';
import { renderPage } from './pages/layout.ts';
import { notFoundPage, troublePage } from './pages/trouble.ts';
import { providerPath } from './provider/options.ts';
import type { TownProvider } from './provider/provider.ts';
import { proxyTo } from './proxy.ts';
import { signInRoutes } from './sign-in.ts';
import { tokenRoutes } from './token.ts';
import type { SigningKeys } from './token.ts';
import { visitOf } from './visit.ts';

/** What the intranet has to know about the world around it. */
export interface IntranetOptions {
  /** Address of the learning service as browsers reach it: the loader's address is made from it. */
  readonly serviceUrl: string;
  /** Address of the learning service as this server reaches it. */
  readonly proxyTarget: string;
  /** The intranet's own address, which its tokens name as their issuer. */
  readonly publicUrl: string;
  readonly keys: SigningKeys;
  /** Signs people in to the service itself (OpenID Connect), where it does. */
  readonly provider?: TownProvider | undefined;
  /** For whom tokens are made; `lernbausteine` unless told otherwise. */
  readonly audience?: string | undefined;
  /** How long a token is good for; ten minutes unless told otherwise. */
  readonly tokenSeconds?: number;
}

/** The intranet of the town of Lindenbach, as an Express app that nobody listens to yet. */
export function createIntranet(options: IntranetOptions): Express {
  const {
    serviceUrl,
    proxyTarget,
    publicUrl,
    keys,
    provider,
    audience = 'lernbausteine',
    tokenSeconds = 600,
  } = options;
  const app = express();
  app.disable('x-powered-by');
  app.use(proxyPath, proxyTo({ target: proxyTarget, prefix: proxyPath, localAddress: '127.0.0.2' }));
  app.use(tokenRoutes({ keys, issuer: publicUrl, audience, seconds: tokenSeconds }));
  app.use('/static', express.static(join(import.meta.dirname, 'static'), { index: false }));
  app.use(switchEmbedding());
  if (provider) app.use(providerPath, provider.handler);

  app.use(pageHeaders(serviceUrl), signInRoutes(), cmsRoutes(serviceUrl));
  for (const page of pages) {
    app.get(page.path, (request, response) => {
      response.type('html').send(renderPage(page, visitOf(request, serviceUrl)));
    });
  }
  app.use((request, response) => {
    response
      .status(404)
      .type('html')
      .send(renderPage(notFoundPage, visitOf(request, serviceUrl)));
  });
  app.use(((error: { status?: number }, request, response, next) => {
    if (response.headersSent) return next(error);
    response
      .status(error.status ?? 500)
      .type('html')
      .send(renderPage(troublePage, visitOf(request, serviceUrl)));
  }) satisfies ErrorRequestHandler);

  return app;
}
