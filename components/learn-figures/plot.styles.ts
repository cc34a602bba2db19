import { css } from 'lit';

/** How bars look, in a plot and in the legend beside it. */
export const barStyles = css`
  .participations {
    fill: color-mix(in srgb, var(--_accent) 26%, transparent);
    stroke: var(--_accent);
    stroke-width: 1;
  }

  .completions {
    fill: var(--_accent);
    stroke: var(--_accent);
    stroke-width: 1;
  }

  /* It may be more: its edge is open. */
  .least {
    fill-opacity: 0.35;
    stroke-dasharray: 3 3;
  }

  .participations.least {
    fill-opacity: 0;
  }

  @media (forced-colors: active) {
    .participations {
      fill: Canvas;
      stroke: CanvasText;
    }

    .completions {
      fill: Highlight;
      stroke: Highlight;
    }

    .least {
      fill-opacity: 0;
    }
  }
`;

export const plotStyles = css`
  :host {
    /* Before the plot is there its place is. */
    min-block-size: var(--_plot-height);
  }

  svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
    font-family: inherit;
  }

  text {
    fill: currentColor;
    white-space: pre;
  }

  .value {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .base {
    stroke: currentColor;
    stroke-opacity: 0.6;
  }

  [aria-label='y-grid'] {
    stroke: currentColor;
    stroke-opacity: 0.14;
  }

  @media (forced-colors: active) {
    text {
      fill: CanvasText;
    }

    .base,
    [aria-label='y-grid'] {
      stroke: CanvasText;
    }
  }
`;
