import { css } from 'lit';

/** What there is to choose with. */
export const fieldStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  .field > :is(span, label) {
    padding: 0;
    margin-block-end: 0.375em;
    font-size: 0.9375em;
    font-weight: 600;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .offers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .offer {
    display: flex;
    flex: 0 1 auto;
    position: relative;
  }

  .offer input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .offer span {
    display: inline-flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0 0.5em;
    min-block-size: max(2.75em, 44px);
    padding: 0.375em 0.875em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    line-height: 1.25;
    text-align: center;
  }

  .offer:hover span {
    background: var(--_soft);
  }

  .offer :checked + span {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    box-shadow: inset 0 0 0 0.0625em var(--_accent);
    font-weight: 600;
  }

  .offer :focus-visible + span {
    outline: 0.1875em solid var(--_accent);
    outline-offset: 0.125em;
  }

  .offer small {
    color: var(--_quiet);
    font-size: 0.8125em;
    font-weight: 400;
  }

  .choices .offer {
    flex: 1 1 auto;
  }

  .choices .offer span {
    padding-inline: 0.5em;
  }

  .width legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  ::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }

  .pair {
    display: flex;
    gap: 0.5em;
  }

  [type='color'] {
    flex: none;
    inline-size: max(2.75em, 44px);
    block-size: max(2.75em, 44px);
    padding: 0.25em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    background: transparent;
    cursor: pointer;
  }

  [aria-invalid='true'] {
    border-color: var(--_wrong);
    box-shadow: inset 0 0 0 0.0625em var(--_wrong);
  }

  .fault {
    margin: 0.375em 0 0;
    color: var(--_wrong);
    font-size: 0.9375em;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .offer :checked + span {
      border-color: Highlight;
      outline: 0.125em solid Highlight;
      outline-offset: -0.1875em;
    }

    .offer :focus-visible + span {
      outline: 0.1875em solid CanvasText;
      outline-offset: 0.125em;
    }
  }
`;
