import { ContextEvent, ContextProvider } from '@lit/context';
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
    const provider = new ContextProvider(page, { context: sessionContext, initialValue: session });
    provider.hostConnected();
  }
  return session;
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
    console.error(`learn-token: ${address.href} is not an address of this page’s origin`);
    return undefined;
  }
  return address;
}
