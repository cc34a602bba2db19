import { css } from 'lit';

export const exportStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    max-inline-size: 48em;
  }

  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  .field > :is(span, label) {
    padding: 0;
    font-weight: 600;
  }

  legend {
    margin-block-end: 0.375em;
  }

  .note,
  .hint {
    color: var(--_quiet);
  }

  .hint {
    font-size: 0.9375em;
  }

  .formats {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 0.5em;
  }

  .choice {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: max(2.75em, 44px);
    padding: 0.375em 0.75em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .choice:hover {
    background: var(--_soft);
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }

  .choice:has(:focus-visible) {
    outline: 0.1875em solid var(--_accent);
    outline-offset: 0.125em;
  }

  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
    outline: none;
    box-shadow: none;
  }

  .choice span {
    min-inline-size: 0;
    line-height: 1.3;
  }

  .choice b {
    display: block;
    font-weight: 600;
  }

  small {
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .narrow {
    padding: 1em clamp(0.75em, 4%, 1.25em);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .narrow > legend {
    margin: 0;
    padding-inline: 0.375em;
  }

  .courses {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }

  .courses > div:not(.notice, .state):has(> [role='status']) {
    margin-block-end: -0.5em;
  }

  .run:not(:has(.running, .done, .failed, .cancelled, .else)) {
    margin-block-end: -1.25em;
  }

  .courses legend {
    margin: 0;
  }

  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 0.375em;
    max-block-size: 19em;
    overflow-y: auto;
    scroll-padding-block: 0.5em;
    /* The ring around what has the focus. */
    padding: 0.3125em;
    margin-inline: -0.3125em;
  }

  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 0.875em 1em;
    align-items: start;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }

  [aria-invalid='true'] {
    border-color: var(--_wrong);
    box-shadow: inset 0 0 0 0.0625em var(--_wrong);
  }

  .fault {
    color: var(--_wrong);
    font-weight: 600;
  }

  .run {
    max-inline-size: 48em;
  }

  .bar {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }

  progress {
    flex: 1 1 14em;
    min-inline-size: 0;
    block-size: 1em;
    accent-color: var(--_accent);
  }

  .done {
    padding: 0.75em 1em;
    border: 0.0625em solid var(--_right);
    border-radius: var(--_radius);
  }

  .done:focus {
    outline: none;
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
      outline: 0.0625em solid Highlight;
    }

    .choice:has(:focus-visible) {
      outline: 0.1875em solid CanvasText;
    }
  }
`;
