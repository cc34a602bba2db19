import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Course, Video } from '../../server/contract/course.ts';
import { DeviceChoice } from '../shared/device-choice.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { Texts } from '../shared/texts.ts';
import { aidsStyles } from './aids.styles.ts';
import { playerTexts } from './learn-player.texts.ts';

/** Whether somebody wants the text beside the film on this device: `open`. */
const transcriptOpen = new DeviceChoice('lernbausteine-transcript');

/**
 * Below the film: its text to read along, and how captions look. Both arrive when somebody opens them.
 *
 * @internal Part of `<learn-player>`.
 */
export class LearnPlayerAids extends LitElement {
  static override styles = [hostStyles, aidsStyles];

  #text = new Texts(this, playerTexts);
  #isOpen = false;
  #hasTranscript = false;

  @property({ attribute: false }) film!: Video;
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) file!: (src: string) => string;
  /** The one that plays; undefined before. */
  @property({ attribute: false }) video: HTMLVideoElement | undefined;
  /** Gets addresses of media anew. */
  @property({ attribute: false }) refresh!: () => Promise<void>;
  /** Plays from a second. */
  @property({ attribute: false }) playFrom!: (seconds: number) => void;

  @state() private broken = false;
  @state() private isAdjusting = false;

  constructor() {
    super();
    transcriptOpen.follow(this);
  }

  override willUpdate(): void {
    this.#isOpen = transcriptOpen.get() === 'open';
    if (this.#isOpen && !this.#hasTranscript) void this.#fetchTranscript();
  }

  override render(): TemplateResult {
    const text = this.#text;
    const isOpen = this.#isOpen;
    return html`<div class="ways">
        <button
          class="button quiet"
          type="button"
          aria-expanded=${isOpen}
          @click=${() => transcriptOpen.set(isOpen ? undefined : 'open')}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m7.5 4.5 5.5 5.5-5.5 5.5" /></svg
          >${text.term('playerTranscript')}
        </button>
        <button class="button quiet" type="button" aria-haspopup="dialog" @click=${this.adjust}>
          ${text.term('playerAdjust')}
        </button>
      </div>
      <p role="status" ?hidden=${!this.broken}>${this.broken ? text.term('playerAidBroken') : ''}</p>
      ${
        this.isAdjusting
          ? html`<learn-player-captions-settings
              .files=${this.film.captions}
              .language=${this.course.language}
              @close=${() => (this.isAdjusting = false)}
            ></learn-player-captions-settings>`
          : nothing
      }
      ${
        isOpen
          ? html`<learn-player-transcript
              .film=${this.film}
              .language=${this.course.language}
              .file=${this.file}
              .video=${this.video}
              .refresh=${this.refresh}
              .playFrom=${this.playFrom}
            ></learn-player-transcript>`
          : nothing
      }`;
  }

  /** Opens the window in which captions are adjusted. */
  adjust = async (): Promise<void> => {
    this.isAdjusting = await this.#fetch(() => import('./captions-settings.ts'));
  };

  /** Where it doesn't arrive, the next occasion tries again. */
  async #fetchTranscript(): Promise<void> {
    this.#hasTranscript = await this.#fetch(() => import('./transcript.ts'));
  }

  async #fetch(get: () => Promise<unknown>): Promise<boolean> {
    this.broken = !(await get().then(
      () => true,
      () => false,
    ));
    return !this.broken;
  }
}
