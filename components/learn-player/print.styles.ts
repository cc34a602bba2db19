import { css } from 'lit';

/** On paper: what there is to read, and where the rest is. */
export const printStyles = css`
  .address {
    display: none;
  }

  @media print {
    .start,
    .watched,
    learn-player-stage,
    .foot [part='foot'] > *,
    [part='status'] {
      display: none;
    }

    .address {
      display: block;
      overflow-wrap: anywhere;
    }

    [part='frame'] {
      grid-template-rows: auto;
    }

    .lessons button[aria-current] {
      background: none;
    }

    [part='card'],
    .lessons li,
    .materials li {
      break-inside: avoid;
    }

    [part~='text'] a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
