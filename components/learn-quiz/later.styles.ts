import { css } from 'lit';

/** What comes with answers: verdicts, reasons, notes, the result. */
export const laterStyles = css`
  .icon.right {
    color: var(--_right);
  }

  .icon.partly,
  .icon.note,
  .icon.later,
  .icon.again {
    color: var(--_accent);
  }

  .icon.wrong,
  [part='error'] .icon {
    color: var(--_wrong);
  }

  .line {
    display: flex;
    align-items: start;
    gap: 0.5em;
  }

  .line .icon {
    margin-block-start: 0.125em;
  }

  [part='error'] {
    font-weight: 600;
  }

  fieldset:focus-visible {
    outline-offset: 0.5em;
  }

  li.option {
    flex-wrap: wrap;
    border-color: var(--_soft);
    color: var(--_quiet);
  }

  li.option.chosen {
    border-color: var(--_control-line);
    background: var(--_soft);
    color: inherit;
  }

  li.option.right {
    border-color: var(--_right);
    background: color-mix(in srgb, var(--_right) 10%, transparent);
  }

  li.option.wrong {
    border-color: var(--_wrong);
    background: color-mix(in srgb, var(--_wrong) 8%, transparent);
  }

  .mark {
    flex: none;
    margin-inline-start: 2em;
    font-size: 0.9375em;
    font-weight: 600;
  }

  /* The mark goes below the words before it tears them. */
  li.option > :nth-child(2),
  .given > span:not(.mark) {
    flex-basis: 7em;
  }

  [part='verdict'] {
    display: grid;
    gap: 0.75em;
  }

  .result {
    font-size: 1.1875em;
    line-height: 1.35;
  }

  [part='verdict'] > :not(.line) {
    margin-inline-start: calc(1.25 * 1.1875em + 0.5 * 1.1875em);
  }

  a.watch {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    color: inherit;
  }

  a.watch .icon {
    color: var(--_accent);
  }

  [part='note'] {
    display: grid;
    gap: 0.75em;
    padding: clamp(1em, 5%, 1.75em);
    border-inline-start: 0.25em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  [part='result']:not(.drawn) {
    margin-block-start: calc(-1 * var(--learn-quiz-gap, 1.5em));
  }

  [part='result'].drawn {
    display: grid;
    gap: 1.25em;
    padding: clamp(1em, 5%, 1.75em);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_soft);
  }

  [part='result'].right {
    background: color-mix(in srgb, var(--_right) 12%, transparent);
  }

  [part='result'] .headline {
    align-items: center;
    font-size: 1.25em;
    line-height: 1.35;
  }

  [part='result'] .headline .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
    margin: 0;
  }

  .outcomes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 1em 2em;
  }

  .outcomes strong {
    display: block;
  }

  .outcomes ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .outcomes li {
    display: flex;
    align-items: start;
    gap: 0.5em;
  }

  .outcomes li > .icon {
    margin-block-start: 0.75em;
  }

  .outcomes li > div {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    min-inline-size: 0;
  }

  .link {
    min-block-size: max(2.75em, 44px);
    min-inline-size: 44px;
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  @media (prefers-reduced-motion: no-preference) {
    [part='verdict'] > *,
    [part='result'] > :not(:empty) {
      animation: arrive 0.3s ease-out both;
    }

    [part='verdict'] .result .icon.right,
    [part='result'].right .headline .icon {
      animation: cheer 0.5s ease-out;
    }

    @keyframes arrive {
      from {
        opacity: 0;
        translate: 0 0.25em;
      }
    }

    @keyframes cheer {
      40% {
        scale: 1.35;
        rotate: -8deg;
      }
    }
  }

  @media (forced-colors: active) {
    .icon.icon,
    a.watch .icon.icon {
      color: CanvasText;
      stroke: Canvas;
    }

    [part='result'].drawn,
    [part='note'] {
      border: 0.0625em solid CanvasText;
    }
  }

  @media print {
    .link,
    a.watch {
      min-block-size: 0;
    }
  }
`;
