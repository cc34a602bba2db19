import { css } from 'lit';

/** A quiet card, chosen and deleted as a whole: what is typed beside it doesn't end up in it. */
export const standingStillStyles = css`
  :host {
    -webkit-user-modify: read-only;
    -webkit-user-select: all;
    user-select: all;
    cursor: default;
  }

  .still {
    display: flex;
    align-items: center;
    gap: 0.875em;
    max-inline-size: 40em;
    padding: 0.875em 1em;
    border: 0.0625em dashed var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_soft);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .still svg {
    flex: none;
    inline-size: 2em;
    block-size: 2em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .still circle {
    opacity: 1;
    stroke: inherit;
  }

  .still p,
  .still slot {
    display: block;
    margin: 0;
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .still code {
    font-family: ui-monospace, monospace;
  }

  @media (forced-colors: active) {
    .still svg {
      stroke: CanvasText;
    }
  }
`;
