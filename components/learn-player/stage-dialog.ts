import type { CSSResultGroup } from 'lit';
import { Texts } from '../shared/texts.ts';
import { PlayerDialog } from './player-dialog.ts';
import { stageDialogStyles } from './stage-dialog.styles.ts';
import { stageDialogTexts } from './stage-dialog.texts.ts';

/** So far from the edges of the window, in pixels. */
const MARGIN = 12;
/** So far above the bottom of the stage: the bar stays in sight. */
const BAR = 64;
/** In a narrower window a dialog is a sheet at its bottom. */
const SHEET = 640;

/** A window that belongs to the stage: dark as that, above its bar. */
export abstract class StageDialog extends PlayerDialog {
  static override styles: CSSResultGroup[] = [...super.styles, stageDialogStyles];

  protected text = new Texts(this, stageDialogTexts);

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ['scroll', 'resize']) addEventListener(type, this.#place, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['scroll', 'resize']) removeEventListener(type, this.#place);
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.#place();
  }

  /** Above the bar, at its end, as long as that is in the window. */
  #place = (): void => {
    const { style, offsetHeight, offsetWidth } = this.dialog;
    const stage = (this.getRootNode() as ShadowRoot).host.getBoundingClientRect();
    const within = (value: number, size: number, room: number) =>
      Math.max(MARGIN, Math.min(value, room - size - MARGIN));
    style.inset =
      innerWidth < SHEET
        ? ''
        : `auto ${within(innerWidth - stage.right + MARGIN, offsetWidth, innerWidth)}px ${within(
            innerHeight - stage.bottom + BAR,
            offsetHeight,
            innerHeight,
          )}px auto`;
  };
}
