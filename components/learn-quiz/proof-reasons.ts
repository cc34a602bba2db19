import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ChosenOption, Verdict } from '../../server/contract/grade.ts';
import type { Question } from '../../server/contract/question.ts';
import { clockTime } from '../shared/duration.ts';
import { richText } from '../shared/rich-text.ts';
import type { AnswerKind } from './answer-kind.ts';
import { icon } from './icons.ts';
import type { ProofScene } from './proof-scene.ts';

interface Explained {
  asked: Question;
  response: string[];
  verdict: Verdict;
}

/** Why an answer isn't entirely right, and where the video explains it. */
export function proofReasons(scene: ProofScene, { asked, response, verdict }: Explained): TemplateResult {
  const { text, lesson, lang, rich } = scene;
  const wrong = verdict.chosen.filter(({ right }) => !right);
  const kind = scene.kindOf(asked.type).get();
  const named = (part: ChosenOption, kind: AnswerKind) =>
    kind.nameOf(part, { question: asked, response, lang, rich, chosen: verdict.chosen });

  return html`${wrong.map((part) => reason(scene, part, kind && named(part, kind)))}
  ${verdict.missing && response.length ? html`<p>${text.term('proofMissing', verdict.missing)}</p>` : nothing}
  ${lesson.video ? secondsOf(wrong, verdict).map((seconds) => watchLink(scene, seconds, `asked-${asked.id}`)) : nothing}`;
}

/** To the second of the video that explains it; `about`: id of what it belongs to. */
function watchLink({ text, watch }: ProofScene, seconds: number, about: string): TemplateResult {
  const { href, target, follow } = watch(seconds);
  return html`<p>
    <a part="watch" class="watch" href=${href} target=${target} aria-describedby=${about} @click=${follow}>
      ${icon('again')}${text.term('proofWatch', clockTime(seconds))}
    </a>
  </p>`;
}

/** Of several parts each reason says which one it belongs to. */
function reason(
  { lang, rich }: ProofScene,
  { feedback }: ChosenOption,
  name: unknown,
): TemplateResult | typeof nothing {
  const why = feedback.length ? html`<div class="rich" lang=${lang}>${richText(feedback, rich)}</div>` : nothing;
  return name === undefined
    ? why
    : html`<div class="reason">
        <p><strong>${name}</strong></p>
        ${why}
      </div>`;
}

/** Where the video explains what was wrong, else the question. */
function secondsOf(wrong: ChosenOption[], { see }: Verdict): number[] {
  const seconds = new Set(wrong.flatMap((part) => part.see ?? []));
  return seconds.size ? [...seconds] : see === undefined ? [] : [see];
}
