import type { ReactiveElement } from 'lit';

/** Calls `again` while an element is in a page and the network is back, or somebody is: what failed may succeed by now. */
export function whenBack(host: ReactiveElement, again: () => void): void {
  const look = (): void => {
    if (document.visibilityState === 'visible') again();
  };

  host.addController({
    hostConnected() {
      addEventListener('online', look);
      document.addEventListener('visibilitychange', look);
    },
    hostDisconnected() {
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    },
  });
}
