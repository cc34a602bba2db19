import { css } from 'lit';

export const auditStyles = css`
  .entries {
    border-block-start: 0.0625em solid var(--_line);
  }

  .entries > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    padding-block: 0.625em;
    border-block-end: 0.0625em solid var(--_line);
    break-inside: avoid;
  }

  time {
    flex: 1 1 13em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }

  .entries p {
    flex: 4 1 20em;
    min-inline-size: 0;
  }

  .detail {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  /* More than a line: one below the other. */
  .detail:has(> :nth-child(4)) {
    flex-direction: column;
  }
`;
