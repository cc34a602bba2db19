/* eslint-disable lit-a11y/click-events-have-key-events -- keys have the radios below the picture */
import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { Area, Option, Question } from '../../../server/contract/question.ts';
import { richInline } from '../../shared/rich-text.ts';
import { Texts } from '../../shared/texts.ts';
import type { AnswerFields, AnswerKind, CheckedAnswer } from '../answer-kind.ts';
import type { IconName } from '../icons.ts';
import { icon } from '../icons.ts';
import { partTexts } from './part.texts.ts';
import { styles } from './spot.styles.ts';
import { spotTexts } from './spot.texts.ts';
import { wear } from './wear.ts';

/**
 * A place in a picture. Radios below the picture are the answer, and a press on a place in it chooses its radio: where one
 * can press isn't shown, only where one has pressed, or is with the keys.
 */
export function spotKind(host: LitElement): AnswerKind {
  const text = new Texts(host, { ...partTexts, ...spotTexts });
  /** Questions whose pictures are shown larger, and those in whose pictures somebody pressed where nothing is. */
  const larger = new Set<string>();
  const missed = new Set<string>();
  wear(host, styles);

  return {
    hint: () => text.term('spotHint'),
    draw: (fields) =>
      html`<div class="spot" @focusin=${showFocus} @focusout=${showFocus}>
        ${drawPicture(
          fields.question,
          fields.rich.file,
          html`${fields.question.options.map((option) => drawArea(fields, option))}`,
          () => miss(fields),
        )}
        ${missed.has(fields.question.id) ? html`<p class="line">${icon('note')}<span>${text.term('spotMissed')}</span></p>` : nothing}
        ${drawList(fields)}
      </div>`,
    drawChecked: (answer) =>
      html`<div class="spot">
        ${drawPicture(answer.question, answer.rich.file, html`${answer.question.options.map((option) => drawCheckedArea(answer, option))}`)}
        <ul class="options">
          ${answer.question.options.map((option) => drawCheckedOption(answer, option))}
        </ul>
      </div>`,
    lacks: (response, question) => (chosenOf(response, question) ? undefined : text.term('spotLacks')),
    nameOf: () => undefined,
  };

  function drawPicture(
    { id, image }: Question,
    file: (src: string) => string,
    areas: TemplateResult,
    press?: () => void,
  ): TemplateResult {
    if (!image) return html`${nothing}`;
    const isLarger = larger.has(id);
    const toggle = async ({ currentTarget }: Event) => {
      const whole = (currentTarget as Element).closest('.spot')!;
      larger[isLarger ? 'delete' : 'add'](id);
      host.requestUpdate();
      await host.updateComplete;
      whole.querySelectorAll<HTMLElement>('.area.chosen').forEach(bringIntoView);
    };

    return html`<div
        class="view ${isLarger ? 'larger' : ''}"
        role=${isLarger ? 'group' : nothing}
        tabindex=${isLarger ? 0 : nothing}
        aria-label=${isLarger ? text.term('spotPicture') : nothing}
      >
        <div class="picture ${press ? 'asks' : ''}" @click=${press}>
          <img
            id="picture-${id}"
            src=${file(image.src)}
            alt=${image.alt}
            width=${image.width}
            height=${image.height}
            crossorigin
          />
          ${areas}
        </div>
      </div>
      <button type="button" class="button quiet zoom" @click=${toggle}>
        ${text.term(isLarger ? 'spotSmaller' : 'spotLarger')}
      </button>`;
  }

  function drawArea({ question, response, change }: AnswerFields, { id, area }: Option): TemplateResult {
    const isChosen = response.includes(id);
    return html`<label
      class="area ${isChosen ? 'chosen' : ''}"
      for="${question.id}-${id}"
      ${laid(area)}
      @click=${(event: MouseEvent) => choose(event, question, () => change([id]))}
      >${isChosen ? html`<span class="sign"><span class="dot"></span></span>` : nothing}</label
    >`;
  }

  /** Nothing scrolls away from the picture, as it would if the label did it. */
  function choose(event: MouseEvent, { id }: Question, change: () => void): void {
    event.preventDefault();
    event.stopPropagation();
    missed.delete(id);
    const { control } = event.currentTarget as HTMLLabelElement;
    control?.focus({ preventScroll: true });
    change();
  }

  function miss({ question, announce }: AnswerFields): void {
    missed.add(question.id);
    host.requestUpdate();
    announce(text.term('spotMissed'));
  }

  function drawList({ question, response, lang, rich, problem, change }: AnswerFields): TemplateResult {
    const take = (id: string) => {
      missed.delete(question.id);
      change([id]);
    };
    return html`<div
      class="options"
      role="radiogroup"
      aria-label=${text.term('spotPlaces')}
      aria-describedby="picture-${question.id}"
    >
      ${question.options.map(
        (option) =>
          html`<label part="option" class="option">
            <input
              type="radio"
              id="${question.id}-${option.id}"
              name=${question.id}
              value=${option.id}
              .checked=${live(response.includes(option.id))}
              aria-invalid=${problem ? 'true' : nothing}
              aria-describedby=${problem ?? nothing}
              @change=${() => take(option.id)}
            />
            <span lang=${lang}>${richInline(option.text, rich.file)}</span>
          </label>`,
      )}
    </div>`;
  }

  function drawCheckedOption({ response, chosen, lang, rich }: CheckedAnswer, option: Option): TemplateResult {
    const isChosen = response.includes(option.id);
    const part = chosen.find(({ id }) => id === option.id);
    const mark = part && (part.right ? 'right' : 'wrong');
    const word = part ? (part.right ? 'partRight' : 'partWrong') : 'partChosen';
    return html`<li part="option" class="option ${isChosen ? 'chosen' : ''} ${mark ?? ''}">
      ${mark ? icon(mark) : html`<span class="icon"></span>`}
      <span lang=${lang}>${richInline(option.text, rich.file)}</span>
      ${isChosen ? html`<span class="mark">${text.term(word)}</span>` : nothing}
    </li>`;
  }
}

