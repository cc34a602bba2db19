import { ContextEvent } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { Session } from './session.ts';
import { sessionContext } from './session.ts';

/**
 * Tells `take` of the session around an element, while that is in a page: at once, and when another one turns up.
 * The library's own consumer would never look again, and is heavier: an element may be there before its session is.
 */
export function followSession(host: ReactiveElement, take: (session: Session | undefined) => void): void {
  let current: Session | undefined;
  let leave: (() => void) | undefined;
  const ask = (): void => {
    const told = (session: Session | undefined, unsubscribe?: () => void): void => {
      if (leave !== unsubscribe) leave?.();
      leave = unsubscribe;
      if (session !== current) take((current = session));
    };
    host.dispatchEvent(new ContextEvent(sessionContext, host, told, true));
  };

  host.addController({
    hostConnected() {
      document.addEventListener('context-provider', ask);
      ask();
    },
    hostDisconnected() {
      document.removeEventListener('context-provider', ask);
      leave?.();
      leave = current = undefined;
    },
  });
}
