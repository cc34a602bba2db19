import { css } from 'lit';

export const styles = css`
  :host {
    margin-block: 2.5em;
  }

  section,
  form {
    display: flex;
    flex-direction: column;
  }

  section {
    gap: var(--learn-quiz-gap, 1.5em);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  /* A course may speak others. */
  :lang(ar, fa, he, ur) {
    direction: rtl;
  }

  section:focus-visible {
    outline-offset: 0.5em;
  }

  /* Live regions stand in the page before they say something; an empty one takes no gap. */
  section > :is(div, p):not(.drawn, .notice, .quiet-text, .visually-hidden) {
    margin-block-start: calc(-1 * var(--learn-quiz-gap, 1.5em));
  }

  [part='verdict']:not(.drawn) {
    margin-block-start: -1.25em;
  }

  p,
  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
  }

  [part='status'],
  .quiet-text,
  .number {
    color: var(--_quiet);
  }

  header {
    display: grid;
    gap: 0.75em;
  }

  [part='heading'] :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.5em;
    line-height: 1.25;
  }

  [part='progress'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    font-variant-numeric: tabular-nums;
  }

  .steps {
    display: flex;
    flex: 0 1 12em;
    gap: 0.25em;
  }

  .steps i {
    flex: 1;
    min-inline-size: 0.5em;
    block-size: 0.5em;
    border: 0.0625em solid var(--_control-line);
    border-radius: 1em;
  }

  .steps :is(.right, .wrong, .answered) {
    border-color: transparent;
    background: var(--_accent);
  }

  .steps .right {
    background: var(--_right);
  }

  form {
    gap: 1.25em;
    padding: clamp(1em, 5%, 1.75em);
    border: 0.0625em solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
  }

  fieldset {
    display: grid;
    gap: 0.75em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    inline-size: 100%;
    margin-block-end: 0.5em;
    padding: 0;
  }

  .number {
    display: block;
    margin-block-end: 0.25em;
    font-size: 0.9375em;
  }

  [part='title'] {
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.35;
  }

  .options {
    display: grid;
    gap: 0.5em;
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }

  .options.true-false {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
  }

  .option {
    display: flex;
    align-items: center;
    gap: 0.5em 0.75em;
    min-block-size: max(3.25em, 44px);
    padding: 0.625em 1em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .option > :nth-child(2) {
    flex: 1;
    min-inline-size: 0;
  }

  label.option {
    cursor: pointer;
  }

  label.option:hover {
    border-color: var(--_control-line);
    background: var(--_soft);
  }

  label.option:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    box-shadow: inset 0 0 0 0.0625em var(--_accent);
  }

  label.option:has(:focus-visible) {
    outline: 0.1875em solid var(--_accent);
    outline-offset: 0.125em;
  }

  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
    font: inherit;
    cursor: inherit;
  }

  .option input:focus-visible {
    outline: none;
    box-shadow: none;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: var(--_surface);
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon circle {
    fill: currentColor;
    stroke: none;
  }

  .rich {
    display: grid;
    gap: 0.75em;
    min-inline-size: 0;
  }

  .rich > p {
    max-inline-size: 44em;
  }

  .rich :is(ul, ol, blockquote, pre) {
    margin: 0;
  }

  .rich :is(.table, pre) {
    overflow-x: auto;
  }

  img {
    max-inline-size: 100%;
    block-size: auto;
  }

  a {
    color: inherit;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }

  .arriving {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    color: var(--_quiet);
  }

  [aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }

  @media (forced-colors: active) {
    .steps :is(.right, .wrong, .answered) {
      forced-color-adjust: none;
      background: Highlight;
    }

    label.option:has(:checked),
    label.option:has(:focus-visible) {
      outline: 0.125em solid Highlight;
    }

    label.option:has(:focus-visible) {
      outline-width: 0.25em;
    }
  }
`;
