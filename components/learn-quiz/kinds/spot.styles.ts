import { css } from 'lit';

export const styles = css`
  .spot {
    display: grid;
    gap: 0.75em;
    container-type: inline-size;
  }

  .spot .view {
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  .spot .picture {
    position: relative;
  }

  .spot img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }

  /* The pointer doesn't tell where something is. */
  .spot .asks {
    cursor: crosshair;
  }

  .spot .larger {
    inline-size: 100%;
    max-block-size: min(80vh, 45em);
    overflow: auto;
  }

  .spot .larger .picture {
    inline-size: 200%;
  }

  @container (max-width: 30em) {
    .spot .larger .picture {
      inline-size: 300%;
    }
  }

  .spot .larger img {
    inline-size: 100%;
  }

  .spot .zoom {
    justify-self: start;
  }

  .area {
    position: absolute;
    border-radius: 0.25em;
    cursor: inherit;
  }

  /* Light and dark side by side are seen on any picture. */
  .area.chosen {
    box-shadow:
      0 0 0 0.125em #fff,
      0 0 0 0.3125em #0b3a57,
      0 0 0 0.4375em #fff;
  }

  .area[data-focused] {
    outline: 0.25em solid #0b3a57;
    outline-offset: 0.375em;
    box-shadow:
      0 0 0 0.125em #fff,
      0 0 0 0.3125em #0b3a57,
      0 0 0 0.75em #fff;
  }

  .area .sign {
    position: absolute;
    inset-block-start: -0.875em;
    inset-inline-end: -0.875em;
    display: grid;
    padding: 0.125em;
    border-radius: 50%;
    background: #fff;
  }

  .area .dot {
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 0.3125em solid #0b3a57;
    border-radius: 50%;
    background: #fff;
  }

  .area .sign .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
    color: #0b3a57;
    stroke: #fff;
  }

  .area.right .sign .icon {
    color: #1a6b35;
  }

  .area.wrong .sign .icon {
    color: #9c3b12;
  }

  .area.right {
    box-shadow:
      0 0 0 0.125em #fff,
      0 0 0 0.3125em #1a6b35,
      0 0 0 0.4375em #fff;
  }

  .area.wrong {
    box-shadow:
      0 0 0 0.125em #fff,
      0 0 0 0.3125em #9c3b12,
      0 0 0 0.4375em #fff;
  }

  @media (forced-colors: active) {
    .area:is(.chosen, [data-focused]) {
      border: 0.125em solid Canvas;
      outline: 0.1875em solid Highlight;
    }

    .area[data-focused] {
      outline-width: 0.375em;
      outline-offset: 0;
    }

    .area .sign {
      background: Canvas;
    }

    .area .sign .icon.icon {
      color: CanvasText;
      stroke: Canvas;
    }
  }

  @media print {
    .zoom {
      display: none;
    }
  }
`;
