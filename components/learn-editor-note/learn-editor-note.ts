import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { Fault } from '../shared/editor-help/fault.ts';
import { copyText } from '../shared/copy-text.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { Texts } from '../shared/texts.ts';
import { editorNoteTexts } from './editor-note.texts.ts';
import { styles } from './learn-editor-note.styles.ts';

/**
 * @summary Explains to an editor, under an element, what is wrong with it and what to write instead.
 *
 * It comes by itself where somebody is an editor and there is something to mend; never in print.
 *
 * @internal Part of whatever shows a course; nobody writes it into a page.
 * @csspart note - The box.
 */
export class LearnEditorNote extends LitElement {
  static override styles = [hostStyles, styles];

  static override properties = {
    faults: { attribute: false },
    dismissed: { state: true },
    copied: { state: true },
  };

  #text = new Texts(this, editorNoteTexts);

  /** What is wrong. */
  faults: readonly Fault[] = [];

  /** @internal What was sent away, until the page is loaded anew. */
  dismissed: ReadonlySet<string> = new Set();

  /** @internal Whose line was copied last, and how that went. */
  copied: { id: string; outcome: 'copied' | 'by-hand' } | undefined;

  override render(): TemplateResult | typeof nothing {
    const faults = this.faults.filter(({ id }) => !this.dismissed.has(id));
    const text = this.#text;
    if (!faults.length) return nothing;
    return html`<section part="note" role="note" aria-labelledby="name" lang=${text.ours()}>
      <header>
        <p>
          <strong id="name">${text.term('noteName')}</strong>
          <span>${text.term('noteWho')}</span>
        </p>
        <button class="link" type="button" data-do="dismiss" @click=${this.#dismiss}>
          ${text.term('noteDismiss')}
        </button>
      </header>
      ${faults.map((fault) => this.#fault(fault))}
    </section>`;
  }

  #fault({ id, says, todo, line }: Fault): TemplateResult {
    const text = this.#text;
    const language = text.ours();
    const outcome = this.copied?.id === id ? this.copied.outcome : undefined;
    return html`<div class="fault" data-fault=${id}>
      <p>${says[language]}</p>
      ${todo ? html`<p class="todo">${todo[language]}</p>` : nothing}
      ${
        line
          ? html`<code dir="ltr" translate="no">${line}</code>
              <div class="copy">
                <button class="button quiet" type="button" data-do="copy" @click=${() => this.#copy(id, line)}>
                  ${text.term('noteCopy')}
                </button>
                <span role="status"
                  >${outcome ? text.term(outcome === 'copied' ? 'noteCopied' : 'noteByHand') : nothing}</span
                >
              </div>`
          : nothing
      }
    </div>`;
  }

  /** What is said twice is heard once: it is taken back first. */
  async #copy(id: string, line: string): Promise<void> {
    const code = this.renderRoot.querySelector(`[data-fault="${CSS.escape(id)}"] code`)!;
    this.copied = undefined;
    await this.updateComplete;
    this.copied = { id, outcome: (await copyText(line, code)) ? 'copied' : 'by-hand' };
  }

  /** Where the note was, the focus goes on to what it was about. */
  #dismiss(): void {
    (this.getRootNode() as ParentNode).querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    this.dismissed = new Set([...this.dismissed, ...this.faults.map(({ id }) => id)]);
  }
}
