import { css } from 'lit';

/** Where something was brought, below what was brought there. */
export const partStyles = css`
  .option .partner {
    display: block;
  }

  .partner::before {
    content: '→ ';
    content: '→ ' / '';
    color: var(--_quiet);
  }

  .partner:lang(ar, fa, he, ur)::before {
    content: '← ';
    content: '← ' / '';
  }
`;
