import { css } from 'lit';

export const gripStyles = css`
  .grip {
    flex: none;
    inline-size: 0.75em;
    block-size: 1.125em;
    fill: currentColor;
    opacity: 0.6;
  }
`;
