import type { ReactiveController, ReactiveElement } from 'lit';
import type { Session } from '../shared/session.ts';

const all = new Set<FirstOnPage>();

/** Tells of several elements with one session which stands first in the page: what concerns the person is said once. */
export class FirstOnPage implements ReactiveController {
  readonly host: ReactiveElement;
  readonly #sessionOf: () => Session | undefined;
  #session: Session | undefined;

  constructor(host: ReactiveElement, sessionOf: () => Session | undefined) {
    this.host = host;
    this.#sessionOf = sessionOf;
    host.addController(this);
  }

  get isFirst(): boolean {
    return [...all].every((other) => other === this || !other.#standsBefore(this));
  }

  hostConnected(): void {
    all.add(this);
    this.#drawOthers();
  }

  hostUpdated(): void {
    if (this.#session === this.#sessionOf()) return;
    this.#session = this.#sessionOf();
    this.#drawOthers();
  }

  hostDisconnected(): void {
    all.delete(this);
    this.#drawOthers();
  }

  #drawOthers(): void {
    for (const one of all) if (one !== this) one.host.requestUpdate();
  }

  #standsBefore(other: FirstOnPage): boolean {
    if (this.#sessionOf() !== other.#sessionOf()) return false;
    const [mine, theirs] = [placeOf(this.host), placeOf(other.host)];
    const [one, two] = mine === theirs ? [this.host, other.host] : [mine, theirs];
    return (one.compareDocumentPosition(two) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
}

/** Where the element stands in the document itself, whatever it stands within. */
function placeOf(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? placeOf(root.host) : element;
}
