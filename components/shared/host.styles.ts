import { css } from 'lit';

/**
 * What every element wears. Font and colour are the page's; three properties make it the town's:
 * `--learn-accent`, `--learn-surface`, `--learn-radius`. Lengths are in em: the page may have changed rem.
 */
export const hostStyles = css`
  :host {
    /* A town's colour that is too pale or too dark for its page is brought into range: 4.5 to 1. */
    --_accent: light-dark(
      oklch(from var(--learn-accent, #0b5c8a) min(l, 0.55) c h),
      oklch(from var(--learn-accent, #86c9ef) max(l, 0.72) c h)
    );
    --_on-accent: light-dark(#fff, #0d1b24);
    --_surface: var(--learn-surface, light-dark(#fff, #1b2127));
    --_radius: var(--learn-radius, 0.5em);
    --_line: color-mix(in srgb, currentColor 22%, transparent);
    --_control-line: color-mix(in srgb, currentColor 62%, transparent);
    --_soft: color-mix(in srgb, currentColor 6%, transparent);
    --_quiet: color-mix(in srgb, currentColor 78%, transparent);
    --_right: light-dark(#1a6b35, #7fd49a);
    --_wrong: light-dark(#9c3b12, #ffb08a);

    display: block;
    /* Read as the languages are that it speaks, and films run, in any page. */
    direction: ltr;
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
  }

  /* Old stylesheets give [hidden] a display of their own. */
  :host([hidden]) {
    display: none !important;
  }

  /* A course may speak others. */
  :lang(ar, fa, he, ur) {
    direction: rtl;
  }

  /* It arrives later, and nothing moves. */
  learn-privacy-line {
    display: block;
    min-block-size: max(2.75em, 44px);
  }

  :host,
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 0.1875em solid var(--_accent);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.125em var(--_surface);
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    min-inline-size: 44px;
    padding: 0.5em 1.125em;
    /* Forced colours show it. */
    border: 0.0625em solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    background: color-mix(in srgb, var(--_accent) 88%, black);
  }

  .button.quiet {
    border-color: var(--_control-line);
    background: transparent;
    color: inherit;
  }

  .button.quiet:hover {
    background: var(--_soft);
  }

  /* Nobody presses paper. */
  @media print {
    .button,
    learn-privacy-line {
      display: none;
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
`;
