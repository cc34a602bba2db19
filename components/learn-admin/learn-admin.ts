import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contactLink } from '../shared/contact-link.ts';
import { heading } from '../shared/heading.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { Texts } from '../shared/texts.ts';
import { adminTexts } from './admin.texts.ts';
import { momentOf, numberOf } from './in-words.ts';
import { styles } from './learn-admin.styles.ts';
import { OfficeController } from './office-controller.ts';
import { partStyles } from './part.styles.ts';
import type { Section } from './sections.ts';
import { HEALTH, sectionsFor } from './sections.ts';
import { drawState, signInBeside } from './state.ts';

/**
 * What those see who answer for the learning of others: each part by itself, and only those that somebody's roles allow.
 *
 * @internal Part of the service's page “Auswertung und Betrieb”.
 */
export class LearnAdmin extends LitElement {
  static override styles = [hostStyles, noticeStyles, partStyles, styles];

  #text = new Texts(this, { ...sharedTexts, ...adminTexts });
  #asked = new OfficeController(this, (office) => office.roles());
  /** When it is printed stands on the paper. */
  readonly #redraw = (): void => {
    this.requestUpdate();
    this.performUpdate();
  };
  /** The section that the address names was gone to. */
  #hasArrived = false;

  /** Level of the headings of its sections, 1 to 6, to fit the page's order. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private troubles = 0;
  readonly #onTroubles = (count: number): void => void (this.troubles = count);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#redraw);
    addEventListener('hashchange', this.#arrive);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#redraw);
    removeEventListener('hashchange', this.#arrive);
  }

  override updated(): void {
    const { answer: roles } = this.#asked;
    if (roles) for (const { load } of sectionsFor(roles)) void load?.();
    if (this.#hasArrived || !this.renderRoot.querySelector('section')) return;
    this.#hasArrived = true;
    this.#arrive();
  }

  override render(): TemplateResult {
    const { answer: roles } = this.#asked;
    const text = this.#text;
    const shown = roles ? sectionsFor(roles) : [];
    const isEnded = shown.length > 0 && this.#asked.isSignedOut;
    return html`<div class="admin" lang=${text.ours()}>
      ${drawState(this.#asked, text, () => this.renderRoot)} ${isEnded ? this.#ended() : nothing}
      ${roles && !shown.length ? this.#nothingToSee() : nothing}
      <div class="sections" ?hidden=${isEnded}>
        ${shown.length > 1 ? this.#navigation(shown) : nothing}
        <div class="content">
          ${this.troubles && shown.some(({ id }) => id === HEALTH) ? this.#trouble() : nothing}
          ${shown.map(
            ({ id, title, draw }) =>
              html`<section id=${id} aria-labelledby="${id}-heading">
                <div class="heading" id="${id}-heading" tabindex="-1">
                  ${heading(this.headingLevel, text.term(title))}
                </div>
                ${draw(this.headingLevel + 1, roles!, this.#onTroubles)}
              </section>`,
          )}
          ${shown.length ? html`<p class="printed">${text.term('adminPrinted', momentOf(Date.now(), text))}</p>` : nothing}
        </div>
      </div>
    </div>`;
  }

  /** What is wrong stands where one sees it first; where it is told in full, it is said. */
  #trouble(): TemplateResult {
    const text = this.#text;
    return html`<div class="notice">
      <p>${text.term('adminTrouble', numberOf(this.troubles, text))}</p>
      <a class="button quiet" href="#${HEALTH}" @click=${(event: Event) => this.#goTo(event, HEALTH)}>
        ${text.term('adminTroubleWhere')}
      </a>
    </div>`;
  }

  #navigation(shown: readonly Section[]): TemplateResult {
    const text = this.#text;
    return html`<nav aria-label=${text.term('adminNavigation')}>
      <ul>
        ${shown.map(
          ({ id, title }) =>
            html`<li>
              <a href="#${id}" @click=${(event: Event) => this.#goTo(event, id)}>${text.term(title)}</a>
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  /** Whoever was signed in comes back to what is there; nobody else sees it. */
  #ended(): TemplateResult {
    const { signIn } = this.#asked.view!;
    return html`<div class="notice" role="status">
      <p>${this.#text.term('adminEnded')}</p>
      ${signIn ? signInBeside(signIn.href, this.#text) : nothing}
    </div>`;
  }

  #nothingToSee(): TemplateResult {
    const { view, isSignedOut } = this.#asked;
    const text = this.#text;
    if (isSignedOut) {
      return html`<div class="notice">
        <p>${text.term(view?.signIn ? 'adminSignInFirst' : 'adminSignInElsewhere')}</p>
        ${view?.signIn ? html`<a class="button" href=${view.signIn}>${text.term('adminSignIn')}</a>` : nothing}
      </div>`;
    }
    // Before it is known who somebody is nothing is said about them.
    if (!view?.signedIn) return html`<p class="state" role="status">${text.term('adminLoading')}</p>`;
    const contact = view.privacy?.contact;
    return html`<div class="part nobody">
      <p class="lead">${text.term('adminNoRole')}</p>
      <p>${text.term('adminAsk')}</p>
      ${contact ? html`<p>${text.term('adminContact')} ${contactLink(contact)}</p>` : nothing}
    </div>`;
  }

  /** A fragment leads into no shadow root by itself. */
  #goTo(event: Event, id: string): void {
    event.preventDefault();
    if (location.hash !== `#${id}`) history.pushState(history.state, '', `#${id}`);
    this.#arrive();
  }

  readonly #arrive = (): void => {
    const id = location.hash.slice(1);
    if (/^[a-z]+$/.test(id)) this.renderRoot.querySelector<HTMLElement>(`#${id}-heading`)?.focus();
  };
}