function drawCheckedArea({ response, chosen }: CheckedAnswer, { id, area }: Option): unknown {
  if (!response.includes(id)) return nothing;
  const part = chosen.find((one) => one.id === id);
  const mark = part && (part.right ? 'right' : 'wrong');
  return html`<span class="area chosen ${mark ?? ''}" ${laid(area)}>${mark ? sign(mark) : nothing}</span>`;
}

function sign(name: IconName): TemplateResult {
  return html`<span class="sign">${icon(name)}</span>`;
}

/** Lays something over the picture; a style attribute would be forbidden in many pages. */
function laid(area: Area = [0, 0, 0, 0]) {
  return ref((element) => {
    if (!element) return;
    const { style } = element as HTMLElement;
    [style.left, style.top, style.width, style.height] = area.map((share) => `${share}%`) as Strings;
  });
}

type Strings = [string, string, string, string];

function chosenOf(response: string[], { options }: Question): Option | undefined {
  return options.find(({ id }) => response.includes(id));
}

/** Where one is in the list with the keys is shown in the picture, too. */
function showFocus({ currentTarget }: FocusEvent): void {
  // Not every browser knows by now whether it is to be seen.
  requestAnimationFrame(() => showFocusIn(currentTarget as HTMLElement));
}

function showFocusIn(whole: HTMLElement): void {
  const focused = whole.querySelector('input:focus-visible');
  for (const area of whole.querySelectorAll<HTMLLabelElement>('.area')) {
    const isFocused = focused !== null && area.control === focused;
    area.toggleAttribute('data-focused', isFocused);
    if (isFocused) bringIntoView(area);
  }
}

/** In an enlarged picture; the page stays where it is. */
function bringIntoView(area: HTMLElement): void {
  const view = area.closest('.view')!;
  view.scrollTo({
    left: area.offsetLeft + area.offsetWidth / 2 - view.clientWidth / 2,
    top: area.offsetTop + area.offsetHeight / 2 - view.clientHeight / 2,
  });
}
