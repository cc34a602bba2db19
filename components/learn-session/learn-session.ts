import { PageSession } from '../shared/session/page-session.ts';
import { ownToken, provideSession, sessionAround } from '../shared/start-session.ts';

/**
 * @summary Gives the elements within it a session of their own: another service, or another way to say who is signed in.
 *
 * It draws nothing. What it needs to know it reads when it is put into the page.
 */
export class LearnSession extends HTMLElement {
  /** Gets a token from the host's own script: resolves to it, or to undefined for somebody not signed in. */
  getToken?: () => Promise<string | undefined>;

  /** Address of the service; without it that of the page's own session. */
  get service(): string | null {
    return this.getAttribute('service');
  }

  /** Address, on the page's own origin, that answers `{ "token": "…" }`, or 401 for nobody. */
  get token(): string | null {
    return this.getAttribute('token');
  }

  #isProviding = false;

  connectedCallback(): void {
    // It lays out nothing either.
    this.style.display ||= 'contents';
    if (this.#isProviding) return;
    const base = this.service ?? (sessionAround(this) as Partial<PageSession> | undefined)?.api?.base;
    if (!base) return;
    this.#isProviding = true;
    const service = new URL(base, document.baseURI);
    service.pathname = service.pathname.replace(/\/*$/, '/');
    // The host's script may bring its function after the element is there.
    const fromScript = () => this.getToken?.() ?? Promise.resolve(undefined);
    const token = this.token === null ? fromScript : ownToken(this.token);
    provideSession(this, new PageSession({ service, token }));
  }
}
