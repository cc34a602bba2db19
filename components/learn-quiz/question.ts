import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Question } from '../../server/contract/question.ts';
import type { ChosenOption } from '../../server/contract/grade.ts';
import { richInline, richText } from '../shared/rich-text.ts';
import type { RichTextOptions } from '../shared/rich-text.ts';
import type { AnswerKind } from './answer-kind.ts';
import { icon } from './icons.ts';

/** One question as it is drawn, whoever asks it. */
export interface Card {
  question: Question;
  /** Above its title: which one it is. */
  label: string;
  /** Before one answers: how it is scored. */
  hint: string | undefined;
  /** What has happened to it since it was answered. */
  notice?: string | undefined;
  /** What is still lacking, or went wrong. */
  problem?: string | undefined;
  /** Language of the course, where it isn't the one around it. */
  lang: string | symbol;
  rich: RichTextOptions;
  className?: string;
}

/** Draws a question as a form, with its fields and what comes below them. */
export function drawCard(card: Card, fields: unknown, below: unknown): TemplateResult {
  const { question, label, hint, notice, problem, lang, rich } = card;
  const { id, type, title, body } = question;

  return html`<form
    part="question"
    class=${card.className ?? ''}
    data-question=${id}
    autocomplete="off"
    novalidate
    @submit=${(event: Event) => event.preventDefault()}
    @keydown=${keepKeys}
    @keyup=${keepKeys}
  >
    <fieldset tabindex="-1" aria-describedby=${hint ? `hint-${id}` : nothing}>
      <legend>
        <span class="number">${label}<span class="visually-hidden">: </span></span>
        <span part="title" lang=${lang}>${richInline(title, rich.file)}</span>
      </legend>
      ${body.length && type !== 'gap' ? html`<div class="rich" lang=${lang}>${richText(body, rich)}</div>` : nothing}
      ${notice ? html`<p class="line">${icon('note')}<span>${notice}</span></p>` : nothing}
      ${hint ? html`<p class="quiet-text" id=${`hint-${id}`}>${hint}</p>` : nothing} ${fields}
    </fieldset>
    ${
      problem
        ? html`<p part="error" class="line" id=${`error-${id}`}>${icon('note')}<span>${problem}</span></p>`
        : nothing
    }
    ${below}
  </form>`;
}

/** An answer that is being given, or was. */
export interface Answering extends Card {
  kind: AnswerKind;
  response: string[];
  /** What is known about its parts, once it was checked. */
  chosen?: readonly ChosenOption[] | undefined;
  change(response: string[]): void;
  announce(sentence: string): void;
}

/** The fields of a question, or the answer that was given in them. */
export function drawAnswer({ kind, question, problem, chosen, ...answer }: Answering): TemplateResult {
  const drawn = { question, response: answer.response, lang: answer.lang, rich: answer.rich };
  if (chosen) return kind.drawChecked({ ...drawn, chosen });
  const { change, announce } = answer;
  return kind.draw({ ...drawn, change, announce, ...(problem && { problem: `error-${question.id}` }) });
}

/** Keys pressed here are no shortcuts of the player or the page; a held Enter checks once. */
function keepKeys(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.repeat && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
  if (event.key !== 'Escape') event.stopPropagation();
}
