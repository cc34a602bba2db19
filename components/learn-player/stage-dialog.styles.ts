import { css } from 'lit';

/** Windows of the stage are dark as it is: they belong to it. */
export const stageDialogStyles = css`
  :host {
    --_window: #10181d;
    --_window-text: #fff;
    --_window-line: rgb(255 255 255 / 0.24);
    --_close-line: transparent;

    color-scheme: dark;
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  dialog {
    inline-size: max-content;
    max-inline-size: min(30em, calc(100vw - 24px));
    max-block-size: calc(100vh - 24px);
    margin: 0;
    padding: 0.5em 1.25em 1.25em;
    font-size: clamp(15px, 1em, 24px);
  }

  .head {
    margin-block-end: 0;
    margin-inline-end: -0.75em;
  }

  .switch {
    display: flex;
    gap: 0.75em;
    min-block-size: 44px;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_window-line);
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
    color: rgb(255 255 255 / 0.8);
    font-size: 0.9375em;
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
