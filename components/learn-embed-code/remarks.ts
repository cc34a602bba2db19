import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Rgb, Scheme } from '../../server/contract/embedding/contrast.ts';
import { correctionsOf, ENOUGH, hex, shownSurface } from '../../server/contract/embedding/contrast.ts';
import type { Texts } from '../shared/texts.ts';
import type { EmbedCodeTexts } from './embed-code.texts.ts';

interface Worn {
  accent: Rgb | undefined;
  surface: Rgb | undefined;
  /** The town's page is always so; else it may be both. */
  theme: Scheme | undefined;
}

/** A colour that isn't shown as it was chosen, and why. */
export interface Remark {
  /** Undefined where it is about both. */
  scheme?: Scheme;
  /** What was chosen, and what is shown. */
  colours: string[];
  words: string;
}

/** What an editor is told of the chosen colours. */
export function remarksOn({ accent, surface, theme }: Worn, text: Texts<EmbedCodeTexts>): Remark[] {
  return [
    ...(accent ? onAccent(accent, surface, text) : []),
    ...(surface ? onSurface(surface, theme, text) : []),
  ].filter(({ scheme }) => !theme || !scheme || scheme === theme);
}

function onAccent(accent: Rgb, surface: Rgb | undefined, text: Texts<EmbedCodeTexts>): Remark[] {
  const number = new Intl.NumberFormat(text.lang(), { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  // Rounded down: 4.49 isn't enough.
  const ratio = (value: number) => number.format(Math.floor(value * 10) / 10);
  const called = (colour: string) => (colour === '#ffffff' ? text.term('embedCodeWhite') : colour);

  return correctionsOf(accent, surface && { light: surface, dark: surface }).map((one) => {
    const { scheme, given, shown, on, before, after } = one;
    const words =
      before < ENOUGH.text
        ? text.term('embedCodeTooWeak', given, called(on), ratio(before), shown, ratio(after))
        : text.term('embedCodeNudged', given, shown, ratio(after));
    return { scheme, colours: [given, shown], words };
  });
}

function onSurface(surface: Rgb, theme: Scheme | undefined, text: Texts<EmbedCodeTexts>): Remark[] {
  const given = hex(surface);
  const [light, dark] = [hex(shownSurface(surface, 'light')), hex(shownSurface(surface, 'dark'))];
  if (!theme && light !== given && dark !== given) {
    return [{ colours: [given, light, dark], words: text.term('embedCodeSurfaceBoth', given, light, dark) }];
  }
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const shown = { light, dark }[scheme];
    if (shown === given) return [];
    return { scheme, colours: [given, shown], words: text.term('embedCodeSurfaceMoved', given, shown) };
  });
}

/** As it stands below the colours. The colours themselves are put in by {@link paint}: a page's policy lets no style in. */
export function remark({ scheme, words, colours }: Remark, text: Texts<EmbedCodeTexts>): TemplateResult {
  const where = scheme && text.term(scheme === 'light' ? 'embedCodeOnLight' : 'embedCodeOnDark');
  return html`<p class="remark">
    <span class="swatches" aria-hidden="true">${colours.map((colour) => html`<i data-colour=${colour}></i>`)}</span>
    <span>${where ? html`<b>${where}</b>` : nothing}${words}</span>
  </p>`;
}

/** Gives the swatches their colours. */
export function paint(root: ParentNode): void {
  for (const swatch of root.querySelectorAll<HTMLElement>('[data-colour]')) {
    swatch.style.backgroundColor = swatch.dataset.colour!;
  }
}
