import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Scene } from '../../../server/contract/question.ts';
import { plainText } from '../../../server/contract/rich-text.ts';
import { richInline, richText } from '../../shared/rich-text.ts';
import { Texts } from '../../shared/texts.ts';
import type { AnswerFields, AnswerKind, CheckedAnswer } from '../answer-kind.ts';
import { icon } from '../icons.ts';
import { drawPart } from './part.ts';
import { partTexts } from './part.texts.ts';
import type { Decision, Path } from './path.ts';
import { pathIn } from './path.ts';
import { styles } from './scenario.styles.ts';
import { scenarioTexts } from './scenario.texts.ts';
import { wear } from './wear.ts';

/** A story in which somebody decides, one scene after the other; choosing alone goes nowhere. */
export function scenarioKind(host: LitElement): AnswerKind {
  const text = new Texts(host, { ...partTexts, ...scenarioTexts });
  /** What is chosen and not yet decided, by question. */
  const chosen = new Map<string, string>();
  /** Questions in which somebody wanted to go on without having chosen. */
  const asked = new Set<string>();
  /** Where the focus goes once that many decisions are drawn. */
  let arriving: { question: string; decisions: number } | undefined;
  wear(host, styles);
  host.addController({
    hostUpdated() {
      // Some browsers forget to look again at what they show by :has().
      for (const form of host.renderRoot.querySelectorAll('form'))
        form.toggleAttribute('data-underway', form.querySelector('.scene') !== null);
      if (!arriving) return;
      const { question, decisions } = arriving;
      const place = `[data-scenario="${question}"] [data-decisions="${decisions}"]`;
      const arrived = host.renderRoot.querySelector<HTMLElement>(place);
      if (arrived) arriving = undefined;
      arrived?.focus();
    },
  });

  return {
    hint: () => text.term('scenarioHint'),
    draw(fields) {
      const { question } = fields;
      const path = pathIn(fields.response, question);
      const { length } = path.decisions;
      return html`<div class="scenario" data-scenario=${question.id}>
        ${length ? drawPath(path, fields) : nothing}
        ${keyed(length, path.scene ? drawScene(fields, path, path.scene) : drawEnd(fields, path))}
      </div>`;
    },
    drawChecked: (answer) =>
      html`<ol class="options">
        ${pathIn(answer.response, answer.question).decisions.map((decision) => {
          const part = answer.chosen.find(({ id }) => id === decision.option.id);
          return drawPart(drawDecision(decision, answer), part, text);
        })}
      </ol>`,
    lacks(response, question) {
      const { decisions, scene } = pathIn(response, question);
      return decisions.length && !scene ? undefined : text.term('scenarioLacks');
    },
    nameOf(part, answer) {
      const { decisions } = pathIn(answer.response, answer.question);
      const decision = decisions.find(({ option }) => option.id === part.id);
      return decision && drawDecision(decision, answer);
    },
  };

  function drawPath({ decisions }: Path, fields: AnswerFields): TemplateResult {
    return html`<div class="path">
      <p class="quiet-text">${text.term('scenarioSoFar')}</p>
      <ol>
        ${decisions.map((decision) => html`<li>${drawDecision(decision, fields)}</li>`)}
      </ol>
    </div>`;
  }

  function drawScene(fields: AnswerFields, { decisions }: Path, scene: Scene): TemplateResult {
    const { question, lang, rich } = fields;
    const name = `scene-${question.id}`;
    return html`<div
      class="scene ${decisions.length ? 'next' : ''}"
      role="group"
      tabindex="-1"
      data-decisions=${decisions.length}
      aria-labelledby="${name}-title"
      aria-describedby=${scene.body.length ? `${name}-body` : nothing}
    >
      <p class="scene-title" id="${name}-title" lang=${lang}>${richInline(scene.title, rich.file)}</p>
      ${scene.body.length ? html`<div class="rich" id="${name}-body" lang=${lang}>${richText(scene.body, rich)}</div>` : nothing}
      <div class="options" role="radiogroup" aria-label=${text.term('scenarioChoose')}>
        ${scene.options.map((id) => drawOption(fields, id))}
      </div>
      ${
        asked.has(question.id)
          ? html`<p class="line" part="error" id="${name}-asked">
              ${icon('note')}<span>${text.term('scenarioChooseFirst')}</span>
            </p>`
          : nothing
      }
      <div class="actions">
        <button class="button" type="submit" @click=${(event: MouseEvent) => goOn(event, fields, decisions.length)}>
          ${text.term('scenarioOn')}
        </button>
        ${decisions.length ? drawBack(fields, decisions) : nothing}
      </div>
    </div>`;
  }

  function drawOption({ question, lang, rich, problem }: AnswerFields, id: string): TemplateResult {
    const isAsked = asked.has(question.id);
    const choose = () => {
      chosen.set(question.id, id);
      asked.delete(question.id);
      host.requestUpdate();
    };
    return html`<label part="option" class="option">
      <input
        type="radio"
        name=${question.id}
        value=${id}
        .checked=${live(chosen.get(question.id) === id)}
        aria-invalid=${isAsked || problem ? 'true' : nothing}
        aria-describedby=${isAsked ? `scene-${question.id}-asked` : (problem ?? nothing)}
        @change=${choose}
      />
      <span lang=${lang}>${richInline(textOf(id, question), rich.file)}</span>
    </label>`;
  }

  function drawEnd(fields: AnswerFields, { decisions }: Path): TemplateResult {
    return html`<div class="end" tabindex="-1" data-decisions=${decisions.length}>
        <p class="line">${icon('note')}<strong>${text.term('scenarioEnd')}</strong></p>
      </div>
      <div class="actions">
        ${drawBack(fields, decisions)} ${decisions.length > 1 ? drawAgain(fields, decisions) : nothing}
      </div>`;
  }

  function drawBack(fields: AnswerFields, decisions: Decision[]): TemplateResult {
    return html`<button class="button quiet" type="button" @click=${() => goBack(fields, decisions, 1)}>
      ${text.term('scenarioBack')}
    </button>`;
  }

  function drawAgain(fields: AnswerFields, decisions: Decision[]): TemplateResult {
    const all = decisions.length;
    return html`<button class="button quiet" type="button" @click=${() => goBack(fields, decisions, all)}>
      ${text.term('scenarioAgain')}
    </button>`;
  }

  function goOn(event: MouseEvent, fields: AnswerFields, decisions: number): void {
    event.preventDefault();
    // The second press of a double click is meant for the scene that is gone.
    if (event.detail > 1) return;
    const { question, response } = fields;
    const id = chosen.get(question.id);
    if (!id) {
      asked.add(question.id);
      host.requestUpdate();
      fields.announce(text.term('scenarioChooseFirst'));
      (event.currentTarget as Element).closest('.scene')!.querySelector('input')?.focus();
      return;
    }
    chosen.delete(question.id);
    arriving = { question: question.id, decisions: decisions + 1 };
    fields.change([...response.slice(0, decisions), id]);
    fields.announce(text.term('scenarioDecided', plainText(textOf(id, question))));
  }

  /** What was decided first of what is taken back is still chosen. */
  function goBack({ question, change, announce }: AnswerFields, decisions: Decision[], steps: number): void {
    const ids = decisions.map(({ option }) => option.id);
    const before = ids.slice(0, -steps);
    const { option } = decisions[before.length]!;
    chosen.set(question.id, option.id);
    asked.delete(question.id);
    arriving = { question: question.id, decisions: before.length };
    change(before);
    announce(steps > 1 ? text.term('scenarioBegun') : text.term('scenarioTakenBack', plainText(option.text)));
  }
}

function textOf(id: string, { options }: AnswerFields['question']) {
  return options.find((option) => option.id === id)?.text ?? [];
}

function drawDecision({ scene, option }: Decision, { lang, rich }: AnswerFields | CheckedAnswer): TemplateResult {
  return html`<span lang=${lang}
    ><span class="scene-name">${richInline(scene.title, rich.file)}:</span> ${richInline(option.text, rich.file)}</span
  >`;
}
