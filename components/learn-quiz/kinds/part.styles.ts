import { css } from 'lit';

/** Where something was brought, below what was brought there. */
export const partStyles = css`
  .option .partner {
    display: block;
  }

  .partner::before {
    content: '→ ' / '';
    color: var(--_quiet);
  }
`;
