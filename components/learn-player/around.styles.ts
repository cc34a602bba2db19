import { css } from 'lit';

/** What stands beside and below the card: lessons, text, materials, whom to ask. */
export const aroundStyles = css`
  /* The lessons. */
  .lessons {
    align-self: start;
    min-inline-size: 0;
  }

  .lessons > :first-child,
  .materials > :first-child {
    margin-block-end: 0.375em;
    font-size: 1.0625em;
  }

  .lessons ol,
  .materials ul {
    padding: 0;
    /* Unlike none, this stays a list for every screen reader. */
    list-style: '';
  }

  li {
    margin: 0;
  }

  .lessons li + li,
  .materials li + li {
    border-block-start: 0.0625em solid var(--_line);
  }

  .lessons button,
  .materials a {
    position: relative;
    display: block;
    float: none;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 0.625em 0.75em;
    padding-inline-start: 2.625em;
    border: 0;
    border-radius: calc(var(--_radius) / 1.5);
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.4;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .lessons button:hover,
  .materials a:hover {
    background: var(--_soft);
  }

  .lessons button > .icon,
  .materials a > .icon {
    position: absolute;
    inset-block-start: 0.8125em;
    inset-inline-start: 0.75em;
    color: var(--_quiet);
  }

  .lessons button > .icon.check {
    color: var(--_right);
  }

  .lessons button > .icon.renew {
    color: var(--_wrong);
  }

  .lessons button[aria-current] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    box-shadow: inset 0.1875em 0 var(--_accent);
  }

  .lessons .title,
  .materials .title {
    display: block;
  }

  .lessons [aria-current] .title {
    font-weight: 600;
  }

  .lessons button:focus-visible {
    outline-offset: -0.1875em;
  }

  .facts {
    display: block;
    color: var(--_quiet);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }

  .facts b {
    font-weight: 400;
  }

  .facts .check,
  .facts .renew {
    color: inherit;
    font-weight: 600;
  }

  .facts i {
    font-style: normal;
  }

  /* What belongs to the lesson. */
  .more {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: var(--_gap);
    min-inline-size: 0;
  }

  .more > * {
    max-inline-size: 100%;
  }

  [part~='text'] {
    max-inline-size: 42em;
    overflow-wrap: anywhere;
  }

  [part~='text'] > * + * {
    margin-block-start: 0.75em;
  }

  [part~='text'] :is(ul, ol) {
    padding-inline-start: 1.375em;
  }

  [part~='text'] li + li {
    margin-block-start: 0.25em;
  }

  [part~='text'] img {
    max-inline-size: 100%;
    block-size: auto;
  }

  [part~='text'] :is(.table, pre) {
    overflow-x: auto;
  }

  [part~='text'] :is(td, th) {
    overflow-wrap: normal;
    padding: 0.375em 0.75em 0.375em 0;
    border-block-end: 0.0625em solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  .materials {
    inline-size: min(100%, 42em);
  }

  .materials a {
    padding-inline-end: 2.625em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .materials li + li {
    margin-block-start: 0.5em;
    border: 0;
  }

  .materials .title {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .materials a > .icon.download {
    inset-block: 0;
    inset-inline: auto 0.75em;
    margin-block: auto;
  }

  .read[aria-pressed='true'] {
    color: var(--_right);
    cursor: default;
  }

  .presenter {
    display: flex;
    gap: 1em;
    align-items: center;
  }

  .presenter > :is(img, .initials) {
    flex: none;
    inline-size: 3.5em;
    block-size: 3.5em;
    border-radius: 50%;
    object-fit: cover;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }

  .presenter > div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .initials {
    display: grid;
    place-items: center;
    font-weight: 600;
  }

  .presenter > div > :first-child {
    color: var(--_quiet);
    font-size: 0.9375em;
    font-weight: 400;
  }

  .presenter .facts {
    display: inline;
  }

  .presenter .facts::before {
    content: ' · ';
  }

  .contact a {
    display: inline-block;
    min-block-size: 24px;
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .lessons button > .icon,
    .materials a > .icon {
      color: CanvasText;
    }

    .lessons button[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .lessons button[aria-current]:focus-visible {
      outline-width: 5px;
    }
  }
`;
