import { css } from 'lit';

/** The window has colours of its own: the page behind it may be anything. */
export const shareStyles = css`
  dialog {
    inline-size: min(30em, 100% - 2em);
    max-block-size: calc(100% - 2em);
    margin: auto;
    padding: 1.25em;
    overflow: auto;
    border: 0.0625em solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 1em 3em rgb(0 0 0 / 30%);
    line-height: 1.5;
    white-space: normal;
  }

  @supports (color: light-dark(red, red)) {
    dialog {
      background: var(--_surface);
      color: light-dark(#1b242b, #eef2f5);
    }
  }

  ::backdrop {
    background: rgb(10 18 24 / 55%);
  }

  .all {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
  }

  h2,
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  h2 {
    color: inherit;
    font: inherit;
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.3;
  }

  .close {
    flex: none;
    align-self: start;
    min-block-size: 44px;
    padding: 0;
    font-size: 1.5em;
    font-weight: 400;
  }

  .quiet-text {
    color: var(--_quiet);
  }

  .from {
    display: inline-flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: 44px;
    cursor: pointer;
  }

  .from input {
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .address {
    display: grid;
    gap: 0.25em;
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  .address input {
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 0.375em 0.75em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    color: CanvasText;
    font: inherit;
    text-overflow: ellipsis;
  }

  @supports (color: light-dark(red, red)) {
    .address input {
      color: light-dark(#1b242b, #eef2f5);
    }
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }

  [role='status'] {
    font-weight: 600;
  }
`;
