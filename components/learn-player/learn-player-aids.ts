import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Course, Video } from '../../server/contract/course.ts';
import { DeviceChoice } from '../shared/device-choice.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { Texts } from '../shared/texts.ts';
import { playerTexts } from './learn-player.texts.ts';

/** Whether somebody wants the text beside the film on this device: `open`. */
const transcriptOpen = new DeviceChoice('lernbausteine-transcript');

/**
 * Below the film: its text to read along, and how captions look. Both arrive when somebody opens them.
 *
 * @internal Part of `<learn-player>`.
 */
export class LearnPlayerAids extends LitElement {
  static override styles = [
    hostStyles,
    css`
      :host {
        padding: 0 1.25em 1em;
      }

      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
      }

      .button svg {
        inline-size: 1.25em;
        block-size: 1.25em;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.75;
        stroke-linecap: round;
        transition: rotate 0.15s;
      }

      [aria-expanded='true'] svg {
        rotate: 90deg;
      }

      p {
        margin: 0.5em 0 0;
      }

      @media print {
        .ways {
          display: none;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .button svg {
          transition: none;
        }
      }
    `,
  ];

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
      <learn-player-captions-settings .files=${this.film.captions} .language=${this.course.language}>
      </learn-player-captions-settings>
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
    if (await this.#fetch(() => import('./captions-settings.ts')))
      await this.renderRoot.querySelector('learn-player-captions-settings')!.open();
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
