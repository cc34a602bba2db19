import { ContextEvent } from '@lit/context';
import { PageSession } from './session/page-session.ts';
import type { Session } from './session.ts';
import { sessionContext } from './session.ts';

const page = document.documentElement;

/**
 * Gives the page its session with the service at `service` (an address that ends with a slash).
 * A page that has one already keeps it, wherever that came from.
 *
 * A `<meta name="learn-token" content="/token">` names the address, on the page's own origin, that hands out tokens.
 */
export function startSession(service: URL): Session {
  let session = existing();
  if (!session) {
    session = new PageSession({ service, token: tokenAddress() });
    provide(session);
  }
  return session;
}

/** The session of a page never changes: to answer the context protocol ourselves is lighter than a provider. */
function provide(session: Session): void {
  page.addEventListener('context-request', (event) => {
    if ((event.context as unknown) !== sessionContext) return;
    event.stopPropagation();
    (event.callback as (value: Session) => void)(session);
  });
  // Elements that were there before ask again.
  page.dispatchEvent(new Event('context-provider', { bubbles: true }));
}

function existing(): Session | undefined {
  let found: Session | undefined;
  page.dispatchEvent(new ContextEvent(sessionContext, page, (session) => (found = session)));
  return found;
}

function tokenAddress(): URL | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name="learn-token"]')?.content;
  const address = content ? new URL(content, document.baseURI) : undefined;
  if (address && address.origin !== location.origin) {
    console.error('learn-token is not of this origin:', address.href);
    return undefined;
  }
  return address;
}
