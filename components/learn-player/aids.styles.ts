import { css } from 'lit';

/** What helps with a film, below it. */
export const aidsStyles = css`
  :host {
    padding: 0 1.25em 1em;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .button svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    transition: rotate 0.15s;
  }

  [aria-expanded='true'] svg {
    rotate: 90deg;
  }

  p {
    margin: 0.5em 0 0;
  }

  @media print {
    .ways {
      display: none;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .button svg {
      transition: none;
    }
  }
`;
