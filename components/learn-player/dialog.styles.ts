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
    dialog {
      border-color: CanvasText;
    }

    button {
      border: 1px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    :is(button, .row input, .switch input):focus-visible,
    .option input:focus-visible + span {
      outline-color: Highlight;
      box-shadow: none;
    }
  }
`;
