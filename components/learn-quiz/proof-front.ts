import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { countedIn, poolOf } from '../../server/contract/graded.ts';
import { heading } from '../shared/heading.ts';
import { signInLink } from '../shared/sign-in.ts';
import { icon } from './icons.ts';
import { markSentence } from './proof-points.ts';
import type { ProofScene } from './proof-scene.ts';

import { shownOf } from './shown.ts';

/** The way into an attempt. */
export interface Beginning {
  isBeginning: boolean;
  /** There is no connection. */
  isCut: boolean;
  /** What went wrong. */
  problem: string | undefined;
  begin(): void;
}

/** What this is. */
export function proofHead({ view, lesson, lang, rich, text }: ProofScene): TemplateResult {
  // Where questions of the video stand above, the lesson's title does, too.
  const isAlone = !shownOf(lesson, view.course.mode, '').items.length;
  return html`<div part="heading">
    ${isAlone ? html`<p class="quiet-text" lang=${lang}>${lesson.title}</p>` : nothing}
    ${heading(rich.level, text.term('proofHeading'))}
  </div>`;
}

/** What awaits somebody who hasn't begun. */
export function proofFront(scene: ProofScene, beginning: Beginning): TemplateResult {
  const { view, lesson, text } = scene;
  const count = countedIn(lesson, 'proof');
  const isDrawn = count < poolOf(lesson).length;
  const isRenewed = view.progress.lessons.some((one) => one.lesson === lesson.id && one.outdated);
  const facts = [
    text.term(isDrawn ? 'proofDrawn' : 'proofCount', count),
    markSentence(view.course.complete.passed, count, scene),
    text.term('proofTries'),
    text.term(view.keeping === 'memory' ? 'proofTimeMemory' : 'proofTime'),
  ];
  return html`<div class="sheet">
    ${proofHead(scene)}
    ${isRenewed ? html`<p class="line">${icon('again')}<span>${text.term('proofRenewed')}</span></p>` : nothing}
    <p>${text.term('proofIntro')}</p>
    <ul class="facts">
      ${facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${wayIn(scene, beginning, text.term('proofBegin'))}
  </div>`;
}

/** The button that has questions drawn, or why there is none; beside another one it steps back. */
export function wayIn(
  { text }: ProofScene,
  { isBeginning, isCut, problem, begin }: Beginning,
  word: string,
  other?: TemplateResult,
): TemplateResult {
  const button = html`<button
    part="button"
    class="button ${other ? 'quiet' : ''}"
    type="button"
    aria-disabled=${isBeginning}
    @click=${begin}
  >
    ${word}
  </button>`;
  return html`${problem ? html`<p part="error" class="line" role="alert">${icon('note')}<span>${problem}</span></p>` : nothing}
  ${isCut ? html`<p class="line">${icon('later')}<span>${text.term('proofNeedsConnection')}</span></p>` : nothing}
  ${
    other || !isCut
      ? html`<div class="actions">
          ${other} ${isCut ? nothing : button}
          ${isBeginning ? html`<span class="quiet-text">${text.term('proofBeginning')}</span>` : nothing}
        </div>`
      : nothing
  }`;
}

/** Why there is none for whoever is there. */
export function proofClosed(scene: ProofScene, reason: 'signed-out' | 'device'): TemplateResult {
  const { text, view } = scene;
  return html`<div class="sheet">
    ${proofHead(scene)}
    ${
      reason === 'device'
        ? html`<p>${text.term('proofDevice')}</p>`
        : html`<p>${text.term('proofIntro')}</p>
            <p class="line">${icon('note')}<span>${text.term('proofSignIn')}</span></p>
            <div class="actions">${signInLink(view, text)}</div>`
    }
  </div>`;
}

/** It was handed in, and nothing is known yet; nobody has to wait for ever. */
export function proofWaiting(scene: ProofScene, beginning: Beginning, isLong: boolean): TemplateResult {
  const { text, view } = scene;
  return html`<div class="sheet">
    ${proofHead(scene)}
    <p class="line">
      ${icon('later')}<span
        ><strong>${text.term('proofHandedIn')}</strong><br />
        ${text.term(view.offline ? 'proofKept' : 'proofChecking')}</span
      >
    </p>
    ${
      isLong && !view.offline
        ? html`<p>${text.term('proofLong')}</p>
            ${wayIn(scene, beginning, text.term('proofBeginAnew'))}`
        : nothing
    }
  </div>`;
}

/** The course was edited in the middle of an attempt. */
export function proofRevised(scene: ProofScene, beginning: Beginning): TemplateResult {
  const { text } = scene;
  return html`<div class="sheet">
    ${proofHead(scene)}
    <p class="line">${icon('note')}<strong>${text.term('proofRevisedHeading')}</strong></p>
    <p>${text.term('proofRevised')}</p>
    ${wayIn(scene, beginning, text.term('proofRevisedGoOn'))}
  </div>`;
}
