import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Question } from '../../server/contract/question.ts';
import type { ProofScene } from './proof-scene.ts';
import { kindOf } from './proof-scene.ts';
import { drawAnswer, drawCard } from './question.ts';

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
export function proofQuestion(scene: ProofScene, { number, all, ...asked }: Asked): TemplateResult {
  const { lang, rich, text } = scene;
  const { question } = asked;
  const kind = kindOf(scene, question);
  const card = { question, label: text.term('proofNumber', number, all), hint: kind?.hint(question), lang, rich };
  return drawCard(card, kind ? drawAnswer({ ...card, ...asked, kind }) : drawArriving(scene, question), nothing);
}

/** How it is answered isn't here yet, or couldn't be fetched. */
function drawArriving({ text, kinds }: ProofScene, { type }: Question): TemplateResult {
  const { hasFailed, fetch } = kinds.of(type);
  return html`<p role="status">${text.term(hasFailed ? 'proofNotLoaded' : 'proofLoading')}</p>
    ${
      hasFailed
        ? html`<button part="button" class="button quiet" type="button" @click=${fetch}>
            ${text.term('sharedRetry')}
          </button>`
        : nothing
    }`;
}
