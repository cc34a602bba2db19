import { css } from 'lit';

export const previewStyles = css`
  /* A line without height, above captions and bar: nothing moves when it comes. */
  :host {
    position: relative;
    display: block;
    pointer-events: none;
  }

  .preview {
    position: absolute;
    bottom: 6px;
    margin-left: -3px;
    padding: 3px;
    border-radius: 6px;
    background: #10181d;
    box-shadow: 0 0 0 1px rgb(255 255 255 / 0.5);
  }

  .picture {
    position: relative;
    margin-inline: auto;
    border-radius: 3px;
    overflow: hidden;
  }

  img {
    position: absolute;
    top: 0;
    left: 0;
    max-width: none;
    transform-origin: 0 0;
  }

  p {
    margin: 0;
    padding: 2px 0 1px;
    font-size: clamp(14px, 0.875em, 20px);
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    text-align: center;
  }

  .chapter {
    overflow-wrap: anywhere;
    text-wrap: balance;
  }

  @media (forced-colors: active) {
    .preview {
      border: 1px solid CanvasText;
      background: Canvas;
    }
  }
`;
