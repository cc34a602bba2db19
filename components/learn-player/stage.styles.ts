import { css } from 'lit';

/** The stage is dark in any page: it lies on a picture. */
export const stageStyles = css`
  :host {
    display: grid;
    color: #fff;
    color-scheme: dark;
    line-height: 1.35;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  p {
    margin: 0;
  }

  media-controller {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    min-inline-size: 0;
    container-type: inline-size;
    --media-background-color: transparent;
    --media-control-background: transparent;
    --media-control-hover-background: rgb(255 255 255 / 0.16);
    --media-icon-color: currentColor;
    --media-text-color: currentColor;
  }

  media-controller.lit {
    --media-background-color: #000;
  }

  media-controller:focus-visible,
  video:focus-visible {
    outline: 3px solid #fff;
    outline-offset: -3px;
  }

  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    aspect-ratio: 16 / 9;
    outline: none;
  }

  media-controller:not(.lit) video {
    opacity: 0;
  }

  /* From bottom to top: the bar, what is to be read above it, and what lies over the rest of the picture. */
  .chrome {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    justify-content: end;
    line-height: 1.35;
    pointer-events: none;
  }

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
  media-controller[userinactive]:not([mediapaused]) .bar:not(:hover, :has(:focus-visible)) {
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

  media-play-button,
  media-seek-backward-button,
  media-mute-button,
  media-fullscreen-button,
  .captions-button,
  .captions-look-button,
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

  :is(.captions-button, .captions-look-button):hover,
  select:hover {
    background: rgb(255 255 255 / 0.16);
  }

  :is(.captions-button, .captions-look-button) svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.9;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  /* On is filled, and underlined: not told by colour alone. */
  .captions-button[aria-pressed='true'] {
    box-shadow: inset 0 -3px var(--_glow, #fff);
  }

  .captions-button[aria-pressed='true'] path:first-child {
    fill: #fff;
  }

  .captions-button[aria-pressed='true'] path:last-child {
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

  media-fullscreen-button[mediafullscreenunavailable],
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

  :is(media-play-button, media-seek-backward-button, media-mute-button, media-fullscreen-button):focus-visible,
  :is(.bar button, .bar select, .volume):focus-visible {
    outline: 3px solid #fff;
    outline-offset: -3px;
    box-shadow: inset 0 0 0 5px #000;
  }

  .loading {
    position: absolute;
    inset: 0;
    display: none;
    align-items: center;
    justify-content: center;
    font-weight: 600;
  }

  .loading span {
    display: inline-flex;
    align-items: center;
    gap: 0.625em;
    padding: 0.5em 0.75em;
    border-radius: 0.2em;
    background: rgb(0 0 0 / 0.82);
    color: #fff;
  }

  .loading i {
    inline-size: 2em;
    block-size: 2em;
    border: 0.25em solid #fff;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }

  media-controller[medialoading]:not([mediapaused]) .loading {
    display: flex;
    animation: appear 0.1s 0.4s backwards;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @container (inline-size < 720px) {
    .volume {
      display: none;
    }
  }

  /* Two rows below the picture, which they never hide. */
  @container (inline-size < 512px) {
    media-controller:not([mediaisfullscreen]) video {
      block-size: auto;
    }

    .bar {
      flex-wrap: wrap;
      align-content: center;
      justify-content: space-between;
      gap: 4px 0;
      padding: 6px 4px;
      background: var(--_night, #10181d);
    }

    media-controller:not([mediaisfullscreen]) .bar {
      min-block-size: var(--_foot, 104px);
    }

    media-controller[userinactive]:not([mediapaused], [mediaisfullscreen]) .bar:not(:hover, :has(:focus-visible)) {
      position: static;
      opacity: 1;
      pointer-events: auto;
    }

    learn-player-timeline {
      flex: 1 0 calc(100% - 52px);
      padding-inline: 8px 0;
    }

    .loading {
      inset-block-end: var(--_foot, 104px);
    }

    .over {
      gap: 0.5em;
    }
  }

  /* Buttons in two rows, the time line in a third. */
  @container (inline-size < 236px) {
    .bar {
      justify-content: center;
    }

    learn-player-timeline {
      flex-basis: 100%;
      padding-inline: 4px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bar {
      transition: none;
    }

    .loading i,
    media-controller[medialoading]:not([mediapaused]) .loading {
      animation: none;
    }

    .loading i {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .bar,
    .over,
    .over ~ .bar {
      background: Canvas;
    }

    :is(media-play-button, media-seek-backward-button, media-mute-button, media-fullscreen-button) {
      --media-icon-color: ButtonText;
      color: ButtonText;
    }

    .captions-button,
    .captions-look-button,
    select,
    .over .button {
      border: 1px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    :is(.captions-button, .captions-look-button) {
      padding: 9px;
    }

    .captions-button[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .captions-button[aria-pressed='true'] path:first-child {
      fill: none;
    }

    .captions-button[aria-pressed='true'] path:last-child {
      stroke: currentColor;
    }

    .loading span {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
      forced-color-adjust: none;
    }

    :is(media-play-button, media-seek-backward-button, media-mute-button, media-fullscreen-button):focus-visible,
    :is(.bar button, .bar select, .volume, .over button):focus-visible {
      outline-color: Highlight;
      box-shadow: none;
    }
  }
`;
