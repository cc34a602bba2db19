import { css } from 'lit';

export const styles = css`
  .workshop {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2.5em;
    line-height: 1.5;
  }

  h2,
  h3 {
    margin: 0;
    font-size: 1.375em;
    font-weight: 650;
    letter-spacing: -0.011em;
    line-height: 1.25;
  }

  /* One after the other; the words say it, too. */
  .workshop {
    counter-reset: step;
  }

  h2 {
    display: flex;
    align-items: center;
    gap: 0.5em;
    counter-increment: step;
  }

  h2::before {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    content: counter(step) / '';
    font-size: 0.75em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0;
  }

  h3 {
    margin-block-start: 0.5em;
    font-size: 1.125em;
  }

  .choices {
    display: grid;
    align-content: start;
    gap: 1.125em;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin-block-end: 0.875em;
  }

  /* ── Fields ── */

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  .field > :is(span, label) {
    padding: 0;
    margin-block-end: 0.375em;
    font-size: 0.9375em;
    font-weight: 600;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .offers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .offer {
    display: flex;
    flex: 0 1 auto;
    position: relative;
  }

  .offer input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .offer span {
    display: inline-flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0 0.5em;
    min-block-size: max(2.75em, 44px);
    padding: 0.375em 0.875em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    line-height: 1.25;
    text-align: center;
  }

  .offer:hover span {
    background: var(--_soft);
  }

  .offer :checked + span {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    box-shadow: inset 0 0 0 0.0625em var(--_accent);
    font-weight: 600;
  }

  .offer :focus-visible + span {
    outline: 0.1875em solid var(--_accent);
    outline-offset: 0.125em;
  }

  .offer small {
    color: var(--_quiet);
    font-size: 0.8125em;
    font-weight: 400;
  }

  .choices .offer {
    flex: 1 1 auto;
  }

  .choices .offer span {
    padding-inline: 0.5em;
  }

  .width legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  select,
  input[type='text'] {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(2.75em, 44px);
    padding: 0.375em 0.75em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }

  option {
    background: Canvas;
    color: CanvasText;
  }

  ::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }

  .colours {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10.5em), 1fr));
    gap: 1.125em 0.875em;
  }

  .pair {
    display: flex;
    gap: 0.5em;
  }

  [type='color'] {
    flex: none;
    inline-size: max(2.75em, 44px);
    block-size: max(2.75em, 44px);
    padding: 0.25em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    background: transparent;
    cursor: pointer;
  }

  [aria-invalid='true'] {
    border-color: var(--_wrong);
    box-shadow: inset 0 0 0 0.0625em var(--_wrong);
  }

  .fault {
    margin: 0.375em 0 0;
    color: var(--_wrong);
    font-size: 0.9375em;
    font-weight: 600;
  }

  /* The region has to be there before it says anything. */
  .remarks:not(:has(p)) {
    margin-block-start: -1.125em;
  }

  .remark {
    display: flex;
    gap: 0.75em;
    margin: 0;
    padding: 0.625em 0.75em;
    border-radius: var(--_radius);
    background: var(--_soft);
    font-size: 0.9375em;
    line-height: 1.45;
  }

  .remark + .remark {
    margin-block-start: 0.375em;
  }

  .swatches {
    display: flex;
    flex: none;
    margin-block-start: 0.1875em;
  }

  .swatches i {
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 0.0625em solid var(--_control-line);
    border-radius: 50%;
  }

  .swatches i + i {
    margin-inline-start: -0.25em;
  }

  /* ── What to paste ── */

  .paste {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1.25em;
  }

  .where {
    max-inline-size: 42em;
    margin: 0;
    text-wrap: pretty;
  }

  .pieces {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  @media (width >= 64rem) {
    .workshop {
      grid-template-columns: 20.5em minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      gap: 2.5em 3em;
    }

    .choices {
      grid-row: 1 / 3;
    }

    .preview,
    .paste {
      grid-column: 2;
    }
  }

  @media (width >= 64rem) and (height >= 56rem) {
    .choices {
      position: sticky;
      inset-block-start: 1.25em;
      align-self: start;
    }
  }

  @media (forced-colors: active) {
    .swatches i {
      forced-color-adjust: none;
    }

    h2::before {
      border: 0.0625em solid CanvasText;
    }

    .offer :checked + span {
      border-color: Highlight;
      outline: 0.125em solid Highlight;
      outline-offset: -0.1875em;
    }

    .offer :focus-visible + span {
      outline: 0.1875em solid CanvasText;
      outline-offset: 0.125em;
    }

    .remark {
      border: 0.0625em solid CanvasText;
    }
  }
`;
