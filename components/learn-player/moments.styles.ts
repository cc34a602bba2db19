import { css } from 'lit';

/** What a film stops for: dark as the stage around it, and calm. */
export const momentsStyles = css`
  :host {
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--_night, #10181d);
    color: #fff;
    line-height: 1.5;
    overflow-y: auto;
    overflow-wrap: anywhere;
  }

  /* Nothing of it takes part in the stage's rows while there is nothing to see. */
  :host(:not([open])) {
    position: absolute;
  }

  /* A course may speak others. */
  :lang(ar, fa, he, ur) {
    direction: rtl;
  }

  .panel {
    display: flex;
    flex-direction: column;
    gap: 1em;
    min-block-size: 100%;
    padding: 1.25em;
    animation: arrive 0.3s;
  }

  .panel:focus-visible {
    outline-offset: -0.1875em;
    box-shadow: none;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 0.5em;
    }
  }

  p,
  ul,
  ol,
  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
  }

  :is(h1, h2, h3, h4, h5, h6) {
    font: inherit;
    font-weight: 600;
  }

  .kind {
    display: flex;
    align-items: center;
    gap: 0.5em;
    color: var(--_glow, #86c9ef);
    font-weight: 600;
  }

  .kind svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: currentColor;
  }

  .time {
    margin-inline-start: auto;
    white-space: nowrap;
    color: var(--_quiet);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .heading {
    font-size: 1.1875em;
    line-height: 1.35;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  .icon {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  learn-quiz {
    margin: 0;
  }

  /* One frame is enough. */
  learn-quiz::part(question) {
    padding: 0;
    border: 0;
  }

  .need {
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  /* Whatever is above: these stay where one looks for them. */
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    margin-block-start: auto;
    padding-block-start: 1em;
    border-block-start: 0.0625em solid var(--_line);
  }

  .button.plain {
    margin-inline: -0.5em;
    padding-inline: 0.5em;
    background: none;
    color: inherit;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .button.plain:hover {
    background: none;
    text-decoration-thickness: 0.125em;
  }

  @media (prefers-reduced-motion: reduce) {
    .panel {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .button.plain {
      margin-inline: 0;
    }

    :host([open]) {
      border: 1px solid CanvasText;
    }
  }
`;
