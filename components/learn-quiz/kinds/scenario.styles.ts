import { css } from 'lit';

export const styles = css`
  .scenario {
    display: grid;
    gap: 1em;
    min-inline-size: 0;
  }

  .path {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_line);
  }

  .path ol {
    display: grid;
    gap: 0.25em;
    margin: 0.25em 0 0;
    padding-inline-start: 1.5em;
  }

  .scene-name {
    color: var(--_quiet);
  }

  .scene {
    display: grid;
    gap: 0.75em;
    min-inline-size: 0;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .scene-title {
    font-size: 1.0625em;
    font-weight: 600;
  }

  .scene label.option {
    background: var(--_surface);
  }

  .scene label.option:has(:checked) {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
  }

  :is(.scene, .end):focus-visible {
    outline-offset: 0.1875em;
  }

  /* Before the end there is nothing to check: one button goes on. */
  [data-underway] > .actions > [type='submit'] {
    display: none;
  }

  @media (prefers-reduced-motion: no-preference) {
    .scene.next {
      animation: next 0.25s ease-out;
    }

    @keyframes next {
      from {
        opacity: 0;
        translate: 0 0.5em;
      }
    }
  }

  @media (forced-colors: active) {
    .scene {
      border: 0.0625em solid CanvasText;
    }
  }
`;
