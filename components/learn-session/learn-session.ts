import { css } from 'lit';
import { PageSession } from '../shared/session/page-session.ts';
import { ownToken, provideSession, sessionAround, tokenAddresses } from '../shared/start-session.ts';

/**
 * @summary Gives the elements within it a session of their own: another service, or another way to say who is signed in.
 *
 * It draws nothing. What it needs to know it reads when it is put into the page.
 *
 * @attr {string} service - Address of the service; without it that of the page's own session.
 * @attr {string} token - Address, on the page's own origin, that answers `{ "token": "…" }`, or 401 for nobody. It has to be one of those that `<meta name="learn-token">` in the page's head names.
 * @slot - The elements that get the session.
 */
export class LearnSession extends HTMLElement {
  /** Gets a token from the host's own script: resolves to it, or to undefined for somebody not signed in. */
  getToken?: () => Promise<string | undefined>;

  /** Address of the service; without it that of the page's own session. */
  get service(): string | null {
    return this.getAttribute('service');
  }

  /**
   * Address, on the page's own origin, that answers `{ "token": "…" }`, or 401 for nobody. It has to be one of those that
   * `<meta name="learn-token">` in the page's head names, and it is used for the page's own service only: an editor may
   * write elements, but not say who is signed in, nor to whom that is told.
   */
  get token(): string | null {
    return this.getAttribute('token');
  }

  #isProviding = false;

  constructor() {
    super();
    // It lays out nothing either, and its own HTML stays as it was written: an editor may be about to save it.
    const root = this.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    root.adoptedStyleSheets = [
      css`
        :host {
          display: contents;
        }
      `.styleSheet!,
    ];
  }

  connectedCallback(): void {
    if (this.#isProviding) return;
    const around = (sessionAround(this) as Partial<PageSession> | undefined)?.api?.base;
    const base = this.service ?? around;
    if (!base) return;
    this.#isProviding = true;
    const service = new URL(base, document.baseURI);
    service.pathname = service.pathname.replace(/\/*$/, '/');
    provideSession(this, new PageSession({ service, token: this.#tokenFor(service.href === around?.href) }));
  }

  #tokenFor(isOwnService: boolean): (() => Promise<string | undefined>) | undefined {
    // The host's script may bring its function after the element is there.
    if (this.token === null) return () => this.getToken?.() ?? Promise.resolve(undefined);
    if (isOwnService && tokenAddresses().includes(this.token)) return ownToken(this.token);
    console.error('Not named in <meta name="learn-token"> in the head of the page:', this.token);
    return undefined;
  }
}
