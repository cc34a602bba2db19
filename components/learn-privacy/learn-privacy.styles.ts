import { css } from 'lit';

export const styles = css`
  :host {
    margin-block: 2em;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  :host([line]) {
    min-block-size: max(2.75em, 44px);
    margin-block: 0;
  }

  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
  }

  ul {
    padding-inline-start: 1.25em;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  section,
  .content,
  .mine,
  .rules {
    display: flex;
    flex-direction: column;
    gap: var(--learn-privacy-gap, 1.5em);
  }

  .mine,
  .rules {
    gap: 1.25em;
  }

  section > .content {
    max-inline-size: 46em;
  }

  #heading {
    font-size: 1.375em;
  }

  .lead {
    font-size: 1.0625em;
  }

  .quiet-text {
    color: var(--_quiet);
  }

  /* Live regions stand in the page before they say something; an empty one takes no gap. */
  .mine > :is([data-about], div:has(> [data-about])):not(.drawn, .notice) {
    margin-block-end: -1.25em;
  }

  .offer.card {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.5em;
    margin-block: 0.5em;
    background: var(--_soft);
  }

  .offer [role='status'] {
    display: grid;
    flex: 1 1 20em;
    gap: 0.375em;
    min-inline-size: 0;
  }

  section > .offer:not(.card) {
    margin-block-end: calc(-1 * var(--learn-privacy-gap, 1.5em));
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
  }

  [aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }

  /* The rules. */
  dl {
    display: grid;
    gap: 0.875em;
  }

  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1.5em;
  }

  dt {
    flex: 1 1 11em;
    font-weight: 600;
  }

  dd {
    flex: 999 1 20em;
    min-inline-size: 0;
  }

  dd [lang] {
    white-space: pre-line;
  }

  .card {
    display: grid;
    gap: 0.25em;
    padding: 1em clamp(1em, 4%, 1.5em);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .ways,
  .courses {
    display: grid;
    gap: 0.75em;
    padding: 0;
    list-style: none;
  }

  .card dl {
    margin-block-start: 0.5em;
  }

  /* The data. */
  .rules {
    padding-block-start: var(--learn-privacy-gap, 1.5em);
    border-block-start: 0.0625em solid var(--_line);
  }

  .mine > :first-child,
  .rules > :first-child {
    font-size: 1.1875em;
  }

  .person,
  .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }

  .person {
    justify-content: space-between;
  }

  .figures {
    gap: 0 0.875em;
    color: var(--_quiet);
  }

  .take {
    display: grid;
    gap: 0.5em;
  }

  [data-do='ask'] {
    align-self: start;
  }

  .confirm {
    gap: 0.75em;
    border: 0.125em solid var(--_wrong);
  }

  .done.card {
    border-color: var(--_right);
  }

  .final {
    background: var(--_wrong);
  }

  .final:hover {
    background: color-mix(in srgb, var(--_wrong) 88%, black);
  }

  /* The window has colours of its own: the page behind it may be anything. */
  dialog {
    --_pad: 1.75em;

    inline-size: min(44em, 100% - 2em);
    max-block-size: calc(100% - 2em);
    margin: auto;
    padding: 0 var(--_pad) var(--_pad);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 5em 1em;
    border: 0.0625em solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 1em 3em rgb(0 0 0 / 30%);
    white-space: normal;
  }

  @supports (color: light-dark(red, red)) {
    dialog {
      background: var(--_surface);
      color: light-dark(#1b242b, #eef2f5);
    }
  }

  ::backdrop {
    background: rgb(10 18 24 / 55%);
  }

  .head {
    display: flex;
    position: sticky;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    inset-block-start: 0;
    margin-inline: calc(-1 * var(--_pad));
    margin-block-end: 1em;
    padding: 0.75em var(--_pad);
    border-block-end: 0.0625em solid var(--_line);
    background: inherit;
  }

  .close {
    flex: none;
    min-block-size: 44px;
    padding: 0;
    font-size: 1.75em;
    font-weight: 400;
  }

  @media (width < 30em) {
    dialog {
      --_pad: 1em;

      inline-size: 100%;
      max-block-size: 100%;
      block-size: 100%;
      border: 0;
      border-radius: 0;
    }
  }

  /* Zoomed in far, the head would take half the window. */
  @media (max-height: 30em) {
    .head {
      position: static;
    }
  }

  @media (forced-colors: active) {
    .final,
    .confirm {
      border-color: Highlight;
    }
  }
`;
