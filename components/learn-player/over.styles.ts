import { css } from 'lit';

/** What lies over the picture when there is nothing to play: what comes next, or what went wrong. */
export const overStyles = css`
  /* What is to be read instead of the picture is whole: where the picture is too small for it, the stage grows. */
  media-controller.covered:not(.full) {
    display: grid;
    grid-template: auto / minmax(0, 1fr);
    block-size: auto;
  }

  media-controller.covered:not(.full)::part(vertical-layer) {
    position: relative;
  }

  media-controller.covered:not(.full) video {
    position: absolute;
    inset-block-start: 0;
  }

  media-controller.covered:not(.full) .chrome {
    position: relative;
    /* An empty place of media-chrome's grows beside it. */
    flex: 999 0 auto;
    inline-size: 100%;
  }

  media-controller.covered:not(.full) .over {
    flex-shrink: 0;
  }

  .over {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    align-items: center;
    justify-content: safe center;
    gap: 0.75em;
    min-block-size: 0;
    padding: 0.75em 1em;
    background: rgb(8 14 18 / 0.9);
    overflow-y: auto;
    text-align: center;
    text-wrap: balance;
    pointer-events: auto;
  }

  .hint {
    max-inline-size: 32em;
  }

  .over ~ .bar {
    background: rgb(8 14 18 / 0.9);
  }

  .over .button {
    display: inline-flex;
    float: none;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 44px;
    margin: 0;
    padding: 0.375em 1.125em;
    border: 2px solid #fff;
    border-radius: var(--_radius, 8px);
    background: #fff;
    color: #10181d;
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    cursor: pointer;
  }

  .over .button:hover {
    border-color: var(--_glow, #fff);
  }

  .over .button:focus-visible {
    outline: 3px solid #fff;
    outline-offset: 3px;
    box-shadow: 0 0 0 3px #000;
  }
`;
