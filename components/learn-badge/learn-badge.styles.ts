import { css } from 'lit';

export const styles = css`
  [part='badge'],
  .course {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--learn-badge-gap, 1em);
  }

  [part='badge'] {
    padding: var(--learn-badge-padding, clamp(0.75em, 5%, 1.25em));
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    line-height: 1.4;
  }

  .course {
    flex: 999 1 16em;
    flex-wrap: nowrap;
    min-inline-size: 0;
  }

  [part='meter'] {
    display: grid;
    flex: none;
    position: relative;
    place-items: center;
    inline-size: 4.5em;
    block-size: 4.5em;
    color: var(--_accent);
    font-size: 0.9375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  [part='meter'] svg {
    position: absolute;
    inline-size: inherit;
    rotate: -90deg;
  }

  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
    stroke-linecap: round;
  }

  circle:first-child {
    opacity: 0.2;
  }

  circle[hidden] {
    display: none;
  }

  .completed {
    color: var(--_right);
  }

  /* Room for as many lines as there may be, four where it is narrow, and more where letters are wide: nothing moves when the answer comes. */
  .course::after {
    content: '';
    margin-inline-start: calc(-1 * var(--learn-badge-gap, 1em));
    padding-block-start: clamp(4.5em, (24em - 100%) * 999, max(5.75em, 11.25ch));
  }

  .text {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    gap: 0.125em;
    overflow-wrap: anywhere;
  }

  p {
    margin: 0;
  }

  [part='title'] {
    font-size: 1.0625em;
    font-weight: 600;
  }

  .lessons,
  .course [part='status'] {
    font-size: 0.9375em;
  }

  .lessons {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.875em;
  }

  [part='state'] {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    font-weight: 600;
  }

  [part='state'] svg {
    flex: none;
    inline-size: 1em;
    stroke-width: 2;
  }

  [part='status'] {
    color: var(--_quiet);
  }

  /* Beside the course where there is room, else below it; whatever stands on it. */
  .button {
    flex: 1 1 14em;
    text-align: center;
  }

  /* Room for the longest label, in two lines where one is too short for it. */
  .button::before {
    content: '';
    margin-inline-end: -0.5em;
    padding-block-start: clamp(0em, (21ch - 100%) * 999, 2.5em);
  }

  /* Nothing to press yet. */
  span.button {
    visibility: hidden;
  }

  @media (forced-colors: active) {
    circle:first-child {
      stroke: CanvasText;
      stroke-width: 1;
      opacity: 1;
    }

    circle + circle {
      stroke: Highlight;
    }
  }
`;
