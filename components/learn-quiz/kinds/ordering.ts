import type { LitElement, TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Option, Question } from '../../../server/contract/question.ts';
import { plainText } from '../../../server/contract/rich-text.ts';
import { richInline } from '../../shared/rich-text.ts';
import { Texts } from '../../shared/texts.ts';
import type { AnswerFields, AnswerKind, CheckedAnswer } from '../answer-kind.ts';
import { Gliding } from './gliding.ts';
import { grip } from './grip.ts';
import type { Moved } from './ordering-drag.ts';
import { dragAmong } from './ordering-drag.ts';
import { styles } from './ordering.styles.ts';
import { orderingTexts } from './ordering.texts.ts';
import { drawPart } from './part.ts';
import { partTexts } from './part.texts.ts';
import { wear } from './wear.ts';

type Way = 'up' | 'down';

const WORDS = { up: 'orderingUp', down: 'orderingDown' } as const;

/** Things to put in order, by buttons or by dragging. The order shown at first is an answer once somebody says that it is. */
export function orderingKind(host: LitElement): AnswerKind {
  const text = new Texts(host, { ...partTexts, ...orderingTexts });
  const gliding = new Gliding(host);
  wear(host, styles);

  return {
    hint: () => text.term('orderingHint'),
    draw(fields) {
      const order = orderIn(fields);
      return html`<div class="ordering">
        <ol class="places">
          ${repeat(
            order,
            ({ id }) => id,
            (option, place) => drawItem(option, place),
          )}
        </ol>
        ${isUntouched(order, fields) ? drawSo(fields) : nothing}
      </div>`;

      function drawItem(option: Option, place: number): TemplateResult {
        const drop = (list: Element) => (moved: Moved) => move(list, moved);
        return html`<li class="place" data-option=${option.id}>
          <span
            class="handle"
            aria-hidden="true"
            @pointerdown=${(event: PointerEvent) => dragAmong(event, drop(listOf(event)))}
            >${grip}</span
          >
          <span class="nth" aria-hidden="true">${place + 1}.</span>
          <span class="words" lang=${fields.lang}>${richInline(option.text, fields.rich.file)}</span>
          <span class="moves">
            ${drawMove('up', option, { from: place, to: place - 1 })}
            ${drawMove('down', option, { from: place, to: place + 1 })}
          </span>
        </li>`;
      }

      function drawMove(way: Way, option: Option, moved: Moved): TemplateResult {
        return html`<button
          type="button"
          class="move ${way}"
          ?disabled=${moved.to < 0 || moved.to === order.length}
          @click=${(event: Event) => move(listOf(event), moved, way)}
        >
          ${arrow(way)}<span class="visually-hidden" lang=${fields.lang}>${plainText(option.text)}: </span
          ><span class="word">${text.term(WORDS[way])}</span>
        </button>`;
      }

      function move(list: Element, { from, to }: Moved, way?: Way): void {
        const option = order[from]!;
        const ids = order.map(({ id }) => id).toSpliced(from, 1);
        gliding.from(list.querySelectorAll<HTMLElement>('.place'), () => {
          if (way) focusMove(list, option, way);
        });
        fields.change(ids.toSpliced(to, 0, option.id));
        fields.announce(text.term('orderingMoved', plainText(option.text), to + 1, order.length));
      }
    },
    drawChecked: (answer) =>
      html`<ol class="options">
        ${orderIn(answer).map((option, place) => {
          const part = answer.chosen.find(({ id }) => id === option.id);
          return drawPart(numbered(answer, option, place), part, text);
        })}
      </ol>`,
    lacks: ({ length }, { options }) => (length === options.length ? undefined : text.term('orderingUntouched')),
    nameOf(part, answer) {
      const order = orderIn(answer);
      const place = order.findIndex(({ id }) => id === part.id);
      return order[place] && numbered(answer, order[place], place);
    },
  };

  function drawSo({ question, response, problem, change }: AnswerFields): TemplateResult {
    return html`<label class="option">
      <input
        type="checkbox"
        .checked=${live(response.length > 0)}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ?? nothing}
        @change=${({ target }: Event) =>
          change((target as HTMLInputElement).checked ? question.options.map(({ id }) => id) : [])}
      />
      <span>${text.term('orderingSo')}</span>
    </label>`;
  }
}

/** As somebody has put them, then whatever they know nothing of. */
function orderIn({ question, response }: { question: Question; response: string[] }): Option[] {
  const known = [...new Set(response)].flatMap((id) => question.options.find((option) => option.id === id) ?? []);
  return [...known, ...question.options.filter((option) => !known.includes(option))];
}

function isUntouched(order: Option[], { question }: AnswerFields): boolean {
  return question.options.every(({ id }, place) => order[place]!.id === id);
}

function numbered({ lang, rich }: CheckedAnswer, option: Option, place: number): TemplateResult {
  return html`<span class="nth">${place + 1}.</span> <span lang=${lang}>${richInline(option.text, rich.file)}</span>`;
}

function listOf({ currentTarget }: Event): Element {
  return (currentTarget as Element).closest('.places')!;
}

/** What was pressed can be pressed again; at the end of the list its twin. */
function focusMove(list: Element, { id }: Option, way: Way): void {
  const moves = [...list.querySelectorAll<HTMLButtonElement>(`[data-option="${id}"] .move`)];
  (moves.find((one) => one.matches(`.${way}:enabled`)) ?? moves.find((one) => !one.disabled))?.focus();
}

function arrow(way: Way): TemplateResult {
  return html`<svg viewBox="0 0 20 20" aria-hidden="true">
    ${svg`<path d=${way === 'up' ? 'M10 16V4m-5 5 5-5 5 5' : 'M10 4v12m-5-5 5 5 5-5'} />`}
  </svg>`;
}
