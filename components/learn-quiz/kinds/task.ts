import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { Texts } from '../../shared/texts.ts';
import type { KindHost, Task, TaskKind } from '../answer-kind.ts';
import { icon } from '../icons.ts';
import { held } from './held.ts';
import { taskStyles } from './task.styles.ts';
import { taskTexts } from './task.texts.ts';
import { wear } from './wear.ts';

type TaskText = Texts<typeof taskTexts>;

/** Of a text on the desk, in characters. */
const LONGEST = 2000;
/** From here on it is said how many are left. */
const NEAR = 200;

/** Something to do elsewhere, or to think about: it is answered to nobody. */
export function taskKind(host: KindHost): TaskKind {
  const text: TaskText = new Texts(host, taskTexts);
  wear(host, taskStyles);

  return {
    label: ({ type }) => text.term(type === 'step' ? 'taskStep' : 'taskReflection'),
    hint: ({ type }) => text.term(type === 'step' ? 'taskHintStep' : 'taskHintReflection'),
    draw: (task) => (task.question.type === 'step' ? drawStep(task, text) : drawReflection(task, text)),
  };
}

function drawStep({ done, finish }: Task, text: TaskText): TemplateResult {
  return html`<div class="step" role="status">
      ${done ? html`<p class="line result">${icon('right')}<strong>${text.term('taskIsDone')}</strong></p>` : nothing}
    </div>
    ${
      done
        ? nothing
        : html`<div class="actions">
            <button part="button" class="button" type="button" @click=${finish}>${text.term('taskDone')}</button>
          </div>`
    }`;
}

function drawReflection({ question: { id }, response, change }: Task, text: TaskText): TemplateResult {
  const [written = ''] = response;
  const left = LONGEST - written.length;
  return html`<div class="typed thoughts">
    <label for=${`field-${id}`}>${text.term('taskThoughts')}</label>
    <textarea
      part="field"
      id=${`field-${id}`}
      rows="3"
      maxlength=${LONGEST}
      autocomplete="off"
      spellcheck="true"
      @input=${({ target }: Event) => change([(target as HTMLTextAreaElement).value])}
      ${held(written)}
    ></textarea>
    <p class="quiet-text" role="status">${left <= NEAR ? text.term('taskLeft', left) : nothing}</p>
  </div>`;
}
