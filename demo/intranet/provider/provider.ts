import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import type { Request, RequestHandler } from 'express';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import type { Interaction, JWK } from 'oidc-provider';
import { pageHeaders } from '../page-headers.ts';
import { renderPage } from '../pages/layout.ts';
import type { Page } from '../pages/page.ts';
import { personOf } from '../sign-in.ts';
import { visitOf } from '../visit.ts';
import { configurationOf } from './configuration.ts';
import { adaptToTown } from './looks.ts';
import { memory } from './memory.ts';
import type { ProviderOptions } from './options.ts';
import { choosePage, failedPage } from './pages.ts';

/** An OpenID provider that believes the choice in the intranet's header. */
export interface TownProvider {
  readonly handler: RequestHandler;
  /** Signs with a new key from now on; the one before stays known. */
  rotate(): Promise<void>;
}

/** The identity provider of Lindenbach. */
export async function townProvider(options: ProviderOptions): Promise<TownProvider> {
  const adapter = memory();
  const cookieKey = randomBytes(32).toString('hex');
  let keys: JWK[] = [];
  let current: RequestHandler;

  const rotate = async (): Promise<void> => {
    keys = [await signingKey(), ...keys.slice(0, 1)];
    current = routesOf(new Provider(options.issuer, configurationOf(options, { keys, cookieKey, adapter })), options);
  };
  await rotate();

  return { rotate, handler: (request, response, next) => current(request, response, next) };
}

function routesOf(provider: Provider, options: ProviderOptions): Router {
  const { serviceUrl } = options;
  const router = Router();
  const pageOf = (page: Page, request: Request): string => renderPage(page, visitOf(request, serviceUrl));

  adaptToTown(provider, options);
  router.use(pageHeaders(serviceUrl, { formsLeadThere: true }));
  router.get('/interaction/:uid', async (request, response) => {
    response.type('html');
    const known = await provider.interactionDetails(request, response).catch(() => undefined);
    const person = personOf(request);

    if (!known) response.status(400).send(pageOf(failedPage('interaction_ended'), request));
    else if (!person) response.send(pageOf(choosePage, request));
    else {
      const onward = await provider.interactionResult(request, response, { login: { accountId: person.id } });
      await forgetOther(provider, known, person.id);
      response.redirect(303, onward);
    }
  });
  router.use(provider.callback());

  return router;
}

/** Else the provider would first send the browser around to sign out whoever was here before. */
async function forgetOther(provider: Provider, { session }: Interaction, person: string): Promise<void> {
  if (!session?.accountId || session.accountId === person) return;

  const other = await provider.Session.findByUid(session.uid);
  if (!other) return;
  Object.assign(other, { accountId: undefined, authorizations: undefined });
  await other.persist();
}

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });

  return { ...((await exportJWK(privateKey)) as JWK), alg: 'RS256', use: 'sig' };
}
