import { css } from 'lit';

export const styles = css`
  :host {
    /* Below this width the controls stand under the picture instead of on it; their place is kept from the start. */
    --_foot: 104px;
    --_night: #10181d;
    --_glow: color-mix(in oklab, var(--_accent) 40%, white);
    --_gap: var(--learn-player-gap, 1.5em);

    container-type: inline-size;
    /* In a table or a row that asks how wide it would like to be: it has no width of its own. */
    contain-intrinsic-inline-size: min(16em, 50vw);
    margin-block: 1.5em;
  }

  /* The town's accent, light enough to be seen on pictures. */
  @supports (color: oklch(from light-dark(red, red) l c h)) {
    :host {
      --_glow: oklch(from var(--_accent) 0.82 max(c, 0.1) h);
    }
  }

  /* Of the page's text the player takes font, size and colour. What else a page says of all its elements would come in, too. */
  [part='player'] {
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
    hyphens: manual;
    cursor: auto;
    visibility: visible;
  }

  /* A course may speak others. */
  :lang(ar, fa, he, ur) {
    direction: rtl;
  }

  /* Each grid costs a browser kilobytes: what there may be fifty of does without where it can. */
  .near {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }

  /* How long it gets is known when the answer comes, and somebody near: until then what follows keeps out of sight, and doesn't jump later. */
  [part='player']:not(.whole) {
    align-content: start;
    min-block-size: 100vh;
  }

  /* Found, read aloud and linked to as everything is, but drawn only when it is about to be seen. */
  .far,
  .far .head {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 100vh;
  }

  .far .head {
    contain-intrinsic-block-size: auto 7.125em;
  }

  [part='player']:focus-visible {
    outline-offset: 0.375em;
  }

  p,
  ol,
  ul,
  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
  }

  :is(h1, h2, h3, h4, h5, h6) {
    color: inherit;
    font: inherit;
    font-weight: 600;
    letter-spacing: normal;
    text-wrap: balance;
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

  .icon.play,
  .icon.part {
    fill: currentColor;
  }

  /* The card: picture first for the eye; the headings come first for whoever reads by them. */
  [part='card'] {
    display: flex;
    flex-direction: column;
    align-self: start;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .box {
    order: -1;
    container-type: inline-size;
    inline-size: 100%;
  }

  .head {
    padding: 1em 1.25em 0;
    min-block-size: 6.125em;
  }

  [part='course'] {
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  [part='course'] > * {
    font-weight: 400;
  }

  [part='title'] {
    margin-block-start: calc(0.125em / 1.375);
    font-size: 1.375em;
    line-height: 1.25;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1em;
    margin-block-start: 0.375em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }

  [part='state'] {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }

  [part='state']:is(.check, .renew) {
    color: var(--_right);
    font-weight: 600;
  }

  [part='state'].renew {
    color: var(--_wrong);
  }

  /* A lesson to be read. */
  .reading {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    justify-items: start;
    padding: 1em 1.25em;
  }

  [part='status'] {
    min-block-size: 1.875em;
    padding: 0.125em 1.25em 0.5em;
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  /* The controls below the picture. */
  @container (inline-size < 640px) {
    [part='frame'] {
      grid-template-rows: auto minmax(var(--_foot), auto);
    }

    .start {
      grid-area: 2 / 1;
      gap: 0.5em;
      align-content: center;
      padding: 0.75em;
    }

    .far .start {
      position: static;
      min-block-size: var(--_foot);
    }

    .start button {
      flex: 1 1 auto;
      min-inline-size: 0;
    }

    .pill {
      justify-content: center;
      inline-size: 100%;
      min-block-size: 48px;
    }

    .start .pill[part='anew'] {
      inline-size: auto;
    }

    [part='play']:only-child .pill,
    .far [part='play'] {
      min-block-size: 56px;
    }
  }

  /* The time stands above its line. */
  @container (inline-size < 324px) {
    [part='frame'] {
      --_foot: 120px;
    }
  }

  /* Too narrow for all buttons in two rows: the time line gets a third. */
  @container (inline-size < 236px) {
    [part='frame'] {
      --_foot: 168px;
    }
  }

  /* Here what is said about saving takes room only when there is something to say. */
  @container (inline-size >= 34em) {
    .reading {
      padding-block-start: 0;
    }

    .head {
      min-block-size: 7.125em;
      padding-block-end: 1em;
    }

    [part='status'] {
      min-block-size: 0;
      padding-block: 0 1em;
    }

    [part='status']:empty {
      padding-block: 0;
    }
  }

  @container (inline-size >= 54em) {
    .near {
      grid-template: 'card' auto 'line' auto 'more' 1fr / minmax(0, 1fr);
    }

    .near.listed {
      grid-template: 'card lessons' auto 'line lessons' auto 'more lessons' 1fr / minmax(0, 1fr) 19em;
      column-gap: calc(var(--_gap) * 1.25);
    }

    .far.listed [part='card'] {
      margin-inline-end: calc(19em + var(--_gap) * 1.25);
    }

    [part='card'] {
      grid-area: card;
    }

    .lessons {
      grid-area: lessons;
    }

    .foot {
      grid-area: line;
    }

    .more {
      grid-area: more;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .pill {
      transition: none;
    }

    [part='play']:hover .pill {
      scale: none;
    }

    .spinner {
      border-style: dotted;
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .icon {
      color: CanvasText;
    }

    .button .icon,
    .pill .icon {
      color: inherit;
    }

    [part='frame'] {
      border-block-end: 1px solid CanvasText;
    }

    .pill,
    .start .pill[part='anew'] {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    .pill[part='play']::before {
      background: ButtonText;
    }

    .start button:focus-visible {
      outline-color: Highlight;
    }

    .watched {
      forced-color-adjust: none;
      background: Canvas;
    }

    .watched i {
      background: Highlight;
    }
  }
`;
