import { css } from 'lit';

/** Dialogs are dark as the stage is: they belong to it. */
export const dialogStyles = css`
  :host {
    /* Takes no room beside the film. */
    position: absolute;
    color: #fff;
    color-scheme: dark;
    line-height: 1.4;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  dialog {
    position: fixed;
    inline-size: max-content;
    max-inline-size: min(30em, calc(100vw - 24px));
    max-block-size: calc(100vh - 24px);
    margin: 0;
    padding: 0.5em 1.25em 1.25em;
    border: 1px solid rgb(255 255 255 / 0.24);
    border-radius: calc(var(--_radius, 8px) * 1.25);
    background: #10181d;
    color: inherit;
    font-size: clamp(15px, 1em, 24px);
    text-align: start;
    overflow: auto;
    overscroll-behavior: contain;
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.45);
  }

  dialog::backdrop {
    background: rgb(8 14 18 / 0.4);
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    margin-inline-end: -0.75em;
  }

  .title {
    font-size: 1.125em;
    font-weight: 600;
  }

  button {
    min-block-size: 44px;
    border: 0;
    border-radius: var(--_radius, 8px);
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .close {
    flex: none;
    inline-size: 44px;
    padding: 10px;
  }

  .close:hover,
  .way:hover {
    background: rgb(255 255 255 / 0.16);
  }

  svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0 0 1em;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 0.375em;
    color: rgb(255 255 255 / 0.8);
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .option {
    position: relative;
    display: inline-grid;
    cursor: pointer;
  }

  .option input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .option span {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 48px;
    min-block-size: 44px;
    padding: 0 0.75em;
    border: 1px solid rgb(255 255 255 / 0.5);
    border-radius: var(--_radius, 8px);
    font-variant-numeric: tabular-nums;
  }

  .option:hover span {
    background: rgb(255 255 255 / 0.16);
  }

  .option input:checked + span {
    border-color: #fff;
    background: #fff;
    color: #10181d;
    font-weight: 600;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }

  .row span {
    color: rgb(255 255 255 / 0.8);
  }

  .row input {
    flex: 1;
    min-inline-size: 8em;
    block-size: 44px;
    margin: 0;
    accent-color: #fff;
    cursor: pointer;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 0.75em;
  }

  .way {
    padding: 0 0.875em;
    border: 1px solid rgb(255 255 255 / 0.5);
    font-weight: 600;
  }

  .way[aria-pressed='true'] {
    background: #fff;
    color: #10181d;
  }

  .hint,
  small {
    color: rgb(255 255 255 / 0.8);
    font-size: 0.9375em;
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.5em 1em;
    align-items: baseline;
    margin-block: 0.75em;
  }

  dt {
    display: flex;
    gap: 4px;
  }

  dt i {
    font-style: normal;
  }

  kbd {
    min-inline-size: 1.75em;
    padding: 0.1em 0.45em;
    border: 1px solid rgb(255 255 255 / 0.5);
    border-block-end-width: 2px;
    border-radius: 0.3em;
    font: inherit;
    font-size: 0.9375em;
    text-align: center;
  }

  .switch {
    display: flex;
    gap: 0.75em;
    min-block-size: 44px;
    padding-block: 0.5em;
    border-block-start: 1px solid rgb(255 255 255 / 0.24);
    cursor: pointer;
  }

  .switch input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: #fff;
    cursor: inherit;
  }

  small {
    display: block;
    padding-block-start: 0.25em;
  }

  :is(button, .row input, .switch input):focus-visible,
  .option input:focus-visible + span {
    outline: 3px solid #fff;
    outline-offset: 2px;
    box-shadow: 0 0 0 2px #000;
  }

  /* A sheet at the bottom, under the thumb. */
  @media (width < 640px) {
    dialog {
      inset: auto 0 0;
      inline-size: 100%;
      max-inline-size: 100%;
      max-block-size: calc(100vh - 44px);
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }

  @media (forced-colors: active) {
    dialog,
    kbd {
      border-color: CanvasText;
    }

    button,
    .option span {
      border: 1px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    .option input:checked + span,
    .way[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    :is(button, .row input, .switch input):focus-visible,
    .option input:focus-visible + span {
      outline-color: Highlight;
      box-shadow: none;
    }
  }
`;
