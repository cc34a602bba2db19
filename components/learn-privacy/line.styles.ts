import { css } from 'lit';

/** A quiet line under something else. */
export const lineStyles = css`
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    font-size: 0.875em;
  }

  .person {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
  }

  learn-privacy + .person {
    font-size: 0.875em;
  }

  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: max(calc(2.75em / 0.875), 44px);
    min-inline-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_quiet);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }

  .link:hover {
    color: inherit;
    text-decoration-thickness: 0.125em;
  }

  @media print {
    .links {
      display: none;
    }
  }
`;
