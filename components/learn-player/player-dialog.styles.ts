import { css } from 'lit';

/**
 * A window has colours of its own: the page behind it may be anything. `--_window…` give it another look, `--_width`
 * another width.
 */
export const playerDialogStyles = css`
  :host {
    --_window: Canvas;
    --_window-text: CanvasText;
    --_window-line: var(--_line);
    --_close-line: var(--_control-line);

    /* Takes no room in the player. */
    position: absolute;
    line-height: 1.4;
  }

  @supports (color: light-dark(red, red)) {
    :host {
      --_window: var(--_surface);
      --_window-text: light-dark(#1b242b, #eef2f5);
    }
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  dialog {
    inline-size: min(var(--_width, 30em), 100% - 1em);
    max-inline-size: none;
    max-block-size: calc(100% - 1em);
    margin: auto;
    padding: 1.25em;
    border: 1px solid var(--_window-line);
    border-radius: calc(1.25 * var(--_radius, 8px));
    background: var(--_window);
    color: var(--_window-text);
    text-align: start;
    white-space: normal;
    overflow: auto;
    overscroll-behavior: contain;
    box-shadow: 0 1em 3em rgb(0 0 0 / 0.4);
  }

  dialog::backdrop {
    background: rgb(8 14 18 / 0.45);
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    margin-block-end: 0.75em;
  }

  .title {
    margin: 0;
    color: inherit;
    font: inherit;
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .close {
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    padding: 9px;
    border: 1px solid var(--_close-line);
    border-radius: var(--_radius, 8px);
    background: transparent;
    color: inherit;
    cursor: pointer;
  }

  .close:hover {
    background: color-mix(in srgb, currentColor 16%, transparent);
  }

  .close svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
`;
