import { css } from 'lit';

/** A sentence in a box of its own, with what can be done about it. */
export const noticeStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1em;
    margin: 0;
    padding: 1em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .notice p {
    flex: 1 1 15em;
    margin: 0;
  }
`;
