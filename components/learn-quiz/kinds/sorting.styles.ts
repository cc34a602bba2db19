import { css } from 'lit';
import { partStyles } from './part.styles.ts';

export const styles = css`
  ${partStyles}

  .sorting {
    container-type: inline-size;
  }

  /* One below the other; their roles keep what they are to whoever can't see it. */
  .sorting :is(table, tbody, tr, th, td) {
    display: block;
    text-align: start;
  }

  .sorting thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .sorting tbody {
    display: grid;
    gap: 0.75em;
  }

  .sorting table {
    position: relative;
    inline-size: 100%;
    border-collapse: collapse;
  }

  .sorting :is(th, td) {
    padding: 0;
    font-weight: inherit;
    vertical-align: middle;
  }

  .sorting tbody tr {
    display: grid;
    gap: 0.25em;
    padding: 0.75em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .sorting tbody th {
    margin-block-end: 0.25em;
    font-weight: 600;
  }

  .sorting label {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: max(2.75em, 44px);
    padding: 0.25em 0.75em;
    border: 0.0625em solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .sorting label span {
    min-inline-size: 0;
  }

  .sorting input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .sorting input:focus-visible {
    outline: none;
    box-shadow: none;
  }

  .sorting label:hover {
    border-color: var(--_control-line);
    background: var(--_soft);
  }

  .sorting label:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    box-shadow: inset 0 0 0 0.0625em var(--_accent);
  }

  .sorting label:has(:focus-visible) {
    outline: 0.1875em solid var(--_accent);
    outline-offset: 0.125em;
  }

  .sorting tr:has([aria-invalid]) {
    border-color: var(--_wrong);
  }

  @container (min-width: 32em) {
    .sorting:not(.many) table {
      display: table;
      table-layout: fixed;
    }

    .sorting:not(.many) thead {
      position: static;
      display: table-header-group;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
    }

    .sorting:not(.many) tbody {
      display: table-row-group;
    }

    .sorting:not(.many) :is(tr, tbody tr) {
      display: table-row;
      border: 0;
    }

    .sorting:not(.many) :is(th, td) {
      display: table-cell;
      padding: 0.375em;
      border-block-end: 0.0625em solid var(--_line);
    }

    .sorting:not(.many) thead th {
      padding-block: 0.5em;
      border-block-end-color: var(--_control-line);
      font-weight: 600;
      text-align: center;
      vertical-align: bottom;
    }

    .sorting:not(.many) tr > :first-child {
      inline-size: 40%;
      padding-inline-start: 0.5em;
      text-align: start;
    }

    .sorting:not(.many) tbody tr:hover {
      background: var(--_soft);
    }

    .sorting:not(.many) label {
      justify-content: center;
    }

    .sorting:not(.many) tbody tr:has([aria-invalid]) th {
      box-shadow: inset 0.25em 0 var(--_wrong);
    }

    /* The head of the column says it; what is heard stays whole. */
    .sorting:not(.many) label span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @media (forced-colors: active) {
    .sorting label {
      border-color: Canvas;
    }

    .sorting label:has(:checked) {
      outline: 0.125em solid Highlight;
    }

    .sorting label:has(:focus-visible) {
      outline: 0.25em solid Highlight;
    }
  }
`;
