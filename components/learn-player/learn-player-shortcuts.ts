import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { letterKeys } from './letter-keys.ts';
import { shortcutsStyles } from './shortcuts.styles.ts';
import { StageDialog } from './stage-dialog.ts';

/**
 * Lists the keys, and switches off those that somebody may press without meaning them.
 *
 * @internal Part of `<learn-player-stage>`.
 */
export class LearnPlayerShortcuts extends StageDialog {
  static override styles = [...super.styles, shortcutsStyles];

  protected override heading(): string {
    return this.text.term('shortcutsTitle');
  }

  protected override content(): TemplateResult {
    const { text } = this;
    const { areOn } = letterKeys;
    return html`<p class="hint">${text.term('shortcutsWhere')}</p>
      <dl>
        ${row([text.term('shortcutsSpace')], text.term('shortcutsPlay'))} ${row(['←', '→'], text.term('shortcutsStep'))}
        ${
          areOn
            ? html`${row(['K'], text.term('shortcutsPlay'))} ${row(['J', 'L'], text.term('shortcutsLeap'))}
              ${row(['0', '–', '9'], text.term('shortcutsShare'))} ${row(['M'], text.term('shortcutsMute'))}
              ${row(['C'], text.term('shortcutsCaptions'))} ${row(['F'], text.term('shortcutsFull'))}
              ${row(['<', '>'], text.term('shortcutsSpeed'))} ${row(['?'], text.term('shortcutsHelp'))}`
            : nothing
        }
      </dl>
      <label class="switch"
        ><input type="checkbox" .checked=${areOn} @change=${this.#switch} /><span
          >${text.term('shortcutsLetters')}<small>${text.term('shortcutsLettersHint')}</small></span
        ></label
      >`;
  }

  #switch(event: Event): void {
    letterKeys.areOn = (event.target as HTMLInputElement).checked;
    this.requestUpdate();
  }
}

function row(keys: string[], what: string): TemplateResult {
  return html`<dt>${keys.map((key) => (key === '–' ? html`<i>–</i>` : html`<kbd>${key}</kbd>`))}</dt>
    <dd>${what}</dd>`;
}
