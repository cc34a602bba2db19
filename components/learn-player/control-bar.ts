import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Texts } from '../shared/texts.ts';
import { controlButton } from './control-button.ts';
import type { LearnPlayerTimeline } from './learn-player-timeline.ts';
import type { PictureInPicture } from './picture-in-picture.ts';
import { SPEEDS } from './speed.ts';
import type { stageTexts } from './stage.texts.ts';

interface ControlBarOptions {
  video: HTMLVideoElement;
  timeline: LearnPlayerTimeline;
  /** Where the time line stands: one reads, and tabs, row by row. */
  width: BarWidth;
  /** Undefined where there are none. */
  captions: boolean | undefined;
  picture: PictureInPicture;
  isFull: boolean;
  hasSettingsOpen: boolean;
  text: Texts<typeof stageTexts>;
  toggleCaptions(): void;
  toggleFullScreen(): void;
  openSettings(): void;
  seek(by: number): void;
  /** Asks media-chrome's controller. */
  ask(request: string, detail?: unknown): void;
}

/** One row on the picture; or below it two, two with less room, three. */
export type BarWidth = 'wide' | 'narrow' | 'small' | 'tiny';

/** The steps of the two buttons, in seconds. */
export const LEAP = 10;

/**
 * The controls, in the order one reads them. The first row holds what is needed all the time; where there is no room,
 * style sheets take speed, volume and picture in picture out, which the settings hold as well.
 */
export function controlBar(options: ControlBarOptions): TemplateResult {
  const { video, timeline, width, captions, picture, isFull, text, ask, seek } = options;
  const isSilent = video.muted || !video.volume;
  const number = new Intl.NumberFormat(text.lang());
  const leap = (kind: 'back' | 'forward', by: number) =>
    controlButton({
      ...{ kind, sign: kind, written: String(LEAP), act: () => seek(by) },
      name: text.term(kind === 'back' ? 'stageBack' : 'stageForward', LEAP),
    });
  const fullScreen = controlButton({
    kind: 'full-screen',
    sign: isFull ? 'small' : 'full',
    name: text.term(isFull ? 'stageSmall' : 'stageFull'),
    act: options.toggleFullScreen,
  });

  return html`<div class="bar ${width}" role="group" aria-label=${text.term('stageControls')}>
    ${controlButton({
      kind: 'play',
      sign: video.paused ? 'play' : 'pause',
      name: text.term(video.paused ? 'stagePlay' : 'stagePause'),
      act: () => ask(video.paused ? 'mediaplayrequest' : 'mediapauserequest'),
    })}
    ${leap('back', -LEAP)} ${leap('forward', LEAP)} ${width === 'wide' ? timeline : nothing}
    ${
      captions === undefined
        ? nothing
        : controlButton({
            ...{ kind: 'captions', sign: 'captions', name: text.term('stageCaptions'), pressed: captions },
            act: options.toggleCaptions,
          })
    }
    ${controlButton({
      kind: 'mute',
      sign: isSilent ? 'silence' : 'sound',
      name: text.term(isSilent ? 'stageUnmute' : 'stageMute'),
      act: () => ask(isSilent ? 'mediaunmuterequest' : 'mediamuterequest'),
    })}
    <input
      class="volume"
      type="range"
      min="0"
      max="1"
      step="0.05"
      .value=${String(video.muted ? 0 : video.volume)}
      aria-label=${text.term('stageVolume')}
      aria-valuetext="${Math.round(video.muted ? 0 : video.volume * 100)} %"
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
    ${
      picture.isThere
        ? controlButton({
            ...{ kind: 'picture', sign: 'picture', name: text.term('stagePicture'), pressed: picture.isOn },
            act: () => picture.toggle(),
          })
        : nothing
    }
    ${width === 'small' ? [fullScreen, timeline] : nothing}
    ${controlButton({
      ...{ kind: 'settings', sign: 'settings', name: text.term('stageSettings'), expanded: options.hasSettingsOpen },
      act: options.openSettings,
    })}
    ${width === 'small' ? nothing : fullScreen} ${width === 'narrow' || width === 'tiny' ? timeline : nothing}
  </div>`;
}

function valueOf(event: Event): number {
  return Number((event.target as HTMLInputElement | HTMLSelectElement).value);
}
