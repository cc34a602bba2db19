import { css } from 'lit';

/** A calm page of a town. Its colours are those that were chosen, as the elements show them. */
export const mockStyles = css`
  .stand {
    padding: clamp(0.5em, 2.5%, 1.5em);
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .mock {
    --accent: light-dark(var(--light-accent), var(--dark-accent));
    --surface: light-dark(var(--light-surface), var(--dark-surface));

    container-type: inline-size;
    margin-inline: auto;
    border: 0.0625em solid light-dark(#c6ced4, #3f4b54);
    border-radius: 0.5em;
    overflow: clip;
    background: var(--surface);
    color: light-dark(#1c2429, #e4e9ec);
    box-shadow: 0 0.25em 1.25em rgb(0 0 0 / 9%);
  }

  /* As a window on it: what comes next is in sight. */
  @media (height >= 40rem) {
    .mock {
      max-block-size: 78vh;
      overflow-y: auto;
      overscroll-behavior: auto;
    }
  }

  .mock:focus-visible {
    outline-offset: 0.125em;
  }

  .mock[data-narrow] {
    max-inline-size: 23em;
  }

  .mock.light {
    color-scheme: light;
  }

  .mock.dark {
    color-scheme: dark;
  }

  .town {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625em;
    padding: 0.875em clamp(1em, 4cqi, 2.25em);
    background: light-dark(var(--light-accent), color-mix(in oklab, var(--light-accent) 70%, #000));
    color: #fff;
  }

  .town span {
    opacity: 0.85;
  }

  .arms {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.75em;
    border-radius: 0.1875em 0.1875em 0.75em 0.75em;
    background: linear-gradient(135deg, #fff 50%, rgb(255 255 255 / 55%) 50%);
  }

  .seek {
    margin-inline-start: auto;
    inline-size: clamp(2em, 22cqi, 10em);
    block-size: 1.75em;
    border-radius: 1em;
    background: rgb(255 255 255 / 22%);
  }

  .menu {
    display: flex;
    flex-wrap: wrap;
    gap: 0 clamp(1em, 3cqi, 2em);
    padding-inline: clamp(1em, 4cqi, 2.25em);
    border-block-end: 0.0625em solid color-mix(in srgb, currentColor 16%, transparent);
    font-size: 0.9375em;
  }

  .menu span {
    padding-block: 0.625em;
    border-block-end: 0.1875em solid transparent;
  }

  .menu .current {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }

  .paper {
    padding: clamp(1.125em, 4cqi, 2.25em);
  }

  .paper p {
    margin: 0;
  }

  .crumbs {
    color: color-mix(in srgb, currentColor 75%, transparent);
    font-size: 0.875em;
  }

  .paper .headline {
    margin-block: 0.375em 0.5em;
    font-size: clamp(1.375em, 4.5cqi, 2em);
    font-weight: 700;
    letter-spacing: -0.015em;
    line-height: 1.2;
    text-wrap: balance;
  }

  .prose {
    max-inline-size: 38em;
    line-height: 1.6;
  }

  .paper > :is(learn-player, learn-quiz, learn-badge) {
    display: block;
    margin-block: 1.5em;
  }

  .paper > :is(learn-player, learn-quiz):not(:defined) {
    min-block-size: 30em;
  }

  @container (inline-size < 30em) {
    .seek,
    .menu span:nth-child(n + 4) {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .mock,
    .town {
      border: 0.0625em solid CanvasText;
    }

    .arms,
    .seek {
      display: none;
    }

    .menu span:not(.current) {
      border-color: Canvas;
    }
  }
`;
