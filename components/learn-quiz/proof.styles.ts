import { css } from 'lit';

/** What a proof wears besides what its quiz does. */
export const proofStyles = css`
  .proof {
    display: flex;
    flex-direction: column;
    gap: var(--learn-quiz-gap, 1.5em);
  }

  .sheet {
    display: grid;
    gap: 1em;
    padding: clamp(1em, 5%, 1.75em);
    border: 0.0625em solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
  }

  .sheet > p {
    max-inline-size: 44em;
  }

  .proof :is(.facts, .open, .looks > ul) {
    display: grid;
    gap: 0.5em;
    margin: 0;
    padding-inline-start: 1.25em;
  }

  .proof :is(h1, h2, h3, h4, h5, h6) {
    scroll-margin-block: 5em;
  }

  .proof :is(.open-heading, .looks) > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1875em;
    line-height: 1.35;
  }

  .sheet.end {
    justify-items: start;
    background: var(--_soft);
  }

  .result-heading > * {
    display: flex;
    align-items: start;
    gap: 0.5em;
    font-size: 1.375em;
    line-height: 1.3;
  }

  .result-heading .icon {
    margin-block-start: 0.025em;
  }

  .points {
    font-size: 1.1875em;
    font-variant-numeric: tabular-nums;
  }

  .sheet.passed {
    border-color: var(--_right);
    background: color-mix(in srgb, var(--_right) 10%, transparent);
  }

  .looks {
    display: grid;
    gap: 0.75em;
  }

  .proof .looks > ul {
    gap: 1em;
    padding: 0;
    list-style: none;
  }

  .looks > ul > li:not(.line) {
    display: grid;
    gap: 0.5em;
    padding: 1em clamp(1em, 5%, 1.75em);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }

  .looks [part='verdict'] .result {
    font-size: 1em;
  }

  .looks [part='verdict'] > :not(.line) {
    margin-inline-start: 1.75em;
  }

  summary {
    inline-size: fit-content;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.625em;
    cursor: pointer;
  }

  @media (prefers-reduced-motion: no-preference) {
    .passed .result-heading .icon {
      animation: greet 0.5s ease-out;
    }

    @keyframes greet {
      from {
        opacity: 0;
        scale: 0.5;
      }
      60% {
        scale: 1.15;
      }
    }
  }

  @media (forced-colors: active) {
    .sheet.passed {
      border-width: 0.1875em;
    }

    .link {
      color: LinkText;
    }
  }
`;
