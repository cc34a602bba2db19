import { css } from 'lit';

export const styles = css`
  :host {
    margin-block: 2em;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  :host([glance]) {
    margin-block: 1em;
  }

  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }

  [part='figures'] {
    display: flex;
    flex-direction: column;
    gap: var(--learn-figures-gap, 2em);
    max-inline-size: 60em;
  }

  [part='heading'] {
    font-size: 1.375em;
  }

  :host([glance]) [part='heading'] {
    font-size: 1.0625em;
  }

  /* A live region stands there before it says something; an empty one takes no gap. */
  div:has(> [part='status']:empty) {
    margin-block-end: calc(-1 * var(--learn-figures-gap, 2em));
  }

  [part='heading'] + div {
    margin-block-start: calc(-0.5 * var(--learn-figures-gap, 2em));
  }

  .rule,
  [part='rules'] p {
    max-inline-size: 46em;
    color: var(--_quiet);
    font-size: 0.875em;
    text-wrap: pretty;
  }

  .notice ul {
    flex-basis: 100%;
    padding-inline-start: 1.25em;
  }

  /* ── The year against its target ── */

  [part='glance'] {
    display: grid;
    gap: 0.625em;
    padding: clamp(1em, 4%, 1.75em);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .big {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
    font-size: 1.25em;
    line-height: 1.2;
  }

  .big b {
    font-size: 2.75em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
    line-height: 1;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.875em;
    border-radius: 1em;
    overflow: hidden;
    fill: var(--_accent);
  }

  .bar rect:first-child {
    fill: color-mix(in srgb, currentColor 14%, transparent);
  }

  .bar.reached {
    fill: var(--_right);
  }

  .standing {
    font-size: 1.0625em;
    text-wrap: pretty;
  }

  /* ── Years ── */

  [part='years'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.25em), 1fr));
    gap: 0.5em;
  }

  [part='year'] {
    display: grid;
    gap: 0.125em;
    min-block-size: max(2.75em, 44px);
    padding: 0.625em 0.75em 0.75em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    line-height: 1.3;
    cursor: pointer;
  }

  [part='year']:hover {
    background: var(--_soft);
  }

  [part='year'] span {
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  [part='year'] .bar {
    block-size: 0.375em;
    margin-block-start: 0.375em;
  }

  [part='year'][aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 0.125em var(--_accent);
    background: var(--_soft);
  }

  [part='year'][aria-pressed='true']:focus-visible {
    box-shadow:
      inset 0 0 0 0.125em var(--_accent),
      0 0 0 0.125em var(--_surface);
  }

  /* ── Participations and completions ── */

  [part='totals'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 1.25em 2em;
  }

  [part='totals'] dt {
    font-weight: 600;
  }

  .count {
    font-size: 1.75em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }

  /* ── By month, course, area, department ── */

  [part='breakdown'],
  [part='rules'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.75em;
  }

  [part='breakdown'] > div:first-child,
  [part='rules'] > div:first-child {
    font-size: 1.125em;
  }

  /* Beside the pictures it is a matter of detail. */
  [part='breakdown'] > .button.quiet {
    padding-inline: 0;
    border-color: transparent;
    color: var(--_accent);
    font-weight: 500;
    text-decoration: underline;
    text-decoration-thickness: 0.0625em;
    text-underline-offset: 0.25em;
  }

  [part='breakdown'] > .button.quiet:hover {
    background: none;
    text-decoration-thickness: 0.125em;
  }

  [part='plot'],
  .table {
    inline-size: 100%;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block-end: 0.75em;
    font-size: 0.875em;
    list-style: none;
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }

  .legend svg {
    flex: none;
    inline-size: 1.25em;
  }

  .table {
    container-type: inline-size;
  }

  .table.closed {
    display: none;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
    line-height: 1.35;
    hyphens: auto;
  }

  th,
  td {
    padding: 0.5em 0.375em;
    border-block-end: 0.0625em solid var(--_line);
    text-align: end;
    vertical-align: baseline;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }

  td:last-child,
  th:last-child {
    padding-inline-end: 0;
  }

  tbody th {
    font-weight: 400;
  }

  small {
    display: block;
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .none {
    color: var(--_quiet);
  }

  .count.none {
    font-size: 1em;
    font-weight: 400;
  }

  /* The name has a line of its own. */
  @container (inline-size < 24em) {
    table,
    tbody,
    thead {
      display: block;
    }

    tr {
      display: grid;
      grid-template-columns: minmax(0, 5fr) repeat(2, minmax(0, 6fr));
      border-block-end: 0.0625em solid var(--_line);
    }

    :is(th, td) {
      padding: 0.125em 0.25em 0.5em 0;
      border: 0;
      text-align: start;
    }

    th:first-child {
      grid-column: 1 / -1;
      padding-block: 0.5em 0;
    }

    th:not(:first-child),
    td {
      font-size: 0.8125em;
      font-weight: 400;
    }

    /* Where there is no number of offers. */
    tr:has(> :last-child:nth-child(3)) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @media (forced-colors: active) {
    [part='breakdown'] > .button.quiet {
      padding-inline: 0.75em;
    }

    .bar {
      border: 0.0625em solid CanvasText;
      fill: Highlight;
    }

    .bar.reached {
      fill: Highlight;
    }

    .bar rect:first-child {
      fill: Canvas;
    }

    [part='year'][aria-pressed='true'] {
      outline: 0.125em solid Highlight;
      outline-offset: -0.25em;
    }

    [part='year'][aria-pressed='true']:focus-visible {
      outline-offset: 0.125em;
    }
  }

  @media print {
    .table.closed {
      display: block;
    }

    [part='years'] {
      grid-template-columns: repeat(5, 1fr);
    }

    [part='breakdown'] {
      break-inside: avoid-page;
    }
  }
`;
