import { css } from 'lit';

/** Signs above the rail: light with a dark edge, they show on any picture; what is done is filled. */
export const marksStyles = css`
  :host {
    position: absolute;
    inset: 0;
  }

  button {
    position: absolute;
    inset-block-start: 0;
    display: grid;
    justify-items: center;
    align-items: start;
    box-sizing: border-box;
    inline-size: 44px;
    block-size: 44px;
    margin: 0;
    margin-inline-start: -22px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
  }

  svg {
    box-sizing: content-box;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 4px;
    fill: #10181d;
    stroke: #fff;
    stroke-width: 2.5;
    stroke-linejoin: round;
    overflow: visible;
    paint-order: stroke;
    filter: drop-shadow(0 0 1px #000) drop-shadow(0 0 1px #000);
  }

  .done svg {
    fill: #fff;
  }

  button:focus-visible {
    outline: none;
  }

  button:focus-visible svg {
    outline: 3px solid #fff;
    outline-offset: 3px;
    box-shadow: 0 0 0 3px #000;
  }

  @media (forced-colors: active) {
    svg {
      fill: Canvas;
      stroke: CanvasText;
      filter: none;
      forced-color-adjust: none;
    }

    .done svg {
      fill: CanvasText;
    }

    button:focus-visible svg {
      outline-color: Highlight;
      box-shadow: none;
    }
  }
`;
