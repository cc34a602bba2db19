import { css } from 'lit';

/** The sample, and the choices below it. */
export const captionsSettingsStyles = css`
  :host {
    --_width: 34em;
  }

  form {
    display: grid;
    gap: 1.125em;
  }

  /* A piece of a picture: bright and dark at once, as films are. It stays in view while choices scroll. */
  .sample {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    justify-content: end;
    block-size: 8.5em;
    border-radius: calc(var(--_radius) / 1.5);
    background: linear-gradient(100deg, #12303f 15%, #5d8ea3 45%, #e8eef0 75%, #fff);
    overflow: hidden;
  }

  .sample .captions {
    font-size: calc(1em * var(--_size) / 100 * var(--_fit));
  }

  /* Where little is seen at once, choices come first. */
  @media (max-height: 30em) {
    .sample {
      position: static;
    }
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: 0.375em;
    padding: 0;
    font-weight: 600;
  }

  label {
    display: flex;
    flex: 1 1 auto;
    gap: 0.5em;
    align-items: center;
    min-block-size: 44px;
    padding: 0.375em 0.875em 0.375em 0.625em;
    border: 1px solid light-dark(#76828a, #8a969e);
    border-radius: calc(var(--_radius) / 1.5);
    cursor: pointer;
  }

  label:hover {
    background: light-dark(#f1f4f6, #262e36);
  }

  label:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  label:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  label input:focus-visible {
    outline: none;
    box-shadow: none;
  }

  input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }

  /* Two letters in the colours that are meant. */
  .colour {
    flex: none;
    padding: 0.0625em 0.375em;
    border: 1px solid light-dark(#76828a, #8a969e);
    border-radius: 0.2em;
    background: #000;
    color: #fff;
    font-weight: 600;
  }

  .colour.yellow {
    color: #ffe83d;
  }

  .colour.black {
    background: #fff;
    color: #000;
  }

  .colour.blue {
    background: #001a4d;
    color: #ffe83d;
  }

  .kept {
    margin: 0;
    color: light-dark(#46525b, #b9c3ca);
    font-size: 0.9375em;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    justify-content: space-between;
  }

  @media (forced-colors: active) {
    label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    label:has(:focus-visible) {
      outline: 4px solid Highlight;
      outline-offset: 2px;
    }
  }
`;
