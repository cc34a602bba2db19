import type { Request, Response } from 'express';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { keepCookie } from '../cookies.ts';
import { renderPage } from '../pages/layout.ts';
import type { Page } from '../pages/page.ts';
import { personCookie } from '../sign-in.ts';
import { visitOf } from '../visit.ts';
import type { ProviderOptions } from './options.ts';
import { failedPage, signedOutPage, signOutPage } from './pages.ts';

/** What a provider shows: pages in the intranet's frame. */
export function looks({ serviceUrl }: ProviderOptions): Configuration {
  const show = showing(serviceUrl);

  return {
    renderError: (ctx, { error }) => show(ctx, failedPage(error)),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (ctx) => show(ctx, signOutQuestion(ctx)),
        postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage),
      },
    },
  };
}

/** Names the addresses browsers go to as browsers reach them, and asks the same of everybody who signs out. */
export function adaptToTown(provider: Provider, { publicUrl, serviceUrl }: ProviderOptions): void {
  const show = showing(serviceUrl);

  provider.use(async (context, next) => {
    await next();
    const ctx = context as KoaContextWithOIDC;
    if (ctx.oidc.route === 'discovery') ctx.body = withPublicAddresses(ctx.body as Discovery, publicUrl);
    // Without a session of its own the provider would show a bare page that submits itself.
    if (ctx.oidc.route === 'end_session' && ctx.status === 200) show(ctx, signOutQuestion(ctx));
  });
  provider.on('end_session.success', ({ oidc, res }) => {
    if (oidc.params?.['logout']) keepCookie(res as Response, personCookie, '');
  });
}

type Discovery = Record<string, unknown>;

/** The service asks for the rest itself, under the address it knows. */
function withPublicAddresses(discovery: Discovery, publicUrl: string): Discovery {
  const seen = ['authorization_endpoint', 'end_session_endpoint'].map((name) => {
    const { pathname } = new URL(String(discovery[name]));
    return [name, new URL(pathname, publicUrl).href] as const;
  });

  return { ...discovery, ...Object.fromEntries(seen) };
}

function signOutQuestion({ oidc }: KoaContextWithOIDC): Page {
  const { secret } = (oidc.session?.state ?? {}) as { secret?: string };

  return signOutPage(oidc.urlFor('end_session_confirm'), secret ?? '');
}

function showing(serviceUrl: string): (ctx: KoaContextWithOIDC, page: Page) => void {
  return (ctx, page) => {
    ctx.type = 'html';
    ctx.body = renderPage(page, visitOf(ctx.req as Request, serviceUrl));
  };
}
