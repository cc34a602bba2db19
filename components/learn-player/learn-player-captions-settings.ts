import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { CaptionFile } from '../../server/contract/course.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { Texts } from '../shared/texts.ts';
import { fitCaptions } from './captions-fit.ts';
import type { CaptionsLook } from './captions-look.ts';
import { BACKGROUNDS, captionsLook, chooseLook, chosenLook, COLOURS, POSITIONS, SIZES } from './captions-look.ts';
import { captionsSettingsStyles } from './captions-settings.styles.ts';
import { captionsSettingsTexts } from './captions-settings.texts.ts';
import { captionsStyles } from './captions.styles.ts';
import { chooseCaptions } from './choose-captions.ts';
import { PlayerDialog } from './player-dialog.ts';

/**
 * A window in which somebody chooses how captions look, and in which language. What is chosen holds at once, for every
 * player of the page and of every other one of this origin.
 *
 * @internal Part of `<learn-player>`.
 */
export class LearnPlayerCaptionsSettings extends PlayerDialog {
  static override styles = [hostStyles, captionsStyles, ...super.styles, captionsSettingsStyles];

  #text = new Texts(this, captionsSettingsTexts);

  @property({ attribute: false }) files: CaptionFile[] = [];
  /** BCP 47, of the course. */
  @property({ attribute: false }) language = 'de';

  @query('.captions') private sample!: HTMLElement;

  constructor() {
    super();
    captionsLook.follow(this);
  }

  override updated(): void {
    fitCaptions(this.sample, this.sample.parentElement!.clientHeight);
  }

  protected override heading(): string {
    return this.#text.term('lookTitle');
  }

  protected override closeButton(): typeof nothing {
    return nothing;
  }

  protected override content(): TemplateResult {
    const text = this.#text;
    const { size, colours, background, position } = chosenLook();
    return html`<form method="dialog">
      <div class="sample">
        <div class="captions ${colours} ${background} ${position}" .style=${`--_size: ${size}`}>
          <p><span>${text.term('lookSample')}</span></p>
        </div>
      </div>
      ${this.#choice({
        key: 'size',
        legend: text.term('lookSize'),
        words: SIZES,
        nameOf: (word) => text.term('lookPercent', word),
      })}
      ${this.#choice({
        key: 'colours',
        legend: text.term('lookColours'),
        words: COLOURS,
        nameOf: (word) => text.term(COLOUR_TEXTS[word]),
        signOf: (word) => html`<span class="colour ${word}" aria-hidden="true">Aa</span>`,
      })}
      ${this.#choice({
        key: 'background',
        legend: text.term('lookBackground'),
        words: BACKGROUNDS,
        nameOf: (word) => text.term(BACKGROUND_TEXTS[word]),
      })}
      ${this.#choice({
        key: 'position',
        legend: text.term('lookPosition'),
        words: POSITIONS,
        nameOf: (word) => text.term(POSITION_TEXTS[word]),
      })}
      ${this.#languages()}
      <p class="kept">${text.term('lookKept')}</p>
      <div class="ways">
        <button class="button quiet" type="button" @click=${() => chooseLook()}>${text.term('lookReset')}</button>
        <button class="button">${text.term('lookDone')}</button>
      </div>
    </form>`;
  }

  #choice<Word extends string>({ key, legend, words, nameOf, signOf, chosen }: Choice<Word>): TemplateResult {
    return html`<fieldset>
      <legend>${legend}</legend>
      ${words.map(
        (word) =>
          html`<label>
            <input
              type="radio"
              name=${key}
              value=${word}
              .checked=${word === (chosen ?? chosenLook()[key])}
              @change=${() => chooseLook({ [key]: word })}
            />${signOf?.(word) ?? nothing}<span>${nameOf(word)}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  /** Where there are several. */
  #languages(): TemplateResult | typeof nothing {
    const words = [...new Set(this.files.map(({ language }) => language))];
    if (words.length < 2) return nothing;
    const shown = chooseCaptions(this.files, chosenLook().language, this.#text.lang(), this.language)?.language;
    return this.#choice({
      key: 'language',
      legend: this.#text.term('lookLanguage'),
      words,
      nameOf: (word) => html`<span lang=${word}>${nameOfLanguage(word)}</span>`,
      chosen: shown,
    });
  }
}

interface Choice<Word extends string> {
  key: keyof CaptionsLook;
  legend: string;
  words: readonly Word[];
  nameOf(word: Word): unknown;
  signOf?(word: Word): unknown;
  /** Undefined: what was chosen. */
  chosen?: string | undefined;
}

const COLOUR_TEXTS = {
  white: 'lookWhite',
  yellow: 'lookYellow',
  black: 'lookBlack',
  blue: 'lookBlue',
} as const;
const BACKGROUND_TEXTS = { solid: 'lookSolid', half: 'lookHalf', none: 'lookNone' } as const;
const POSITION_TEXTS = { bottom: 'lookBottom', top: 'lookTop' } as const;

/** As its speakers call it. */
function nameOfLanguage(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
