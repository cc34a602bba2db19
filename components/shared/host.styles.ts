import { css } from 'lit';

/**
 * What every element wears. Font and colour are the page's; three properties make it the town's. Lengths are in em: the
 * page may have changed rem.
 *
 * @cssprop [--learn-accent=#0b5c8a, in the dark #86c9ef] - Colour of buttons, links, progress and focus. Where it is too pale or too dark to be read, it is brought into range.
 * @cssprop [--learn-surface=#fff, in the dark #1b2127] - Colour behind menus, windows and fields.
 * @cssprop [--learn-radius=0.5em] - Radius of the corners of cards, pictures and buttons.
 */
export const hostStyles = css`
  :host {
    /*
     * What is too pale or too dark is brought into range: 4.5 to 1 on every surface that is left here. The same rule stands
     * in server/contract/embedding/contrast.ts; y is the luminance.
     */
    --_accent: light-dark(
      color(from var(--learn-accent, #0b5c8a) xyz min(x, x * 0.138 / y) min(y, 0.138) min(z, z * 0.138 / y) / 1),
      color(from var(--learn-accent, #86c9ef) xyz max(x, x + 0.38 - y) max(y, 0.38) max(z, z + 0.38 - y) / 1)
    );
    /* White or black; the page's own where the accent is no colour: a button without one can be read, too. */
    --_on-accent: oklch(from var(--_accent) calc(65 - l * 99) 0 0);
    --_surface: light-dark(
      oklch(from var(--learn-surface, #fff) max(l, 0.96) min(c, 0.04) h / 1),
      color(from var(--learn-surface, #1b2127) xyz min(x, x * 0.03 / y) min(y, 0.03) min(z, z * 0.03 / y) / 1)
    );
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
    .button {
      display: none;
    }
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
