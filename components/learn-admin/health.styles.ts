import { css } from 'lit';

export const healthStyles = css`
  .summary strong {
    font-size: 1.125em;
  }

  .wrong,
  .error strong {
    color: var(--_wrong);
  }

  meter {
    display: block;
    inline-size: min(100%, 18em);
    block-size: 1em;
  }

  .faults {
    display: grid;
    gap: 0.75em;
  }

  .faults li {
    padding: 0.625em 0.875em;
    border-inline-start: 0.25em solid var(--_line);
    background: var(--_soft);
    break-inside: avoid;
  }

  .faults .error {
    border-inline-start-color: var(--_wrong);
  }

  .faults code {
    color: var(--_quiet);
  }

  @media (forced-colors: active) {
    .faults li {
      border: 0.0625em solid CanvasText;
      border-inline-start-width: 0.25em;
    }
  }
`;
