import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { CourseController } from '../shared/course-controller.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { ownClicks } from '../shared/own-clicks.ts';
import { pageTarget } from '../shared/page-target.ts';
import { Texts } from '../shared/texts.ts';
import { lineStyles } from './line.styles.ts';
import { lineTexts } from './line.texts.ts';

/**
 * The line under another element, before somebody wants to know: it becomes a `<learn-privacy line>` when it is pressed, or has something to offer.
 *
 * @internal Part of the elements that show a course.
 */
export class LearnPrivacyLine extends LitElement {
  static override styles = [hostStyles, lineStyles];

  static override properties = { course: {}, step: { state: true } };

  #text = new Texts(this, lineTexts);
  #course = new CourseController(this, () => this.course);

  /** Id of the course. */
  course = '';

  /** @internal How far it is with becoming the whole. */
  step: 'line' | 'failed' | 'whole' = 'line';

  constructor() {
    super();
    ownClicks(this);
  }

  override willUpdate(): void {
    if (this.#course.view.phase === 'ready' && this.#course.view.hints?.isOffered) void this.#grow();
  }

  override render(): TemplateResult {
    const { view } = this.#course;
    const { signIn, session } = (view.phase !== 'loading' && view.hints) || {};
    const text = this.#text;
    const person = session ? this.#person(session) : nothing;
    if (this.step === 'whole') return html`<learn-privacy line course=${this.course}></learn-privacy>${person}`;
    return html`<div class="links" lang=${text.ours()}>
      <button part="link" class="link" type="button" aria-haspopup="dialog" @click=${this.#open}>
        ${text.term('privacyHeading')}
      </button>
      ${
        signIn
          ? html`<a part="link" class="link" href=${signIn} target=${pageTarget()}>${text.term('privacySignIn')}</a>`
          : nothing
      }
      ${person} ${isBoxedIn() ? this.#alone() : nothing}
      <span part="status" role="status">${this.step === 'failed' ? text.term('privacyUnreachable') : nothing}</span>
    </div>`;
  }

  /** A sandboxed frame keeps nothing; the same page in a window of its own does. */
  #alone(): TemplateResult {
    return html`<a part="link" class="link" href=${location.href} target="_blank" rel="noopener"
      >${this.#text.term('privacyAlone')}</a
    >`;
  }

  /** The service's own session may be another person's than the page's: whose it is stands where it can be ended. */
  #person(session: string): TemplateResult {
    const text = this.#text;
    return html`<span class="person" lang=${text.ours()}>
      ${text.term('privacyAs', session)}
      <button part="link" class="link" type="button" @click=${this.#signOut}>${text.term('privacySignOut')}</button>
    </span>`;
  }

  async #signOut(): Promise<void> {
    const account = await this.#course.session?.account();
    await account?.signOut().then(
      (next) => location.assign(next),
      () => (this.step = 'failed'),
    );
  }

  async #open(): Promise<void> {
    await this.#grow();
    await this.renderRoot.querySelector('learn-privacy')?.open();
  }

  /** Fetches the whole; where that fails, the next press tries again. */
  async #grow(): Promise<void> {
    if (this.step === 'whole') return;
    const isFocused = this.renderRoot.querySelector(':focus') !== null;
    this.step = await import('./define.ts').then(
      () => 'whole' as const,
      () => 'failed' as const,
    );
    await this.updateComplete;
    const whole = this.renderRoot.querySelector('learn-privacy');
    await whole?.updateComplete;
    if (isFocused) whole?.shadowRoot?.querySelector<HTMLElement>('[data-do=open]')?.focus();
  }
}

/** In a frame without an origin, which shows a page that has an address of its own, and doesn't say so itself. */
function isBoxedIn(): boolean {
  return origin === 'null' && location.protocol[0] === 'h' && !document.getElementById('learn-alone');
}
