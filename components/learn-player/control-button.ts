import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export type Sign =
  'play' | 'pause' | 'back' | 'forward' | 'sound' | 'silence' | 'captions' | 'picture' | 'settings' | 'full' | 'small';

/** Signs of the controls, 24 units wide: what is filled, and what is drawn with a pen, piece by piece. */
const signs: Record<Sign, [filled: string, ...drawn: string[]]> = {
  play: ['M7 4.5v15L19.5 12z'],
  pause: ['M6 5h4v14H6zm8 0h4v14h-4z'],
  back: ['', 'M12 4.6a8.2 8.2 0 1 1-8.2 8.2M15 1.6l-3 3 3 3'],
  forward: ['', 'M12 4.6a8.2 8.2 0 1 0 8.2 8.2M9 1.6l3 3-3 3'],
  sound: ['M3.5 9.5v5H7l5 4.2V5.3L7 9.5z', 'M15.5 9a4.2 4.2 0 0 1 0 6m2.7-8.8a8.2 8.2 0 0 1 0 11.6'],
  silence: ['M3.5 9.5v5H7l5 4.2V5.3L7 9.5z', 'm15.5 9.5 5 5m0-5-5 5'],
  captions: ['', 'M3.5 5h17v14h-17z', 'M11 10.2a2.3 2.3 0 1 0 0 3.6m6-3.6a2.3 2.3 0 1 0 0 3.6'],
  picture: ['M12 12.5h6V17h-6z', 'M3.5 5h17v14h-17z'],
  settings: ['', 'M4 6.5h8m6 0h2m-5-2.5v5M4 12h2m6 0h8M9 9.5v5M4 17.5h10m6 0h0M17 15v5'],
  full: ['', 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5'],
  small: ['', 'M9 4v5H4m16 0h-5V4m0 16v-5h5M4 15h5v5'],
};

interface ControlButtonOptions {
  /** The button's class begins with it. */
  kind: string;
  sign: Sign;
  name: string;
  /** Written into the sign. */
  written?: string;
  pressed?: boolean;
  /** Whether what it opens is open. */
  expanded?: boolean;
  act(): void;
}

/** A button of the bar. Its name says what it does next, unless it stays pressed. */
export function controlButton(options: ControlButtonOptions): TemplateResult {
  const { kind, sign, name, written, pressed, expanded, act } = options;
  const [filled, ...drawn] = signs[sign];
  return html`<button
    class="${kind}-button"
    type="button"
    aria-label=${name}
    aria-pressed=${ifDefined(pressed)}
    aria-haspopup=${expanded === undefined ? nothing : 'dialog'}
    aria-expanded=${ifDefined(expanded)}
    @click=${act}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path class="filled" d=${filled} />
      ${drawn.map((piece) => svg`<path d=${piece} />`)}
      ${written ? svg`<text x="12" y="16">${written}</text>` : nothing}
    </svg>
  </button>`;
}
