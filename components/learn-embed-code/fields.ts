import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

/** One of the values that can be chosen, and what it is called; `note` is said beside it. */
export interface Offer<T extends string> {
  value: T;
  words: string;
  note?: string | undefined;
}

export interface ChoiceField<T extends string> {
  name: string;
  legend: string;
  chosen: T;
  offers: Offer<T>[];
  choose(value: T): void;
}

/** A few values side by side, of which one is chosen. */
export function oneOf<T extends string>({ name, legend, chosen, offers, choose }: ChoiceField<T>): TemplateResult {
  return html`<fieldset class="one-of ${name}">
    <legend>${legend}</legend>
    <div class="offers">
      ${offers.map(
        ({ value, words, note }) =>
          html`<label class="offer">
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => choose(value)}
            />
            <span>${words}${note ? html` <small>${note}</small>` : nothing}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** Many values, of which one is chosen. */
export function select<T extends string>({ name, legend, chosen, offers, choose }: ChoiceField<T>): TemplateResult {
  return html`<label class="field">
    <span>${legend}</span>
    <select
      name=${name}
      .value=${chosen}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}
    >
      ${offers.map(({ value, words }) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
  </label>`;
}

export interface ColourField {
  name: string;
  label: string;
  /** What the button with the system's own palette is called. */
  pick: string;
  typed: string;
  placeholder: string;
  /** `#rrggbb`, of what is in use. */
  swatch: string;
  /** What is wrong with what was typed. */
  fault: string | undefined;
  /** `isPassing`: somebody is still looking for the right one. */
  type(text: string, isPassing?: boolean): void;
}

/** A colour, to be typed or picked; empty is the usual one. */
export function colourField({
  name,
  label,
  pick,
  typed,
  placeholder,
  swatch,
  fault,
  type,
}: ColourField): TemplateResult {
  const read = (event: Event) => type((event.target as HTMLInputElement).value, event.type === 'input');
  return html`<div class="field colour">
    <label for=${name}>${label}</label>
    <div class="pair">
      <input type="color" aria-label=${pick} .value=${swatch} @input=${read} @change=${read} />
      <input
        id=${name}
        name=${name}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        dir="ltr"
        placeholder=${placeholder}
        .value=${typed}
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby=${fault ? `${name}-fault` : nothing}
        @change=${read}
      />
    </div>
    ${fault ? html`<p class="fault" id="${name}-fault">${fault}</p>` : nothing}
  </div>`;
}
