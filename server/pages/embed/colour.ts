import { luminance } from '../../contract/embedding/contrast.ts';
import type { Rgb } from '../../contract/embedding/contrast.ts';
import { namedColours } from './named-colours.ts';

/** As the style sheet gets it. */
export interface Colour {
  css: string;
  /** Dark text is read on it more easily than light text. */
  isLight: boolean;
}

/** Longer than any colour somebody writes. */
const LONGEST = 64;

const HEX = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const NUMBER = String.raw`[+-]?(?:\d{1,4}(?:\.\d{1,6})?|\.\d{1,6})`;
const SHARE = `${NUMBER}%?`;
const ANGLE = `${NUMBER}(?:deg|turn)?`;

/** The functions of plain numbers, with commas or without, opacity last. */
const FUNCTIONS = {
  rgb: functionOf('rgba?', SHARE, SHARE, SHARE),
  hsl: functionOf('hsla?', ANGLE, SHARE, SHARE),
  oklch: functionOf('oklch', SHARE, NUMBER, ANGLE),
} as const;

function functionOf(name: string, first: string, second: string, third: string): RegExp {
  const next = '(?: ?, ?| )';
  return new RegExp(`^${name}\\( ?(${first})${next}(${second})${next}(${third})(?: ?[,/] ?${SHARE})? ?\\)$`);
}

/**
 * Reads a colour as it may stand in a style sheet: in hexadecimal, as `rgb()`, `hsl()` or `oklch()` of plain numbers, or by its
 * name. Undefined for everything else: what is written into a style sheet has been understood to its end.
 */
export function readColour(text: string): Colour | undefined {
  if (text.length > LONGEST) return undefined;
  const css = text.trim().toLowerCase();
  if (css === 'transparent') return undefined;
  const digits = HEX.test(css) ? css.slice(1) : namedColours.get(css);
  if (digits !== undefined) return { css, isLight: isLight(fromHex(digits)) };

  const rgb = FUNCTIONS.rgb.exec(css);
  if (rgb) return { css, isLight: isLight([share(rgb[1]!, 255), share(rgb[2]!, 255), share(rgb[3]!, 255)]) };
  const hsl = FUNCTIONS.hsl.exec(css);
  if (hsl) return { css, isLight: isLight(fromHsl(degrees(hsl[1]!), share(hsl[2]!, 100), share(hsl[3]!, 100))) };
  const oklch = FUNCTIONS.oklch.exec(css);
  // It says itself how light it is.
  return oklch ? { css, isLight: share(oklch[1]!, 1) > 0.65 } : undefined;
}

/** Of a whole: a percentage, or a number out of `all`. */
function share(part: string, all: number): number {
  return Number.parseFloat(part) / (part.endsWith('%') ? 100 : all);
}

function degrees(part: string): number {
  return Number.parseFloat(part) * (part.endsWith('turn') ? 360 : 1);
}

function fromHex(digits: string): Rgb {
  const long = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255);
  return [red!, green!, blue!];
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const amount = saturation * Math.min(lightness, 1 - lightness);
  const channel = (at: number): number => {
    const turn = (((at + hue / 30) % 12) + 12) % 12;
    return lightness - amount * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

/** Above it black has more contrast than white. */
function isLight(rgb: Rgb): boolean {
  return luminance(rgb) > 0.179;
}
