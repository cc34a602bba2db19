import { css } from 'lit';

export const dueStyles = css`
  :host {
    container-type: inline-size;
  }

  pre {
    max-inline-size: 42em;
    margin: 0;
    padding: 0.75em 1em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    white-space: pre-wrap;
  }

  .staff {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875em;
    max-inline-size: 48em;
    padding: 1em clamp(0.75em, 4%, 1.25em);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .staff strong {
    font-weight: 600;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }

  .field > :is(span, label) {
    font-weight: 600;
  }

  .hint {
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  .fault {
    color: var(--_wrong);
    font-weight: 600;
  }

  :is(.fault, .taken):not(:has(*)):empty {
    display: none;
  }

  .choice {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 0.875em 1em;
    align-items: end;
    max-inline-size: 48em;
  }

  [type='file'] {
    padding: 0.25em;
    cursor: pointer;
  }

  ::file-selector-button {
    min-block-size: max(2.25em, 36px);
    margin-inline-end: 0.75em;
    padding-inline: 0.875em;
    border: 0.0625em solid var(--_control-line);
    border-radius: calc(var(--_radius) - 0.125em);
    background: var(--_soft);
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  [aria-invalid='true'] {
    border-color: var(--_wrong);
    box-shadow: inset 0 0 0 0.0625em var(--_wrong);
  }

  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.5em 1em 0.5em 0;
    border-block-end: 0.0625em solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
  }

  tr > :last-child {
    padding-inline-end: 0;
  }

  thead th {
    border-block-end-color: currentColor;
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  tr {
    break-inside: avoid;
  }

  table {
    table-layout: fixed;
    hyphens: auto;
  }

  thead th:first-child {
    inline-size: 38%;
  }

  .name,
  .name + .quiet-text:not(.narrow) {
    hyphens: none;
  }

  tbody th > span {
    display: block;
    font-size: 0.9375em;
  }

  tbody th > .name {
    font-size: 1em;
    font-weight: 600;
  }

  td.due,
  td.open {
    font-weight: 600;
  }

  /* Words that go on in a second line stand below the first ones. */
  tbody td:last-child {
    padding-inline-start: 1.375em;
    text-indent: -1.375em;
  }

  td.done::before,
  td.due::before,
  td.open::before {
    display: inline-block;
    inline-size: 1.375em;
    text-indent: 0;
    content: '✓' / '';
    color: var(--_right);
    font-weight: 700;
  }

  td.due::before {
    content: '●' / '';
    color: var(--_wrong);
  }

  td.open::before {
    content: '○' / '';
    color: var(--_wrong);
  }

  @container (width >= 36em) {
    .narrow {
      display: none;
    }
  }

  @container (width < 36em) {
    .wide {
      display: none;
    }

    thead th:first-child {
      inline-size: 58%;
    }
  }

  @media print {
    .staff,
    .choice {
      display: none;
    }
  }
`;
