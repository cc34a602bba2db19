import { css } from 'lit';

/** The stage is dark in any page: it lies on a picture. */
export const stageStyles = css`
  :host {
    display: grid;
    color: #fff;
    color-scheme: dark;
    line-height: 1.35;
  }

  /* Full screen, or all of the window. */
  :host(:fullscreen),
  :host([popover]) {
    position: fixed;
    z-index: 2147483647;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: #000;
    overflow: hidden;
    overscroll-behavior: contain;
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
    object-position: var(--_picture, center);
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

  /* The controls stand below the picture. */
  @container (inline-size < 640px) {
    media-controller:not(.full) video {
      block-size: auto;
    }

    .loading {
      inset-block-end: var(--_foot, 104px);
    }

    .over {
      gap: 0.5em;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .loading i,
    media-controller[medialoading]:not([mediapaused]) .loading {
      animation: none;
    }

    .loading i {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .over,
    .over ~ .bar {
      background: Canvas;
    }

    .over .button {
      border: 1px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    .loading span {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
      forced-color-adjust: none;
    }

    .over button:focus-visible {
      outline-color: Highlight;
      box-shadow: none;
    }
  }
`;
