/** The few pictures of the mock screen, drawn with strokes. */
import { svg, html } from 'lit';
import type { TemplateResult } from 'lit';

const strokes = {
  tray: svg`<path d="M4 13 6 5h12l2 8v6H4zM4 13h5l1 2.5h4l1-2.5h5" />`,
  mail: svg`<path d="M3 6h18v12H3zM3.5 6.5 12 13l8.5-6.5" />`,
  lens: svg`<circle cx="10.5" cy="10.5" r="6" /><path d="m15 15 5.5 5.5" />`,
  file: svg`<path d="M6 3h8l4 4v14H6zM14 3v4h4" />`,
  right: svg`<path d="m9 5 7 7-7 7" />`,
  down: svg`<path d="m5 9 7 7 7-7" />`,
  check: svg`<path d="m4 12.5 5.5 5.5L20 6.5" />`,
  cross: svg`<path d="m6 6 12 12M18 6 6 18" />`,
  clip: svg`<path d="m19 11-7.5 7.5a4.6 4.6 0 0 1-6.5-6.5L13 4a3 3 0 0 1 4.3 4.3L9.6 16a1.4 1.4 0 0 1-2-2L14 7.500" />`,
  folder: svg`<path d="M3 6h6l2 2.500h10V19H3z" />`,
  printer: svg`<path d="M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z" />`,
  pen: svg`<path d="m4 20 1-4L16 5l3 3L8 19zM13.500 7.500l3 3" />`,
  scan: svg`<path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M3 12h18" />`,
  turn: svg`<path d="M19 12a7 7 0 1 1-2-5l2.500 2.500M19.500 4v5.500H14" />`,
  text: svg`<path d="M5 7V5h14v2M12 5v14M9 19h6" />`,
  voice: svg`<path d="M4 9v6h4l5 4V5L8 9zM16.500 8.500a5 5 0 0 1 0 7M19 6a9 9 0 0 1 0 12" />`,
  drive: svg`<path d="M4 14 7 5h10l3 9v5H4zM4 14h16M16 16.500h.5" />`,
  leaf: svg`<path d="M5 19C4 9 10 4 20 4c0 10-5 16-15 15zm0 0c3-5 6-8 10-10" />`,
};

export type IconName = keyof typeof strokes;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${strokes[name]}</svg>`;
}
