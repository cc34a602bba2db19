import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Question } from '../../server/contract/question.ts';
import type { Papers } from '../shared/desk.ts';
import { heading } from '../shared/heading.ts';
import { richInline } from '../shared/rich-text.ts';
import { icon } from './icons.ts';
import { proofHead } from './proof-front.ts';
import { shuffledFor } from './proof-order.ts';
import { proofQuestion } from './proof-question.ts';
import type { ProofScene } from './proof-scene.ts';
import { kindOf } from './proof-scene.ts';

/** An attempt that is being answered. */
export interface Paper {
  /** Names the attempt. */
  attempt: string;
  /** In its order. */
  questions: Question[];
  papers: Papers;
  open: Open[];
  /** What is still open was named, and is to be decided about. */
  isAsking: boolean;
  /** The service didn't take it. */
  isRefused: boolean;
  change(question: Question, response: string[]): void;
  announce(sentence: string): void;
  /** Hands in, or asks first where something is open. */
  handIn(): void;
  handInAnyway(): void;
  goOn(): void;
  /** Brings somebody to a question. */
  go(question: Question): void;
}

/** A question that has no whole answer. */
export interface Open {
  question: Question;
  number: number;
  /** What is lacking, where it was begun or looks like an answer already. */
  lacks: string | undefined;
}

/** All its questions, and one button at the end. */
export function proofPaper(scene: ProofScene, paper: Paper): TemplateResult {
  const { text, view } = scene;
  const { attempt, questions, papers, open } = paper;
  const isOpen = (question: Question) => open.some((one) => one.question === question);
  const progress = text.term('proofAnswered', questions.length - open.length, questions.length);

  return html`<header>
      ${proofHead(scene)} ${view.keeping === 'memory' ? nothing : html`<p>${text.term('proofKeeps')}</p>`}
      <p part="progress">
        <span class="steps" aria-hidden="true"
          >${questions.map((question) => html`<i class=${isOpen(question) ? '' : 'answered'}></i>`)}</span
        >
        ${progress}
      </p>
    </header>
    ${repeat(
      questions,
      ({ id }) => id,
      (question, index) =>
        proofQuestion(scene, {
          question: shuffledFor(attempt, question),
          number: index + 1,
          all: questions.length,
          response: papers.drafts.get(question.id) ?? [],
          change: (response) => paper.change(question, response),
          announce: paper.announce,
        }),
    )}
    ${
      paper.isRefused
        ? html`<p part="error" class="line" role="alert">${icon('note')}<span>${text.term('proofRefused')}</span></p>`
        : nothing
    }
    ${
      paper.isAsking
        ? askAbout(scene, paper)
        : html`<div class="sheet end">
            <p aria-hidden="true">${progress}</p>
            <button part="button" class="button" type="button" @click=${paper.handIn}>
              ${text.term('proofHandIn')}
            </button>
          </div>`
    }`;
}

/** The questions that have no whole answer, in their order. */
export function openIn(scene: ProofScene, { questions, papers }: Pick<Paper, 'questions' | 'papers'>): Open[] {
  return questions.flatMap((question, index) => {
    const response = papers.drafts.get(question.id) ?? [];
    const kind = kindOf(scene, question);
    const isBegun = response.some(Boolean);
    const lacks = kind?.lacks(response, question);
    if (kind ? lacks === undefined : isBegun) return [];
    return { question, number: index + 1, lacks: isBegun || question.type === 'ordering' ? lacks : undefined };
  });
}

/** One may hand in with open questions, knowing them. */
function askAbout({ lang, rich, text }: ProofScene, paper: Paper): TemplateResult {
  const { open } = paper;
  return html`<div class="sheet end" role="group" aria-label=${text.term('proofHandIn')}>
    <div class="open-heading">
      ${heading(rich.level + 1, open.length ? text.term('proofOpenHeading', open.length) : text.term('proofHandIn'))}
    </div>
    <p>${text.term(open.length ? 'proofOpenIntro' : 'proofAllAnswered')}</p>
    ${
      open.length
        ? html`<ul class="open">
            ${open.map(
              ({ question, number, lacks }) =>
                html`<li>
                  <button class="link" type="button" @click=${() => paper.go(question)}>
                    ${text.term('proofOpenOne', number)}
                    <span lang=${lang}>${richInline(question.title, rich.file)}</span>
                  </button>
                  <span class="quiet-text">${lacks ?? text.term('proofOpenEmpty')}</span>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class="actions">
      ${
        open.length
          ? html`<button part="button" class="button" type="button" @click=${paper.goOn}>
              ${text.term('proofGoOn')}
            </button>`
          : nothing
      }
      <button part="button" class="button ${open.length ? 'quiet' : ''}" type="button" @click=${paper.handInAnyway}>
        ${text.term(open.length ? 'proofHandInAnyway' : 'proofHandIn')}
      </button>
    </div>
  </div>`;
}
