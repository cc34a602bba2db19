import { DeviceChoice } from '../shared/device-choice.ts';

/** How captions look. Few choices, each of which can be read: see {@link COLOURS}. */
export interface CaptionsLook {
  /** In per cent of what fits the player. */
  size: (typeof SIZES)[number];
  colours: (typeof COLOURS)[number];
  background: (typeof BACKGROUNDS)[number];
  position: (typeof POSITIONS)[number];
  /** BCP 47; undefined: as the page is. */
  language?: string | undefined;
}

export const SIZES = ['100', '150', '200', '300'] as const;
/** Letters and what is behind them: 7 to 1 at least (WCAG 1.4.6), also where a white or a black picture shines through. */
export const COLOURS = ['white', 'yellow', 'black', 'blue'] as const;
export const BACKGROUNDS = ['solid', 'half', 'none'] as const;
export const POSITIONS = ['bottom', 'top'] as const;

export const USUAL: CaptionsLook = { size: '100', colours: 'white', background: 'half', position: 'bottom' };

/** As chosen on this device, as JSON. */
export const captionsLook = new DeviceChoice('lernbausteine-captions-look');

/** The look that was chosen; whatever isn't a choice (any more) is as usual. */
export function chosenLook(): CaptionsLook {
  const { size, colours, background, position, language } = parse(captionsLook.get());
  return {
    size: oneOf(SIZES, size) ?? USUAL.size,
    colours: oneOf(COLOURS, colours) ?? USUAL.colours,
    background: oneOf(BACKGROUNDS, background) ?? USUAL.background,
    position: oneOf(POSITIONS, position) ?? USUAL.position,
    ...(typeof language === 'string' && { language }),
  };
}

/** Changes some of it; without changes all is as usual again. */
export function chooseLook(changes?: Partial<CaptionsLook>): void {
  captionsLook.set(changes && JSON.stringify({ ...chosenLook(), ...changes }));
}

function parse(json = '{}'): Partial<Record<keyof CaptionsLook, unknown>> {
  try {
    return (JSON.parse(json) ?? {}) as Partial<Record<keyof CaptionsLook, unknown>>;
  } catch {
    return {};
  }
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}
