import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { clockTime } from '../shared/duration.ts';
import type { LearnPlayerTimeline } from './learn-player-timeline.ts';
import { previewStyles } from './preview.styles.ts';

/** Where a small picture lies in a larger one, in pixels. */
type Area = [x: number, y: number, width: number, height: number];

/** A picture of its own is shown as wide as a film. */
const WHOLE: Area = [0, 0, 16, 9];

/** A title gets so much room, and a picture no more, in pixels. */
const WIDEST = 192;

/** A time gets so much room; a smaller picture shows nothing any more. */
const NARROWEST = 64;

/** So far from the edges of the stage, in pixels. */
const MARGIN = 6;

/**
 * The picture, the chapter and the time that the pointer, or the handle, is at: above captions and controls, of which it covers none.
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

  /** How far from the stage's start its middle is, how far it may be, and how much there is above it, in pixels. */
  @state() private place = { middle: 0, end: 0, room: 0 };

  /** How high the words are, in pixels: a long title in large letters leaves less room for a picture. */
  @state() private words = 0;

  override willUpdate(): void {
    if (this.mediaPreviewTime === undefined) return;
    if (!this.#track && this.thumbnails) this.#track = this.#load(this.thumbnails);
    const stage = this.getBoundingClientRect();
    const line = this.timeline.line;
    const middle = line.left - stage.left + (this.mediaPreviewTime / this.mediaDuration) * line.width;
    const place = { middle, end: stage.width, room: stage.top - this.video.getBoundingClientRect().top };
    if (Object.entries(place).some(([side, at]) => at !== this.place[side as keyof typeof place])) this.place = place;
  }

  override render(): TemplateResult | typeof nothing {
    const seconds = this.mediaPreviewTime;
    if (seconds === undefined || !this.mediaDuration) return nothing;
    const chapter = this.timeline.chapterAt(seconds);
    const found = this.#picture(seconds);
    const shown = found ? this.#widthOf(found.area) : 0;
    const picture = shown < NARROWEST ? undefined : found;
    const width = chapter ? Math.min(WIDEST, this.place.end - 2 * MARGIN) : Math.max(NARROWEST, shown);
    const start = Math.max(MARGIN, Math.min(this.place.middle - width / 2, this.place.end - width - MARGIN));
    return html`<div class="preview" aria-hidden="true" .style=${`left: ${start}px; width: ${width}px`}>
      ${picture ? this.#drawn(picture.address, picture.area, shown) : nothing}
      <div class="words">
        ${chapter ? html`<p class="chapter">${chapter}</p>` : nothing}
        <p>${clockTime(seconds)}</p>
      </div>
    </div>`;
  }

  /** Still before anything is painted. */
  protected override updated(): void {
    this.words = this.renderRoot.querySelector<HTMLElement>('.words')?.offsetHeight ?? 0;
  }

  /** How wide a picture can be, so that it and the words below it stay on the stage. */
  #widthOf(area: Area | undefined): number {
    const [, , width, height] = area ?? WHOLE;
    const room = this.place.room - this.words - 3 * MARGIN;
    return Math.min(WIDEST, this.place.end * 0.4, (room * width) / height);
  }

  #drawn(address: string, area: Area | undefined, shown: number): TemplateResult {
    const [x, y, width, height] = area ?? WHOLE;
    const scale = shown / width;
    const look = area ? `transform: scale(${scale}) translate(${-x}px, ${-y}px)` : 'inline-size: 100%';
    return html`<div class="picture" .style=${`width: ${shown}px; height: ${height * scale}px`}>
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
