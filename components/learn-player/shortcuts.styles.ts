import { css } from 'lit';

/** The list of keys, and the switch below it. */
export const shortcutsStyles = css`
  .hint {
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

  @media (forced-colors: active) {
    kbd {
      border-color: CanvasText;
    }
  }
`;
