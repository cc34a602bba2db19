import { css } from 'lit';

export const styles = css`
  section {
    display: grid;
    gap: 1em;
    margin-block: 1em;
    padding: clamp(0.875em, 4%, 1.25em);
    border: 0.0625em solid var(--_line);
    border-inline-start: 0.25em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_soft);
    font-size: 0.9375em;
    line-height: 1.5;
  }

  header,
  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
  }

  header {
    align-items: start;
  }

  header p {
    flex: 1 1 9em;
  }

  .link {
    min-block-size: max(2.75em, 44px);
    min-inline-size: 44px;
    margin-block: -0.625em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_quiet);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }

  .link:hover {
    color: inherit;
    text-decoration-thickness: 0.125em;
  }

  header strong {
    display: block;
  }

  header span,
  .todo {
    color: var(--_quiet);
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .fault {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
  }

  .fault + .fault {
    padding-block-start: 1em;
    border-block-start: 0.0625em solid var(--_line);
  }

  code {
    display: block;
    padding: 0.625em 0.75em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-family: ui-monospace, 'Cascadia Mono', 'Segoe UI Mono', monospace;
    font-size: 0.9375em;
    line-height: 1.6;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    user-select: all;
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
