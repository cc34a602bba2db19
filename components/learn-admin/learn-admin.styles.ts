import { css } from 'lit';

export const styles = css`
  .admin {
    display: flex;
    flex-direction: column;
    gap: 1.5em;
  }

  .admin > div:not(.notice, .state):has(> [role='status']) {
    margin-block-end: -1.5em;
  }

  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
  }

  .sections[hidden] {
    display: none;
  }

  .lead {
    font-size: 1.125em;
  }

  .content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 3.5em;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }

  .heading {
    padding-block-end: 0.375em;
    border-block-end: 0.125em solid var(--_accent);
    scroll-margin-block-start: 1em;
  }

  .heading > * {
    font-size: 1.5em;
    letter-spacing: -0.011em;
  }

  /* It has a heading of its own, and here one above it. */
  learn-figures {
    margin-block: 0;
  }

  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  nav a {
    display: flex;
    align-items: center;
    min-block-size: max(2.75em, 44px);
    padding-inline: 0.875em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }

  nav a:hover {
    background: var(--_soft);
    text-decoration: underline;
  }

  .printed {
    display: none;
  }

  @media (width >= 64rem) {
    .sections:has(> nav) {
      grid-template-columns: 12em minmax(0, 1fr);
      gap: 3.5em;
    }

    nav {
      position: sticky;
      inset-block-start: 1.25em;
      align-self: start;
    }

    nav ul {
      display: grid;
      gap: 0;
    }

    nav a {
      padding-inline: 0.875em 0.5em;
      border: 0;
      border-inline-start: 0.1875em solid var(--_line);
      border-radius: 0;
    }

    nav a:hover {
      border-inline-start-color: var(--_accent);
    }
  }

  @media print {
    nav,
    #export {
      display: none;
    }

    .sections:has(> nav) {
      display: block;
    }

    .content {
      gap: 2em;
    }

    .heading {
      break-after: avoid;
    }

    .printed {
      display: block;
    }
  }
`;
