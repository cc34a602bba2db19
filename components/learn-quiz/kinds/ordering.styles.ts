import { css } from 'lit';
import { gripStyles } from './grip.styles.ts';

export const styles = css`
  ${gripStyles}

  .ordering {
    display: grid;
    gap: 0.75em;
    container-type: inline-size;
  }

  .places {
    display: grid;
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .place {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.25em;
    padding: 0.25em 0.375em 0.25em 0;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  /* A finger takes it here, and scrolls everywhere else. */
  .place .handle {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: max(2.25em, 36px);
    min-block-size: max(2.75em, 44px);
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }

  .place .handle:hover .grip {
    opacity: 1;
  }

  .nth {
    flex: none;
    min-inline-size: 1.5em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }

  .place > .words {
    flex: 1 8em;
    min-inline-size: 0;
    padding-block: 0.375em;
  }

  .place .moves {
    display: flex;
    flex: none;
    margin-inline-start: auto;
    gap: 0.25em;
  }

  .move {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.375em;
    min-inline-size: max(2.75em, 44px);
    min-block-size: max(2.75em, 44px);
    padding: 0.25em 0.625em;
    border: 0.0625em solid transparent;
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .move:hover:enabled {
    border-color: var(--_control-line);
    background: var(--_soft);
  }

  .move:disabled {
    opacity: 0.4;
    cursor: default;
  }

  .move svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .move:enabled svg {
    color: var(--_accent);
  }

  /* The arrow says it where there is little room; what is heard stays whole. */
  @container (max-width: 38em) {
    .move .word {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  .place[data-dragged] {
    position: relative;
    z-index: 1;
    border-color: var(--_accent);
    box-shadow: 0 0.375em 1em color-mix(in srgb, black 25%, transparent);
  }

  .place[data-dragged] .handle {
    cursor: grabbing;
  }

  @media (prefers-reduced-motion: no-preference) {
    .sorts .place:not([data-dragged]) {
      transition: translate 0.15s ease-out;
    }
  }

  @media (forced-colors: active) {
    .move:disabled {
      color: GrayText;
      opacity: 1;
    }

    .move:enabled svg {
      color: ButtonText;
    }

    .place[data-dragged] {
      border-color: Highlight;
      outline: 0.125em solid Highlight;
    }
  }

  @media print {
    .moves,
    .handle {
      visibility: hidden;
    }
  }
`;
