import { css } from 'lit';

export const copyFieldStyles = css`
  :host {
    overflow: clip;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    padding: 0.625em 0.75em 0.625em 1em;
  }

  label {
    flex: 1 1 12em;
    font-weight: 600;
    line-height: 1.35;
  }

  small {
    display: block;
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: 400;
  }

  small:empty {
    display: none;
  }

  /* Both words have room: nothing moves. */
  .button {
    flex: none;
    min-inline-size: 7.5em;
  }

  textarea {
    display: block;
    inline-size: 100%;
    padding: 0.875em 1em;
    border: 0;
    border-block-start: 0.0625em solid var(--_line);
    border-radius: 0;
    background: var(--_soft);
    color: inherit;
    font:
      0.875em/1.6 'Cascadia Mono',
      'Noto Sans Mono',
      'DejaVu Sans Mono',
      ui-monospace,
      monospace;
    overflow-wrap: anywhere;
    resize: none;
    field-sizing: content;
  }

  textarea:focus-visible {
    outline-offset: -0.1875em;
    box-shadow: none;
  }

  .said {
    margin: 0;
  }

  .said:not(:empty) {
    padding: 0.625em 1em;
    border-block-start: 0.0625em solid var(--_line);
    font-weight: 600;
  }
`;
