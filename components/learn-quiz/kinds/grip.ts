import { svg, html } from 'lit';

const dots = [2, 6].flatMap((x) => [2, 6, 10].map((y) => svg`<circle cx=${x} cy=${y} r="1.25" />`));

/** The sign of what can be dragged. */
export const grip = html`<svg class="grip" viewBox="0 0 8 12" aria-hidden="true">${dots}</svg>`;
