import { css } from 'lit';

/** Choices and ways on, in the settings. */
export const settingsStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0 0 1em;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 0.375em;
    color: rgb(255 255 255 / 0.8);
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .option {
    position: relative;
    display: inline-grid;
    cursor: pointer;
  }

  .option input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .option span {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 48px;
    min-block-size: 44px;
    padding: 0 0.75em;
    border: 1px solid rgb(255 255 255 / 0.5);
    border-radius: var(--_radius, 8px);
    font-variant-numeric: tabular-nums;
  }

  .option:hover span {
    background: rgb(255 255 255 / 0.16);
  }

  .option input:checked + span {
    border-color: #fff;
    background: #fff;
    color: #10181d;
    font-weight: 600;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }

  .row span {
    color: rgb(255 255 255 / 0.8);
  }

  .row input {
    flex: 1;
    min-inline-size: 8em;
    block-size: 44px;
    margin: 0;
    accent-color: #fff;
    cursor: pointer;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 0.75em;
  }

  .way {
    min-block-size: 44px;
    padding: 0 0.875em;
    border: 1px solid rgb(255 255 255 / 0.5);
    border-radius: var(--_radius, 8px);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .way:hover {
    background: rgb(255 255 255 / 0.16);
  }

  .way[aria-pressed='true'] {
    background: #fff;
    color: #10181d;
  }

  @media (forced-colors: active) {
    .option span {
      border: 1px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    .option input:checked + span,
    .way[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
