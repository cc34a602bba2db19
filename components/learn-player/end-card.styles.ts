import { css } from 'lit';

/** What comes after a film: more than what lies over the picture otherwise. */
export const endCardStyles = css`
  .word {
    display: flex;
    align-items: center;
    gap: 0.4em;
    font-size: clamp(1.125em, 4cqi, 1.75em);
    font-weight: 600;
  }

  .word svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    color: #7fd49a;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5em 0.75em;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .over .button.quiet {
    background: transparent;
    color: #fff;
  }
`;
