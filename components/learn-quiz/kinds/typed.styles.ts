import { css } from 'lit';

export const typedStyles = css`
  .typed {
    display: grid;
    gap: 0.375em;
    justify-items: start;
    margin-block-start: 0.25em;
  }

  .typed label {
    font-weight: 600;
  }

  .unit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    inline-size: 100%;
  }

  [part='field'] {
    flex: 0 1 24em;
    min-inline-size: 0;
    inline-size: 100%;
    block-size: auto;
    min-block-size: max(2.75em, 44px);
    padding: 0.375em 0.75em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    cursor: text;
  }

  [part='field'].number {
    display: block;
    flex-basis: 8em;
    margin: 0;
    color: inherit;
    font-size: inherit;
    font-variant-numeric: tabular-nums;
  }

  [part='field']:focus-visible {
    outline: 0.1875em solid var(--_accent);
    outline-offset: 0.125em;
  }

  [part='field'][aria-invalid] {
    border-color: var(--_wrong);
    box-shadow: inset 0 0 0 0.0625em var(--_wrong);
  }

  .gaps {
    line-height: 3.25;
  }

  .gaps input {
    display: inline-block;
    inline-size: 11em;
    max-inline-size: 100%;
    field-sizing: content;
    min-inline-size: min(11em, 100%);
    vertical-align: middle;
    line-height: 1.5;
  }

  span.gap {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    padding: 0.125em 0.625em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_soft);
    font-weight: 600;
    line-height: 1.5;
    vertical-align: middle;
  }

  span.gap.right {
    border-color: var(--_right);
    background: color-mix(in srgb, var(--_right) 10%, transparent);
  }

  span.gap.wrong {
    border-color: var(--_wrong);
    background: color-mix(in srgb, var(--_wrong) 8%, transparent);
  }

  .given {
    flex-wrap: wrap;
    border-color: var(--_control-line);
    background: var(--_soft);
  }

  .given.right {
    border-color: var(--_right);
    background: color-mix(in srgb, var(--_right) 10%, transparent);
  }

  .given.wrong {
    border-color: var(--_wrong);
    background: color-mix(in srgb, var(--_wrong) 8%, transparent);
  }
`;
