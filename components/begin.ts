import { startSession } from './shared/start-session.ts';
import { askAhead, upgrade } from './upgrade.ts';

/** Makes a page learn from the service at `service`, an address that ends with a slash. */
export function begin(service: URL): void {
  askAhead(startSession(service));
  upgrade(document);
  if (document.querySelector('script:is([data-accent],[data-surface],[data-radius])'))
    void import('./embedding/look.ts').then(({ dressAs }) => dressAs(service));
}
