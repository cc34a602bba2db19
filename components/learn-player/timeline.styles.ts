import { css } from 'lit';

export const timelineStyles = css`
  :host {
    --_thumb: 18px;

    display: flex;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
    line-height: 1.2;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .line {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    block-size: 44px;
    margin-inline: 9px;
  }

  .rail {
    position: absolute;
    inset: 0;
    margin-block: auto;
    block-size: 6px;
    border-radius: 3px;
    background: rgb(255 255 255 / 0.28);
    overflow: hidden;
  }

  .rail div,
  .rail i {
    position: absolute;
    inset-block: 0;
  }

  .rail div {
    inset-inline: 0;
  }

  .buffered i {
    background: rgb(255 255 255 / 0.22);
  }

  .played i {
    inset-inline-start: 0;
    background: #fff;
  }

  /* What was watched keeps a coloured base under whatever lies on it. */
  .rail .watched {
    inset-block-start: auto;
    block-size: 3px;
  }

  .watched i {
    background: var(--_glow);
  }

  /* A light line with dark edges shows on what was played as on what wasn't. */
  .chapters,
  .chapters i {
    position: absolute;
    inset-block: 0;
    block-size: 12px;
    margin-block: auto;
  }

  .chapters {
    inset-inline: 0;
  }

  .chapters i {
    inline-size: 2px;
    margin-inline-start: -1px;
    background: #fff;
    box-shadow: 0 0 0 1px #0b1115;
  }

  /* The handle's middle reaches both ends of the rail. */
  input {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_thumb) / -2);
    inline-size: calc(100% + var(--_thumb));
    block-size: 44px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    appearance: none;
    -webkit-appearance: none;
    cursor: pointer;
    touch-action: pan-y;
  }

  input::-webkit-slider-runnable-track {
    background: none;
  }

  input::-moz-range-track {
    background: none;
  }

  input::-webkit-slider-thumb {
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    border: 2px solid #0b1115;
    border-radius: 50%;
    background: #fff;
    appearance: none;
    -webkit-appearance: none;
  }

  input::-moz-range-thumb {
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    border: 2px solid #0b1115;
    border-radius: 50%;
    background: #fff;
  }

  input:focus-visible {
    outline: 3px solid #fff;
    outline-offset: -4px;
    box-shadow: 0 0 0 2px #000;
  }

  .time {
    flex: none;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .time i {
    font-style: normal;
    opacity: 0.75;
  }

  /* The stage's width: here the line needs all of the row. */
  @container (inline-size < 324px) {
    :host {
      flex-direction: column-reverse;
      align-items: stretch;
      gap: 0;
    }

    .line {
      flex: none;
    }

    .time {
      margin: 0 9px -4px;
      font-size: clamp(13px, 0.8125em, 16px);
      text-align: center;
    }
  }

  @media (forced-colors: active) {
    .rail {
      border: 1px solid CanvasText;
      block-size: 10px;
      background: Canvas;
      forced-color-adjust: none;
    }

    .buffered {
      display: none;
    }

    .played i {
      background: CanvasText;
    }

    .watched i {
      background: Highlight;
    }

    .chapters {
      block-size: 18px;
      forced-color-adjust: none;
    }

    .chapters i {
      block-size: 100%;
      background: CanvasText;
      box-shadow: 0 0 0 1px Canvas;
    }

    input {
      forced-color-adjust: none;
    }

    input::-webkit-slider-thumb {
      border-color: Canvas;
      background: Highlight;
    }

    input::-moz-range-thumb {
      border-color: Canvas;
      background: Highlight;
    }

    input:focus-visible {
      outline-color: Highlight;
      box-shadow: none;
    }
  }
`;
