import { css } from 'lit';
import { gripStyles } from './grip.styles.ts';
import { partStyles } from './part.styles.ts';

export const styles = css`
  ${partStyles}
  ${gripStyles}

  .matching {
    container-type: inline-size;
  }

  .pairs {
    display: grid;
    gap: 0.75em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .pair {
    display: grid;
    gap: 0.375em;
    padding: 0.75em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .pair label {
    font-weight: 600;
  }

  .pair select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(2.75em, 44px);
    padding: 0.25em 0.75em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }

  .pair.filled select {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
  }

  .pair select[aria-invalid] {
    border-color: var(--_wrong);
  }

  .pair select:focus-visible {
    outline: 0.1875em solid var(--_accent);
    outline-offset: 0.125em;
  }

  /* Where there is little room one chooses, and doesn't drag. */
  .cards {
    display: none;
  }

  @container (min-width: 30em) {
    .pair {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      align-items: center;
      gap: 1em;
      padding: 0.5em 0.5em 0.5em 1em;
    }

    .whole {
      display: none;
    }

    .cards {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5em;
      margin-block-start: 1em;
    }
  }

  .cards p {
    inline-size: 100%;
  }

  .card {
    display: flex;
    align-items: center;
    gap: 0.5em;
    max-inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding: 0.375em 1em 0.375em 0.625em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }

  .card > * {
    pointer-events: none;
  }

  .card.used {
    border-style: dashed;
    background: transparent;
    color: var(--_quiet);
  }

  .card:hover {
    border-color: var(--_accent);
  }

  .card[data-dragged] {
    position: relative;
    z-index: 1;
    border-style: solid;
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 0.375em 1em color-mix(in srgb, black 25%, transparent);
    cursor: grabbing;
  }

  .dragging .pair {
    border-style: dashed;
    border-color: var(--_control-line);
  }

  .pair[data-over] {
    border-style: solid;
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    box-shadow: inset 0 0 0 0.0625em var(--_accent);
  }

  @media (prefers-reduced-motion: no-preference) {
    .card:not([data-dragged]) {
      transition: translate 0.2s ease-out;
    }
  }

  @media (forced-colors: active) {
    .pair[data-over] {
      outline: 0.1875em solid Highlight;
    }

    .card[data-dragged] {
      border-color: Highlight;
    }
  }

  @media print {
    .cards {
      display: none;
    }
  }
`;
