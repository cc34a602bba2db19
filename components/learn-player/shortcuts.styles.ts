import { css } from 'lit';

/** The list of keys, and the switch below it. */
export const shortcutsStyles = css`
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

  @media (forced-colors: active) {
    kbd {
      border-color: CanvasText;
    }
  }
`;
