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

  .colours {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10.5em), 1fr));
    gap: 1.125em 0.875em;
  }

  /* The region is there before it says anything. */
  .remark:first-child {
    margin-block-start: 0.875em;
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

    .remark {
      border: 0.0625em solid CanvasText;
    }
  }
`;
