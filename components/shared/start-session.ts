import { ContextEvent } from '@lit/context';
import { PageSession } from './session/page-session.ts';
import { tokenAt } from './session/token.ts';
import type { Session } from './session.ts';
import { sessionContext } from './session.ts';

const page = document.documentElement;

/**
 * Gives the page its session with the service at `service` (an address that ends with a slash).
 * A page that has one already keeps it, wherever that came from.
 *
 * A `<meta name="learn-token" content="/token">` in the page's head names the address, on its own origin, that hands out
 * tokens; what stands in the body may be an editor's.
 */
export function startSession(service: URL): Session {
  let session = sessionAround(page);
  if (!session) {
    const [address] = tokenAddresses();
    provideSession(page, (session = new PageSession({ service, token: address ? ownToken(address) : undefined })));
  }
  return session;
}

/** Gives a session to everything within `root`. It never changes: to answer the context protocol ourselves is lighter than a provider. */
export function provideSession(root: HTMLElement, session: Session): void {
  root.addEventListener('context-request', (event) => {
    if ((event.context as unknown) !== sessionContext) return;
    event.stopPropagation();
    (event.callback as (value: Session) => void)(session);
  });
  // Elements that were there before ask again.
  root.dispatchEvent(new Event('context-provider', { bubbles: true }));
}

/** The session that is there for `element`. */
export function sessionAround(element: HTMLElement): Session | undefined {
  let found: Session | undefined;
  element.dispatchEvent(new ContextEvent(sessionContext, element, (session) => (found = session)));
  return found;
}

/** The addresses of tokens that the page's head names; the first is the page's own session's. */
export function tokenAddresses(): string[] {
  return document.head.querySelector<HTMLMetaElement>('meta[name="learn-token"]')?.content.split(' ') ?? [];
}

/** Fetches tokens from an address, which has to be of the page's own origin. */
export function ownToken(address: string) {
  // A page's <base> may be of another origin.
  const url = new URL(address, location.href);
  if (url.origin === origin) return tokenAt(url);
  console.error('Not of this origin:', address);
  return undefined;
}
