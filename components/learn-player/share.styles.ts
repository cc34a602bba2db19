import { css } from 'lit';

/** The address of a lesson, with what can be done with it. */
export const shareStyles = css`
  .all {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
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
