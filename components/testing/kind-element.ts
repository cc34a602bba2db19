import type { PropertyValues } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { ChosenOption } from '../../server/contract/grade.ts';
import type { Question } from '../../server/contract/question.ts';
import type { AnswerKind, CheckedAnswer } from '../learn-quiz/answer-kind.ts';
import { styles } from '../learn-quiz/learn-quiz.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { richInline } from '../shared/rich-text.ts';
import { readyView } from './fixture-course.ts';

/** One question of one kind, without a session around it. */
export class KindPage extends LitElement {
  static override styles = [hostStyles, noticeStyles, styles];

  kindFor!: (host: LitElement) => AnswerKind;
  kind!: AnswerKind;
  question!: Question;
  response: string[] = [];
  /** It was handed in too early. */
  isAsked = false;
  /** It was checked. */
  chosen: ChosenOption[] | undefined;
  /** What was said to whoever can't see it, oldest first. */
  readonly said: string[] = [];

  protected override firstUpdated(_: PropertyValues<this>): void {
    this.kind = this.kindFor(this);
    this.requestUpdate();
  }

  override render(): unknown {
    const { kind, question, response, chosen } = this;
    if (!(kind as AnswerKind | undefined)) return nothing;
    const rich = { file: readyView().file, level: 3 };
    const drawn: Omit<CheckedAnswer, 'chosen'> = { question, response, lang: nothing, rich };
    const lacks = this.isAsked ? kind.lacks(response, question) : undefined;
    const announce = (sentence: string) => void this.said.push(sentence);
    const change = (changed: string[]) => {
      this.response = changed;
      this.requestUpdate();
    };

    return html`<section>
      <form part="question" novalidate @submit=${(event: Event) => event.preventDefault()}>
        <fieldset aria-describedby="hint">
          <legend><span part="title">${richInline(question.title, rich.file)}</span></legend>
          ${
            chosen
              ? kind.drawChecked({ ...drawn, chosen })
              : html`<p class="quiet-text" id="hint">${kind.hint(question)}</p>
                  ${kind.draw({ ...drawn, change, announce, problem: lacks && 'problem' })}`
          }
        </fieldset>
        ${lacks ? html`<p part="error" class="line" id="problem">${lacks}</p>` : nothing}
        ${chosen?.map((part) => {
          const name = kind.nameOf(part, { ...drawn, chosen });
          return name ? html`<p class="reason"><strong>${name}</strong></p>` : nothing;
        })}
        <div class="actions"><button class="button" type="submit" id="check">Antwort prüfen</button></div>
      </form>
    </section>`;
  }

  /** Draws it anew, with something else about it. */
  async show(changes: Partial<Pick<KindPage, 'response' | 'isAsked' | 'chosen'>>): Promise<void> {
    Object.assign(this, changes);
    this.requestUpdate();
    await this.updateComplete;
  }

  all(selector: string): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }

  one(selector: string): HTMLElement {
    const [found] = this.all(selector);
    if (!found) throw new Error(`Nothing is ${selector}`);
    return found;
  }

  /** What has the focus. */
  get focused(): HTMLElement | null {
    return this.shadowRoot!.activeElement as HTMLElement | null;
  }

  words(selector: string): string[] {
    return this.all(selector).map(wordsOf);
  }
}
customElements.define('kind-page', KindPage);

export function wordsOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim();
}
