import { ContextEvent } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { isEdited } from './is-edited.ts';
import type { Session } from './session.ts';
import { sessionContext } from './session.ts';

/**
 * Tells `take` of the session around an element, while that is in a page: at once, and when another one turns up.
 * The library's own consumer would never look again, and is heavier: an element may be there before its session is.
 * In a text that is being edited there is none, and the element stands still.
 */
export function followSession(host: ReactiveElement, take: (session: Session | undefined) => void): void {
  let current: Session | undefined;
  let leave: (() => void) | undefined;
  let isStill = false;
  const ask = (): void => {
    const told = (session: Session | undefined, unsubscribe?: () => void): void => {
      if (leave !== unsubscribe) leave?.();
      leave = unsubscribe;
      if (session !== current) take((current = session));
    };
    isStill = isEdited(host);
    if (!isStill) return void host.dispatchEvent(new ContextEvent(sessionContext, host, told, true));
    leave?.();
    take((leave = current = undefined));
    // Where it can't be had, the element says that it loads.
    import('./standing-still.ts').then(
      ({ standStill }) => standStill(host),
      () => undefined,
    );
  };

  host.addController({
    hostConnected() {
      document.addEventListener('context-provider', ask);
      ask();
    },
    hostUpdate() {
      if (host.isConnected && isStill !== isEdited(host)) ask();
    },
    hostDisconnected() {
      document.removeEventListener('context-provider', ask);
      leave?.();
      leave = current = undefined;
    },
  });
}
