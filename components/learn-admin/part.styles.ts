import { css } from 'lit';

/** What the parts of the page share. */
export const partStyles = css`
  :host {
    line-height: 1.55;
    overflow-wrap: anywhere;
  }

  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    color: inherit;
    font: inherit;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  code {
    font:
      0.9375em/1.5 ui-monospace,
      'Cascadia Mono',
      'DejaVu Sans Mono',
      monospace;
  }

  .part {
    display: flex;
    flex-direction: column;
    gap: 1.25em;
  }

  .part > p,
  .state {
    max-inline-size: 42em;
  }

  .quiet-text {
    color: var(--_quiet);
  }

  [role='status']:focus {
    outline: none;
  }

  /* A live region is there before it says something; an empty one takes no gap. */
  .part > div:not(.notice, .state, .run):has(> [role='status']) {
    margin-block-end: -1.25em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }

  [aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }

  /* Terms and what they are, one below the other. */
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    padding-block: 0.625em;
    border-block-end: 0.0625em solid var(--_line);
  }

  .facts > div:first-child {
    border-block-start: 0.0625em solid var(--_line);
  }

  dt {
    flex: 1 1 12em;
    color: var(--_quiet);
  }

  dd {
    flex: 2 1 18em;
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
  }

  @media print {
    .notice .button {
      display: none;
    }
  }
`;
