import { css } from 'lit';

/** Where a moment stands in the stage: below the picture and its controls, or, where there is room, beside them. */
export const momentsLayout = css`
  learn-player-stage:has(> learn-player-moments[open]) {
    grid-template: calc(56.25cqi + var(--_below, 0px)) auto / minmax(0, 1fr);
    background: var(--_night);
  }

  /* The controls stand below the picture. */
  @container (inline-size < 640px) {
    learn-player-stage {
      --_below: var(--_foot);
    }
  }

  /* The picture keeps its controls close, however long the question is. */
  @container (inline-size >= 640px) and (inline-size >= 45em) {
    learn-player-stage:has(> learn-player-moments[open]) {
      --_below: var(--_foot);

      grid-template:
        calc(0.5625 * min(62cqi, 100cqi - 19em) + var(--_below)) auto / minmax(0, 1fr)
        minmax(19em, 38%);
    }

    learn-player-moments[open] {
      grid-area: 1 / 2 / -1 / -1;
    }
  }

  /* Beside it there is room for the controls on the picture. */
  @container (inline-size >= 1033px) and (inline-size >= calc(640px + 19em)) {
    learn-player-stage:has(> learn-player-moments[open]) {
      --_below: 0px;
    }
  }

  learn-player-stage:is(:fullscreen, [popover]) > learn-player-moments[open] {
    grid-area: auto;
  }

  learn-player-stage:is(:fullscreen, [popover]):has(> learn-player-moments[open]) {
    /* Here, too, the controls cover nothing of the picture. */
    --_picture: top;

    grid-template: min(56.25vw + 104px, 55%) minmax(0, 1fr) / minmax(0, 1fr);
  }

  @media (orientation: landscape) {
    learn-player-stage:is(:fullscreen, [popover]):has(> learn-player-moments[open]) {
      --_picture: center;

      grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(min(20em, 50%), 34%);
    }
  }
`;
