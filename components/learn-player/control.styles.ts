import { css } from 'lit';

/** The bar and what is in it. Its widths are known to `learn-player-stage.ts` and `learn-player.styles.ts`, too. */
export const controlStyles = css`
  .bar {
    display: flex;
    align-items: center;
    gap: 2px;
    padding: 14px 8px 4px;
    background: linear-gradient(to top, rgb(8 14 18 / 0.92) 60%, rgb(8 14 18 / 0));
    pointer-events: auto;
    transition: opacity 0.25s;
  }

  /* Out of sight only while it plays and nobody points at it or works in it. */
  media-controller[userinactive]:not([mediapaused])
    .bar:not(:hover, :has(:focus-visible), :has([aria-expanded='true'])) {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    opacity: 0;
    pointer-events: none;
  }

  learn-player-timeline {
    flex: 1;
    padding-inline-end: 8px;
  }

  .bar button,
  select {
    flex: none;
    float: none;
    inline-size: 44px;
    block-size: 44px;
    margin: 0;
    padding: 10px;
    border: 0;
    border-radius: 6px;
    background: transparent;
    color: #fff;
    cursor: pointer;
  }

  .bar button:hover,
  select:hover {
    background: rgb(255 255 255 / 0.16);
  }

  .bar svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.9;
    stroke-linejoin: round;
    stroke-linecap: round;
    overflow: visible;
  }

  .bar .filled {
    fill: currentColor;
    stroke-width: 1;
  }

  .bar text {
    fill: currentColor;
    stroke: none;
    font: 700 8.5px/1 sans-serif;
    text-anchor: middle;
  }

  /* On is filled, and underlined: not told by colour alone. */
  .bar [aria-pressed='true'] {
    box-shadow: inset 0 -3px var(--_glow, #fff);
  }

  .captions-button[aria-pressed='true'] path:nth-of-type(2) {
    fill: #fff;
  }

  .captions-button[aria-pressed='true'] path:last-of-type {
    stroke: #10181d;
  }

  select {
    inline-size: auto;
    min-inline-size: 48px;
    padding: 0 4px;
    font: inherit;
    font-size: clamp(15px, 0.9375em, 22px);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
    text-align-last: center;
    appearance: none;
    -webkit-appearance: none;
  }

  option {
    background: #10181d;
    color: #fff;
  }

  media-controller[mediavolumeunavailable] .volume {
    display: none;
  }

  .volume {
    flex: none;
    inline-size: 72px;
    block-size: 44px;
    margin: 0 8px 0 0;
    accent-color: #fff;
    cursor: pointer;
  }

  :is(.bar button, .bar select, .volume):focus-visible {
    outline: 3px solid #fff;
    outline-offset: -3px;
    box-shadow: inset 0 0 0 5px #000;
  }

  @container (inline-size < 860px) {
    .picture-button {
      display: none;
    }
  }

  @container (inline-size < 760px) {
    .volume {
      display: none;
    }
  }

  @container (640px <= inline-size < 720px) {
    select {
      display: none;
    }
  }

  /* Two rows below the picture, which they never hide. */
  @container (inline-size < 640px) {
    .bar {
      flex-wrap: wrap;
      align-content: center;
      justify-content: space-between;
      gap: 4px 0;
      padding: 6px 4px;
      background: var(--_night, #10181d);
    }

    media-controller:not(.full) .bar {
      min-block-size: var(--_foot, 104px);
    }

    media-controller[userinactive]:not([mediapaused], .full)
      .bar:not(:hover, :has(:focus-visible), :has([aria-expanded='true'])) {
      position: static;
      opacity: 1;
      pointer-events: auto;
    }

    learn-player-timeline {
      flex: 1 0 100%;
      padding-inline: 8px;
    }
  }

  @container (inline-size < 400px) {
    select {
      display: none;
    }
  }

  /* Full screen comes to the time line where the first row has no room for it. */
  @container (inline-size < 324px) {
    learn-player-timeline {
      flex-basis: 140px;
      padding-inline: 4px;
    }
  }

  /* Buttons in two rows, the time line in a third. */
  @container (inline-size < 236px) {
    .bar {
      justify-content: center;
    }

    learn-player-timeline {
      flex-basis: 100%;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bar {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .bar {
      background: Canvas;
    }

    .bar button,
    select {
      border: 1px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    .bar button {
      padding: 9px;
    }

    .bar [aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      box-shadow: none;
      forced-color-adjust: none;
    }

    .captions-button[aria-pressed='true'] path:nth-of-type(2) {
      fill: none;
    }

    .captions-button[aria-pressed='true'] path:last-of-type {
      stroke: currentColor;
    }

    :is(.bar button, .bar select, .volume):focus-visible {
      outline-color: Highlight;
      box-shadow: none;
    }
  }
`;
