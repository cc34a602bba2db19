import { css } from 'lit';

export const taskStyles = css`
  .step:empty {
    display: none;
  }

  .thoughts {
    display: grid;
    gap: 0.375em;
  }

  .thoughts label {
    font-weight: 600;
  }

  textarea {
    inline-size: 100%;
    min-block-size: 6em;
    max-block-size: 24em;
    padding: 0.625em 0.75em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.5;
    field-sizing: content;
    resize: vertical;
  }
`;
