import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Texts } from '../shared/texts.ts';
import type { LearnPlayerTimeline } from './learn-player-timeline.ts';
import type { stageTexts } from './stage.texts.ts';

interface ControlBarOptions {
  video: HTMLVideoElement;
  timeline: LearnPlayerTimeline;
  /** Where the time line stands: one reads, and tabs, row by row. */
  width: 'wide' | 'narrow' | 'tiny';
  /** Undefined where there are none. */
  captions: boolean | undefined;
  text: Texts<typeof stageTexts>;
  toggleCaptions(): void;
  /** How they look. */
  adjustCaptions(): void;
  /** Asks media-chrome's controller. */
  ask(request: string, detail: unknown): void;
}

const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** The controls, in the order one reads them: media-chrome's where they pass, ours where they don't. */
export function controlBar(options: ControlBarOptions): TemplateResult {
  const { video, timeline, width, captions, text, ask } = options;
  const volume = video.muted ? 0 : video.volume;
  const number = new Intl.NumberFormat(text.lang());
  const valueOf = (event: Event) => Number((event.target as HTMLInputElement | HTMLSelectElement).value);

  return html`<div class="bar" role="group" aria-label=${text.term('stageControls')}>
    <media-play-button notooltip></media-play-button>
    <media-seek-backward-button seekoffset="10" notooltip></media-seek-backward-button>
    ${width === 'wide' ? timeline : nothing}
    ${
      captions === undefined
        ? nothing
        : html`<button
            class="captions-button"
            type="button"
            aria-label=${text.term('stageCaptions')}
            aria-pressed=${captions}
            @click=${options.toggleCaptions}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M4 5h16v14H4z" />
              <path d="M11 10.2a2.3 2.3 0 1 0 0 3.6m6-3.6a2.3 2.3 0 1 0 0 3.6" />
            </svg>
          </button>`
    }
    ${captions === undefined || width !== 'wide' ? nothing : lookButton(options)}
    <media-mute-button notooltip></media-mute-button>
    <input
      class="volume"
      type="range"
      min="0"
      max="1"
      step="0.05"
      .value=${String(volume)}
      aria-label=${text.term('stageVolume')}
      aria-valuetext="${Math.round(volume * 100)} %"
      @input=${(event: Event) => ask('mediavolumerequest', valueOf(event))}
    />
    <select
      aria-label=${text.term('stageSpeed')}
      @change=${(event: Event) => ask('mediaplaybackraterequest', valueOf(event))}
    >
      ${SPEEDS.map(
        (speed) =>
          html`<option value=${speed} ?selected=${speed === video.playbackRate}>${number.format(speed)}×</option>`,
      )}
    </select>
    ${width === 'narrow' ? timeline : nothing}
    <media-fullscreen-button notooltip></media-fullscreen-button>
    ${width === 'tiny' ? timeline : nothing}
  </div>`;
}

function lookButton({ text, adjustCaptions }: ControlBarOptions): TemplateResult {
  return html`<button
    class="captions-look-button"
    type="button"
    aria-label=${text.term('stageCaptionsLook')}
    aria-haspopup="dialog"
    @click=${adjustCaptions}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="m3 18 5-12h1l5 12M4.7 14h7.6m8.2 4v-7m0 5.4a2.6 2.6 0 1 1 0-3.8" />
    </svg>
  </button>`;
}
