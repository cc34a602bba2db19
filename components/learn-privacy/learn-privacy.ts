import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { heading } from '../shared/heading.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { pageTarget } from '../shared/page-target.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { Texts } from '../shared/texts.ts';
import { AccountController } from './account-controller.ts';
import { Dealings } from './dealings.ts';
import { FirstOnPage } from './first-on-page.ts';
import { styles } from './learn-privacy.styles.ts';
import { lineStyles } from './line.styles.ts';
import { drawMine } from './mine.ts';
import { drawOffer } from './offer.ts';
import { privacyTexts } from './privacy.texts.ts';
import { drawRules } from './rules.ts';

/**
 * @summary Says what is kept of the learner; shows it, hands it out and deletes it. With `line` a quiet line that opens all this.
 *
 * @slot - What stands in it until its script is there, and while somebody edits the text around it.
 * @csspart line - The line, with `line`.
 * @csspart link - What opens the window, and the link to sign in.
 * @csspart offer - The question whether progress on the device is the learner's own.
 * @csspart dialog - The window, with `line`.
 * @csspart privacy - The rules and the data.
 * @csspart page - The link to the page about privacy.
 * @csspart here - What lies in this browser.
 * @csspart status - How looking up, saving or deleting goes.
 * @csspart confirm - What deleting means, and the last question.
 * @csspart button - Each button.
 * @cssprop [--learn-privacy-gap=1.5em] - Space between the parts.
 */
export class LearnPrivacy extends LitElement {
  static override styles = [hostStyles, noticeStyles, lineStyles, styles];

  static override properties = {
    course: {},
    line: { type: Boolean, reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  #text = new Texts(this, { ...sharedTexts, ...privacyTexts });
  #account = new AccountController(this, () => this.#dealings.startAnew());
  #place = new FirstOnPage(this, () => this.#account.session);
  #dealings = new Dealings(this, this.#account);
  /** The window is open. */
  #isOpen = false;
  /** What gets the focus once it is drawn. */
  #focusNext: string | undefined;

  /** Id of a course, to be told its own rules. */
  course = '';

  /** Only a line that opens the rest in a window. */
  line = false;

  /** Level of the heading, 1 to 6, to fit the page's order. */
  headingLevel = 3;

  override willUpdate(): void {
    const { account, lookup } = this.#account;
    if (account && lookup.phase === 'idle' && this.#isShown) void this.#account.look();
  }

  override updated(): void {
    if (!this.#focusNext) return;
    this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  override render(): TemplateResult {
    return this.line ? this.#line() : this.#section();
  }

  #line(): TemplateResult {
    const text = this.#text;
    return html`<div part="line" lang=${text.ours()}>
      ${this.#offer()}
      <div class="links">
        <button part="link" class="link" type="button" aria-haspopup="dialog" data-do="open" @click=${this.open}>
          ${text.term('privacyHeading')}
        </button>
        ${this.#signIn('link')}
      </div>
      <dialog
        part="dialog"
        aria-labelledby="heading"
        closedby="any"
        @close=${this.#closed}
        @keydown=${(event: Event) => event.stopPropagation()}
      >
        ${this.#isOpen ? this.#window() : nothing}
      </dialog>
    </div>`;
  }

  #window(): TemplateResult {
    const text = this.#text;
    return html`<div class="head">
        ${this.#heading()}
        <button
          part="button"
          class="button quiet close"
          type="button"
          aria-label=${text.term('privacyClose')}
          data-do="close"
          @click=${this.#close}
        >
          ×
        </button>
      </div>
      ${this.#content()}`;
  }

  #section(): TemplateResult {
    return html`<section aria-labelledby="heading" lang=${this.#text.ours()}>
      ${this.#heading()} ${this.#offer()} ${this.#content()}
    </section>`;
  }

  #heading(): TemplateResult {
    return html`<div id="heading" tabindex="-1">${heading(this.headingLevel, this.#text.term('privacyHeading'))}</div>`;
  }

  /** What lies on the device concerns the person, not the course: the first of us on the page asks. */
  #offer(): TemplateResult {
    const titles = this.#account.view?.offers ?? [];
    return drawOffer({
      offering: this.#dealings.offering,
      titles: this.#place.isFirst ? titles : [],
      text: this.#text,
      takeOver: () => void this.#takeOver(),
      decline: () => this.#decline(),
    });
  }

  #content(): TemplateResult {
    const { view, lookup } = this.#account;
    const { privacy } = view ?? {};
    const text = this.#text;
    return html`<div part="privacy" class="content">
      ${drawMine({
        ...{ view, lookup, text, level: this.headingLevel + 1, dealings: this.#dealings },
        signIn: this.#signIn('button quiet'),
        retry: () => this.#retry(),
        ask: () => this.#ask(),
        cancel: () => this.#cancel(),
        erase: () => void this.#erase(),
      })}
      ${view && privacy ? drawRules({ view, privacy, course: this.course, level: this.headingLevel + 1, text }) : nothing}
    </div>`;
  }

  #signIn(look: string): TemplateResult | typeof nothing {
    const { view } = this.#account;
    if (view?.signedIn !== false || !view.signIn) return nothing;
    return html`<a part="link" class=${look} href=${view.signIn.href} target=${pageTarget()}
      >${this.#text.term('privacySignIn')}</a
    >`;
  }

  get #isShown(): boolean {
    return !this.line || this.#isOpen;
  }

  /** Opens the window of the line; the focus is back on the line when it closes. */
  async open(): Promise<void> {
    this.renderRoot.querySelector<HTMLElement>('[data-do=open]')?.focus();
    this.#isOpen = true;
    this.#dealings.beginVisit();
    void this.#account.retry();
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog?.isConnected || dialog.open) return;
    dialog.showModal();
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  readonly #close = (): void => this.#dialog?.close();

  /** The event comes late: by then the window may be open again. */
  #closed(): void {
    this.#isOpen = Boolean(this.#dialog?.open);
    this.requestUpdate();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  async #takeOver(): Promise<void> {
    if (await this.#dealings.takeOver()) this.#settle();
  }

  #decline(): void {
    this.#dealings.decline();
    this.#settle();
  }

  /** The buttons of the offer go: what stands next to them takes the focus, and the live region says what came of it. */
  #settle(): void {
    this.#focus(this.line ? '[data-do=open]' : '#heading');
  }

  #ask(): void {
    this.#dealings.ask();
    this.#focus('[part=confirm]');
  }

  #cancel(): void {
    this.#dealings.cancel();
    this.#focus('[data-do=ask]');
  }

  async #erase(): Promise<void> {
    if (await this.#dealings.erase()) this.#focus('[data-about=erasing]');
  }

  /** The button goes: the sentence beside it keeps the focus. */
  #retry(): void {
    this.#focus('[data-about=lookup]');
    void this.#account.retry();
  }

  #focus(selector: string): void {
    this.#focusNext = selector;
    this.requestUpdate();
  }
}
