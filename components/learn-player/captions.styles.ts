import { css } from 'lit';

/** The words over the picture, and the sample of them, as somebody chose them. */
export const captionsStyles = css`
  .captions {
    --_letters: #fff;
    --_behind: #000;
    --_fit: 1;

    /* From its place up, or down, as high as it needs; what fits is found by its controller. */
    flex: none;
    padding: 0.5em 4% 0.625em;
    font-size: calc(clamp(1em, 2.6cqi, 2em) * var(--_size) / 100 * var(--_fit));
    text-align: center;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .captions p {
    margin: 0;
  }

  /* The rest of the column, and with it the bar, stays below. */
  .captions.top {
    margin-block-end: auto;
  }

  .captions.yellow {
    --_letters: #ffe83d;
  }

  .captions.black {
    --_letters: #000;
    --_behind: #fff;
  }

  .captions.blue {
    --_letters: #ffe83d;
    --_behind: #001a4d;
  }

  .captions span {
    padding: 0.125em 0.4em;
    border-radius: 0.2em;
    background: color-mix(in srgb, var(--_behind) 82%, transparent);
    color: var(--_letters);
    line-height: 1.45;
    white-space: pre-line;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }

  .captions.solid span {
    background: var(--_behind);
  }

  /* An outline all around, and a shadow for whatever lies between the letters. */
  .captions.none span {
    background: none;
    font-weight: 600;
    paint-order: stroke fill;
    -webkit-text-stroke: 0.2em var(--_behind);
    text-shadow:
      0 0 0.15em var(--_behind),
      0 0 0.3em var(--_behind);
  }

  /* The breaks were made for wide lines: two of them would become four. */
  .captions.large span {
    white-space: normal;
  }

  @container (inline-size < 512px) {
    .captions {
      padding-inline: 0.5em;
      font-size: calc(max(0.875em, 14px) * var(--_size) / 100 * var(--_fit));
    }

    .captions span {
      white-space: normal;
    }
  }

  @media (forced-colors: active) {
    .captions span,
    .captions.none span {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
      -webkit-text-stroke: 0;
      text-shadow: none;
      forced-color-adjust: none;
    }
  }
`;
