import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { PictureInPicture } from './picture-in-picture.ts';
import { momentsOn } from './moments-on.ts';
import { SPEEDS } from './speed.ts';
import { settingsStyles } from './settings.styles.ts';
import { StageDialog } from './stage-dialog.ts';
import type { VideoSource } from './video-source.ts';

/**
 * Everything about playing that isn't needed all the time, and what a narrow bar has no room for.
 *
 * @internal Part of `<learn-player-stage>`.
 */
export class LearnPlayerSettings extends StageDialog {
  static override styles = [...super.styles, settingsStyles];

  @property({ attribute: false }) video!: HTMLVideoElement;
  @property({ attribute: false }) source!: VideoSource;
  @property({ attribute: false }) picture!: PictureInPicture;
  @property({ attribute: false }) ask!: (request: string, detail?: unknown) => void;
  /** Undefined where there are no captions. */
  @property({ attribute: false }) adjustCaptions: (() => void) | undefined;
  /** The film stops for questions or notes. */
  @property({ attribute: false }) hasMoments = false;
  /** The height of the picture that plays now. */
  @property({ attribute: false }) playing: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of CHANGES) this.video.addEventListener(type, this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of CHANGES) this.video.removeEventListener(type, this.#redraw);
  }

  protected override heading(): string {
    return this.text.term('settingsTitle');
  }

  protected override content(): TemplateResult {
    const { text, picture } = this;
    return html`${this.#speeds()} ${this.#qualities()} ${this.#volume()} ${this.hasMoments ? this.#stops() : nothing}
      <div class="ways">
        ${
          picture.isThere
            ? html`<button class="way" type="button" aria-pressed=${picture.isOn} @click=${() => picture.toggle()}>
                ${text.term('settingsPicture')}
              </button>`
            : nothing
        }
        ${
          this.adjustCaptions
            ? html`<button class="way" type="button" aria-haspopup="dialog" @click=${this.#showCaptions}>
                ${text.term('settingsCaptions')}
              </button>`
            : nothing
        }
        <button class="way" type="button" aria-haspopup="dialog" @click=${this.#showKeys}>
          ${text.term('settingsKeys')}
        </button>
      </div>`;
  }

  #speeds(): TemplateResult {
    const number = new Intl.NumberFormat(this.text.lang());
    return this.#choice(
      'settingsSpeed',
      SPEEDS.map((speed) => ({
        label: `${number.format(speed)}×`,
        chosen: speed === this.video.playbackRate,
        choose: () => this.ask('mediaplaybackraterequest', speed),
      })),
    );
  }

  #qualities(): TemplateResult | typeof nothing {
    const { source, playing, text } = this;
    if (!source.heights.length) return nothing;
    const choose = (height: number | undefined) => () => {
      source.height = height;
      this.requestUpdate();
    };
    return this.#choice('settingsQuality', [
      {
        label: text.term('settingsAuto', source.height === undefined ? playing : undefined),
        chosen: source.height === undefined,
        choose: choose(undefined),
      },
      ...source.heights.map((height) => ({
        label: `${height}p`,
        chosen: source.height === height,
        choose: choose(height),
      })),
    ]);
  }

  #volume(): TemplateResult {
    const { video, ask, text } = this;
    const volume = video.muted ? 0 : video.volume;
    return html`<label class="row"
      ><span>${text.term('settingsVolume')}</span>
      <input
        type="range"
        min="0"
        max="1"
        step="0.05"
        .value=${String(volume)}
        aria-valuetext="${Math.round(volume * 100)} %"
        @input=${(event: Event) => ask('mediavolumerequest', Number((event.target as HTMLInputElement).value))}
    /></label>`;
  }

  #stops(): TemplateResult {
    const switch_ = ({ target }: Event) => momentsOn.set((target as HTMLInputElement).checked ? undefined : 'off');
    return html`<label class="switch"
      ><input type="checkbox" .checked=${momentsOn.get() !== 'off'} @change=${switch_} /><span
        >${this.text.term('settingsMoments')}<small>${this.text.term('settingsMomentsHint')}</small></span
      ></label
    >`;
  }

  #choice(
    name: 'settingsSpeed' | 'settingsQuality',
    options: { label: string; chosen: boolean; choose(): void }[],
  ): TemplateResult {
    return html`<fieldset>
      <legend>${this.text.term(name)}</legend>
      <div class="options">
        ${options.map(
          ({ label, chosen, choose }) =>
            html`<label class="option"
              ><input type="radio" name=${name} .checked=${chosen} @change=${choose} /><span>${label}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #showCaptions(): void {
    this.close();
    this.adjustCaptions?.();
  }

  #showKeys(): void {
    this.close();
    this.dispatchEvent(new Event('learn-shortcuts'));
  }

  #redraw = (): void => this.requestUpdate();
}

const CHANGES = ['ratechange', 'volumechange', 'enterpictureinpicture', 'leavepictureinpicture'];
