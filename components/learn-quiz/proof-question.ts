import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Question } from '../../server/contract/question.ts';
import { richInline, richText } from '../shared/rich-text.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { ProofScene } from './proof-scene.ts';

interface Asked {
  /** As this attempt shows it. */
  question: Question;
  /** Counts from 1. */
  number: number;
  all: number;
  response: string[];
  change(response: string[]): void;
  announce(sentence: string): void;
}

/** One question of an attempt: nothing is checked here, and Enter does nothing. */
export function proofQuestion(scene: ProofScene, asked: Asked): TemplateResult {
  const { lang, rich, text } = scene;
  const { question, number, all } = asked;
  const { id, type, title, body } = question;
  const kind = scene.kindOf(type).get();

  return html`<form
    part="question"
    data-question=${id}
    autocomplete="off"
    novalidate
    @submit=${(event: Event) => event.preventDefault()}
    @keydown=${keepKeys}
    @keyup=${keepKeys}
  >
    <fieldset aria-describedby=${kind ? `hint-${id}` : nothing}>
      <legend>
        <span class="number">${text.term('proofNumber', number, all)}<span class="visually-hidden">: </span></span>
        <span part="title" lang=${lang}>${richInline(title, rich.file)}</span>
      </legend>
      ${body.length && type !== 'gap' ? html`<div class="rich" lang=${lang}>${richText(body, rich)}</div>` : nothing}
      ${kind ? fields(scene, asked, kind) : missing(scene, type)}
    </fieldset>
  </form>`;
}

function fields({ lang, rich }: ProofScene, { question, response, change, announce }: Asked, kind: AnswerKind) {
  return html`<p class="quiet-text" id=${`hint-${question.id}`}>${kind.hint(question)}</p>
    ${kind.draw({ question, response, lang, rich, change, announce })}`;
}

/** How it is answered isn't here yet, or couldn't be fetched. */
function missing({ text, kindOf }: ProofScene, type: Question['type']): TemplateResult {
  const kind = kindOf(type);
  if (!kind.hasFailed) return html`<p class="quiet-text">${text.term('proofLoading')}</p>`;
  return html`<p>${text.term('proofNotLoaded')}</p>
    <button part="button" class="button quiet" type="button" @click=${() => kind.fetch()}>
      ${text.term('sharedRetry')}
    </button>`;
}

/** Keys pressed here are no shortcuts of the player or the page. */
function keepKeys(event: KeyboardEvent): void {
  if (event.key !== 'Escape') event.stopPropagation();
}
