import { css } from 'lit';

export const transcriptStyles = css`
  :host {
    margin-block-start: 0.75em;
    container-type: inline-size;
  }

  p {
    margin: 0;
  }

  .transcript {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    justify-items: start;
  }

  .state:empty {
    display: none;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: end;
    inline-size: 100%;
  }

  .search {
    flex: 1 1 12em;
    max-inline-size: 24em;
    min-inline-size: 0;
  }

  .search > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    justify-content: space-between;
    margin-block-end: 0.125em;
    font-size: 0.9375em;
  }

  input {
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    margin: 0;
    padding: 0.375em 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  .step {
    padding: 0;
    inline-size: max(2.75em, 44px);
  }

  .step[aria-disabled='true'] {
    color: var(--_quiet);
    border-color: var(--_line);
    cursor: default;
  }

  svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .count {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }

  .follow {
    padding-inline: 0.75em;
    margin-inline-start: auto;
  }

  /* On is filled with its colour, and framed: not told by colour alone. */
  .follow[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    box-shadow: inset 0 -0.1875em var(--_accent);
  }

  .box {
    position: relative;
    inline-size: 100%;
    max-block-size: min(24em, 70vh);
    padding-block: 0.5em;
    border-block: 1px solid var(--_line);
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
  }

  /* What is far away needs no place of its own yet. */
  .long .go {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 160em;
  }

  .box p {
    display: grid;
    grid-template-columns: 4.25em minmax(0, 34em);
    gap: 0 0.25em;
    align-items: start;
  }

  .time {
    float: none;
    min-inline-size: 44px;
    min-block-size: 44px;
    margin: 0;
    padding: 0.625em 0.25em;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
    font: inherit;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
    -webkit-user-select: none;
    user-select: none;
  }

  .words {
    padding-block: 0.5625em;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }

  [data-line] {
    border-radius: 0.2em;
    cursor: pointer;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }

  [data-line]:hover {
    background: var(--_soft);
  }

  /* What is being said: lighter, and underlined. */
  [data-line].now {
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
    box-shadow: 0 0.125em var(--_accent);
  }

  [data-line]:focus-visible {
    outline-offset: 0.0625em;
  }

  ::highlight(learn-transcript-found) {
    background: light-dark(#ffe58a, #5c4a00);
    color: light-dark(#10181d, #fff);
  }

  ::highlight(learn-transcript-current) {
    background: light-dark(#10181d, #ffe83d);
    color: light-dark(#ffe83d, #10181d);
    text-decoration: underline 2px;
  }

  .hint {
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  @container (inline-size < 26em) {
    .box p {
      grid-template-columns: minmax(0, 1fr);
    }

    .time {
      justify-self: start;
      padding-inline: 0;
    }

    .words {
      padding-block: 0 0.75em;
    }
  }

  @media (forced-colors: active) {
    [data-line].now {
      outline: 2px solid Highlight;
      outline-offset: 1px;
    }

    [data-line]:focus-visible {
      outline: 4px solid Highlight;
    }

    .follow[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    ::highlight(learn-transcript-found) {
      background: Mark;
      color: MarkText;
    }

    ::highlight(learn-transcript-current) {
      background: Highlight;
      color: HighlightText;
    }
  }

  /* On paper: the whole text, times in the margin. */
  @media print {
    .tools,
    .hint {
      display: none;
    }

    .box {
      max-block-size: none;
      border: 0;
      overflow: visible;
    }

    .long .go {
      content-visibility: visible;
    }

    .box p {
      grid-template-columns: 4.25em minmax(0, 1fr);
      break-inside: avoid;
    }

    .time {
      color: inherit;
      min-block-size: 0;
      text-decoration: none;
    }

    [data-line].now {
      background: none;
      box-shadow: none;
    }
  }
`;
