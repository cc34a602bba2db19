import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { clockTime } from '../shared/duration.ts';
import type { LearnPlayerTimeline } from './learn-player-timeline.ts';
import { previewStyles } from './preview.styles.ts';

/** Where a small picture lies in a larger one, in pixels. */
type Area = [x: number, y: number, width: number, height: number];

/** So far from the edges of the stage, in pixels. */
const MARGIN = 6;

/**
 * The picture and the time that the pointer, or the handle, is at: above captions and controls, of which it covers none.
 * media-chrome's controller sets the `media…` properties. The browser reads the file of pictures as a track.
 *
 * @internal Part of `<learn-player-stage>`.
 */
export class LearnPlayerPreview extends LitElement {
  static override styles = previewStyles;

  #track: HTMLTrackElement | undefined;

  @property({ attribute: false }) mediaPreviewTime: number | undefined;
  @property({ attribute: false }) mediaDuration = Number.NaN;

  @property({ attribute: false }) video!: HTMLVideoElement;
  @property({ attribute: false }) timeline!: LearnPlayerTimeline;
  /** Absolute address of the file of pictures, where there is one. */
  @property({ attribute: false }) thumbnails: string | undefined;

  /** How far from the stage's start its middle is, and how far it may be, in pixels. */
  @state() private place = { middle: 0, end: 0 };

  override willUpdate(): void {
    if (this.mediaPreviewTime === undefined) return;
    if (!this.#track && this.thumbnails) this.#track = this.#load(this.thumbnails);
    const stage = this.getBoundingClientRect();
    const line = this.timeline.line;
    const middle = line.left - stage.left + (this.mediaPreviewTime / this.mediaDuration) * line.width;
    if (middle !== this.place.middle || stage.width !== this.place.end) this.place = { middle, end: stage.width };
  }

  override render(): TemplateResult | typeof nothing {
    const seconds = this.mediaPreviewTime;
    if (seconds === undefined || !this.mediaDuration) return nothing;
    const picture = this.#picture(seconds);
    const width = picture ? Math.min(176, this.place.end * 0.4) : 64;
    const start = Math.max(MARGIN, Math.min(this.place.middle - width / 2, this.place.end - width - MARGIN));
    return html`<div class="preview" aria-hidden="true" .style=${`left: ${start}px; width: ${width}px`}>
      ${picture ? this.#drawn(picture.address, picture.area, width) : nothing}
      <p>${clockTime(seconds)}</p>
    </div>`;
  }

  #drawn(address: string, area: Area | undefined, shown: number): TemplateResult {
    const [x, y, width, height] = area ?? [0, 0, 16, 9];
    const scale = shown / width;
    const look = area ? `transform: scale(${scale}) translate(${-x}px, ${-y}px)` : 'inline-size: 100%';
    return html`<div class="picture" .style=${`height: ${height * scale}px`}>
      <img src=${address} alt="" crossorigin="anonymous" .style=${look} />
    </div>`;
  }

  /** Only from the place that the file itself lies at; a cue may name a part of a picture, or all of it. */
  #picture(seconds: number): { address: string; area: Area | undefined } | undefined {
    const cues = Array.from(this.#track?.track.cues ?? []) as VTTCue[];
    const cue = cues.findLast(({ startTime }) => startTime <= seconds);
    if (!cue || !this.thumbnails) return undefined;
    const { origin, hash, href } = new URL(cue.text, this.thumbnails);
    if (origin !== new URL(this.thumbnails).origin) return undefined;
    const area = /^#xywh=(?:pixel:)?(\d+),(\d+),([1-9]\d*),([1-9]\d*)$/.exec(hash)?.slice(1).map(Number);
    return { address: href.slice(0, href.length - hash.length), area: area as Area | undefined };
  }

  #load(src: string): HTMLTrackElement {
    const track = Object.assign(document.createElement('track'), { kind: 'metadata', src });
    track.addEventListener('load', () => this.requestUpdate());
    this.video.append(track);
    track.track.mode = 'hidden';
    return track;
  }
}
