import { css } from 'lit';

/** What stands in one quiet line under the card, as the line about what is stored does. */
export const footStyles = css`
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    min-inline-size: 0;
  }

  .foot > [part='foot'] {
    display: contents;
  }

  .foot [part='link'] {
    display: inline-flex;
    float: none;
    align-items: center;
    min-block-size: max(calc(2.75em / 0.875), 44px);
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_quiet);
    font: inherit;
    font-size: 0.875em;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }

  .foot [part='link']:hover {
    color: inherit;
    text-decoration-thickness: 0.125em;
  }
`;
