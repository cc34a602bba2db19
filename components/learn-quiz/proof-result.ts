import { countedIn } from '../../server/contract/graded.ts';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Verdict } from '../../server/contract/grade.ts';
import type { Question } from '../../server/contract/question.ts';
import { isTyped } from '../../server/contract/question.ts';
import type { GradedAnswer, Submission } from '../../server/contract/state.ts';
import { attemptScore } from '../../server/contract/summarize.ts';
import { heading } from '../shared/heading.ts';
import { richInline } from '../shared/rich-text.ts';
import { answerKey } from '../shared/session.ts';
import { icon } from './icons.ts';
import type { Beginning } from './proof-front.ts';
import { proofHead, wayIn } from './proof-front.ts';
import { markSentence, percentOf, pointsOf } from './proof-points.ts';
import type { ProofScene } from './proof-scene.ts';
import { kindOf } from './proof-scene.ts';

/** What can be done after an attempt. */
export interface AfterProof extends Beginning {
  /** Another lesson. */
  goTo(lesson: string): void;
}

/** One answer of an attempt, with what is known about it. */
interface Outcome extends GradedAnswer {
  /** Undefined where it was changed or taken away since. */
  asked: Question | undefined;
  verdict: Verdict | undefined;
}

/** How the last attempt turned out, what to look at again, and what to do next. */
export function proofResult(scene: ProofScene, last: Submission, after: AfterProof): TemplateResult {
  const { view, lesson, text } = scene;
  const level = scene.rich.level + 1;
  const { passed, score: best } = view.progress.lessons.find((one) => one.lesson === lesson.id)!;
  const score = attemptScore(last);
  const all = last.answers.length;
  const outcomes = last.answers.map((answer) => outcomeOf(scene, answer));
  const [known, others] = [outcomes.filter(({ correct }) => correct), outcomes.filter(({ correct }) => !correct)];
  const next = nextStep(scene, after);
  const points = text.term('proofPoints', pointsOf(score, all, scene), all, percentOf(score, scene));
  const isWorse = percentOf(score, scene) !== percentOf(best, scene);

  return html`<div class="sheet ${passed ? 'passed' : ''}">
      ${proofHead(scene)}
      <div class="result-heading">
        ${heading(level, html`${icon(passed ? 'right' : 'again')}<span>${resultWord(scene, last)}</span>`)}
      </div>
      <p class="points">${isWorse ? text.term('proofThisTime', points) : points}</p>
      ${isWorse ? html`<p>${text.term('proofBest', percentOf(best, scene))}</p>` : nothing}
      <p>${next.why} ${passed ? nothing : text.term('proofEncourage')}</p>
      ${wayIn(scene, after, text.term('proofAgain'), next.button)}
    </div>
    ${
      others.length
        ? html`<div class="looks">
            ${heading(level, text.term('proofLookAgain'))}
            <ul>
              ${others.map((outcome) => lookAgain(scene, outcome))}
            </ul>
          </div>`
        : html`<p class="line">${icon('right')}<strong>${text.term('proofAllRight')}</strong></p>`
    }
    ${
      known.length
        ? html`<div class="looks">
            ${heading(level, text.term('proofKnew'))}
            <ul>
              ${known.map((outcome) => html`<li class="line">${icon('right')}${titleOf(scene, outcome)}</li>`)}
            </ul>
          </div>`
        : nothing
    }`;
}

/** The result in a word: the proof is passed by its best attempt. */
export function resultWord({ view, lesson, text }: ProofScene, last: Submission): string {
  if (!view.progress.lessons.some((one) => one.lesson === lesson.id && one.passed)) return text.term('proofNotYet');
  return text.term(attemptScore(last) >= view.course.complete.passed - 0.001 ? 'proofPassed' : 'proofStays');
}

function outcomeOf({ view, lesson }: ProofScene, answer: GradedAnswer): Outcome {
  const asked = lesson.questions.find(({ id, rev }) => id === answer.question && rev === answer.rev);
  const known = view.answers.get(answerKey(lesson.id, answer.question));
  // Another attempt may be known here, handed in elsewhere.
  if (known?.verdict?.score !== answer.score) return { ...answer, asked, verdict: undefined };
  // What was typed is kept in the browser only.
  return { ...answer, asked, verdict: known.verdict, response: known.response };
}

function titleOf({ lang, rich, text }: ProofScene, { question, asked }: Outcome): TemplateResult {
  return asked
    ? html`<span id=${`asked-${question}`} lang=${lang}>${richInline(asked.title, rich.file)}</span>`
    : html`<span id=${`asked-${question}`}>${text.term('proofGone')}</span>`;
}

function lookAgain(scene: ProofScene, outcome: Outcome): TemplateResult {
  return html`<li>
    <p><strong>${titleOf(scene, outcome)}</strong></p>
    <div part="verdict" class="drawn">${explained(scene, outcome)}</div>
  </li>`;
}

/** Why it isn't entirely right, and where the video explains it. */
function explained(scene: ProofScene, outcome: Outcome): unknown {
  const { asked: question, verdict, response } = outcome;
  const kind = question && kindOf(scene, question);
  const isLeftOut = !response.length && question && !isTyped(question);
  if (kind && verdict && !isLeftOut) {
    const { lang, rich } = scene;
    const yours = { question, response, lang, rich, chosen: verdict.chosen };
    return html`${scene.later.drawVerdict({ ...scene, question }, kind, { name: 'checked', response, verdict })}
    ${
      response.length
        ? html`<details>
            <summary>${scene.text.term('proofYours')}</summary>
            ${kind.drawChecked(yours)}
          </details>`
        : nothing
    }`;
  }
  const word = scene.text.term(isLeftOut ? 'proofLeftOut' : outcome.score > 0 ? 'proofPartly' : 'proofWrong');
  return html`<p class="line result">${icon(isLeftOut ? 'note' : 'again')}<strong>${word}</strong></p>
    ${verdict?.see === undefined ? nothing : scene.later.drawWatch(verdict.see, scene)}`;
}

/** What is left to do for the lesson, or what comes after it. */
function nextStep(
  { view, lesson, text, later }: ProofScene,
  { goTo }: AfterProof,
): { why: string; button?: TemplateResult } {
  const { course, progress } = view;
  const index = course.lessons.findIndex(({ id }) => id === lesson.id);
  const { passed, completed, position, watched } = progress.lessons[index]!;
  if (!passed) return { why: markSentence(course.complete.passed, countedIn(lesson, 'proof'), { text }) };
  if (progress.completed) return { why: text.term('proofCourseDone') };
  if (!completed && lesson.video && watched < course.complete.watched) {
    const { href, target, follow } = later.watch({ view, lesson }, position);
    const word = text.term('proofNextVideo');
    return {
      why: text.term('proofNextVideoWhy'),
      button: html`<a class="button" href=${href} target=${target} @click=${follow}>${word}</a>`,
    };
  }
  const open = course.lessons.filter(({ locked }, at) => !locked && at !== index && !progress.lessons[at]!.completed);
  const next = open.find((one) => course.lessons.indexOf(one) > index) ?? open[0];
  if (!next) return { why: '' };
  const word = text.term('proofNextLesson', next.title);
  const press = () => goTo(next.id);
  return { why: '', button: html`<button part="button" class="button" type="button" @click=${press}>${word}</button>` };
}
