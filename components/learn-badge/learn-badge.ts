import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { CourseController } from '../shared/course-controller.ts';
import { LearnResumeEvent } from '../shared/events.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { failureSentence, keepingSentence } from '../shared/sentences.ts';
import type { ReadyView } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { Texts } from '../shared/texts.ts';
import { badgeTexts } from './badge.texts.ts';
import { styles } from './learn-badge.styles.ts';

const CHECK = 'm3.5 8.5 3 3 6-7';
const AGAIN = 'M12.5 5.5A5.2 5.2 0 1 0 13.2 8M13 2.5v3.2H9.8';

/**
 * @summary Shows how far the learner is in one course and, with `href`, offers to continue.
 *
 * @slot - Replaces the link's text; while somebody edits the text around it, it just stands there.
 * @fires {LearnResumeEvent} learn-resume - The learner pressed the link. Cancel it to do something else than following it.
 * @csspart badge - The card.
 * @csspart meter - The ring with the percentage.
 * @csspart title - The course's title.
 * @csspart lessons - How many lessons are done.
 * @csspart state - That the course is completed, or has to be learnt anew.
 * @csspart status - Where progress is kept, that there is no connection, or what went wrong.
 * @csspart button - The link to continue, or the button to try again.
 * @cssprop [--learn-badge-gap=1em] - Space between ring, text and link.
 * @cssprop [--learn-badge-padding=1.25em, less where it is narrow] - Space inside the card.
 */
export class LearnBadge extends LitElement {
  static override styles = [hostStyles, styles];

  // No decorators: they weigh a third of a kilobyte, and of all elements this one is on the most pages.
  static override properties = { course: {}, href: {} };

  #text = new Texts(this, { ...sharedTexts, ...badgeTexts });
  #course = new CourseController(this, () => this.course);

  /** Id of the course, as listed in the catalog. */
  course = '';

  /** Address of the page with the player; without it there is no link. */
  href?: string;

  override render(): TemplateResult {
    const { view } = this.#course;
    const text = this.#text;
    const ready = view.phase === 'ready' ? view : undefined;
    const failed = view.phase === 'failed' ? view : undefined;
    const loading = view.phase === 'loading';
    const sentence = ready ? keepingSentence(ready, text) : failed ? failureSentence(failed, text) : '';

    return html`<div
        part="badge"
        role="group"
        aria-labelledby=${failed ? 'status' : 'title'}
        aria-busy=${loading}
        tabindex="-1"
        lang=${text.ours()}
      >
        <div class="course">
          ${failed ? nothing : this.#ring(ready)}
          <div class="text">
            <p part="title" id="title" lang=${ready?.course.language ?? nothing}>
              ${ready?.course.title ?? (loading ? text.term('sharedLoading') : nothing)}
            </p>
            ${ready && this.#lessons(ready)}
            <p part="status" id="status" role="status">${sentence}</p>
          </div>
        </div>
        ${
          failed
            ? html`<button part="button" class="button quiet" type="button" @click=${this.#retry}>
                ${text.term('sharedRetry')}
              </button>`
            : this.#link(ready)
        }
      </div>
      <learn-privacy-line course=${this.course}></learn-privacy-line>`;
  }

  #ring(ready: ReadyView | undefined): TemplateResult {
    const percent = ready?.progress.percent ?? 0;
    const label = ready ? this.#text.term('badgePercent', percent) : '';
    return html`<div
      part="meter"
      class=${ready?.progress.completed ? 'completed' : ''}
      role="progressbar"
      aria-label=${this.#text.term('badgeProgress')}
      aria-valuenow=${ready ? percent : nothing}
      aria-valuetext=${label || nothing}
    >
      <svg viewBox="0 0 36 36" aria-hidden="true">
        <circle cx="18" cy="18" r="16" />
        <circle cx="18" cy="18" r="16" pathLength="100" stroke-dasharray="${percent} 100" ?hidden=${!percent} />
      </svg>
      ${label}
    </div>`;
  }

  #lessons({ progress: { lessons, completed } }: ReadyView): TemplateResult {
    const done = lessons.filter((lesson) => lesson.completed).length;
    const outdated = lessons.filter((lesson) => lesson.outdated).length;
    return html`<p class="lessons">
      <span part="lessons">${this.#text.term('badgeLessons', done, lessons.length)}</span>
      ${
        completed || outdated
          ? html`<span part="state" class=${completed ? 'completed' : ''}>
              <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${completed ? CHECK : AGAIN} /></svg>
              ${completed ? this.#text.term('badgeCompleted') : this.#text.term('badgeOutdated', outdated)}
            </span>`
          : nothing
      }
    </p>`;
  }

  /** Before the answer its place is kept, so that nothing moves. */
  #link(ready: ReadyView | undefined): TemplateResult | typeof nothing {
    if (!this.href || !isPage(this.href)) return nothing;
    const { completed, started } = ready?.progress ?? {};
    const label = this.#text.term(completed ? 'badgeReview' : started ? 'badgeResume' : 'badgeStart');
    if (!ready) return html`<span class="button">${label}</span>`;

    const { title, language } = ready.course;
    return html`<a
      part="button"
      class="button ${completed ? 'quiet' : ''}"
      href=${this.href}
      @click=${(event: Event) => this.#resume(event, ready)}
      ><slot>${label}</slot><span class="visually-hidden">: <span lang=${language}>${title}</span></span></a
    >`;
  }

  #resume(event: Event, { progress }: ReadyView): void {
    if (!this.dispatchEvent(new LearnResumeEvent(this.course, progress.lastLesson))) event.preventDefault();
  }

  /** The button may be gone afterwards: its place keeps the focus. */
  async #retry(): Promise<void> {
    this.renderRoot.querySelector<HTMLElement>('[part=badge]')?.focus();
    await this.#course.session?.refresh(this.course);
  }
}

/** Whoever may write a link may not write a script. */
function isPage(href: string): boolean {
  return /^http/.test(Object.assign(document.createElement('a'), { href }).protocol);
}
