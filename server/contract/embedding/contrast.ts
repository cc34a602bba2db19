// What becomes of a town's colours. components/shared/host.styles.ts says the same in CSS; a test in a browser compares them.

/** Red, green and blue of sRGB, 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

export type Scheme = 'light' | 'dark';

/** Of text (WCAG 2.2, 1.4.3), and of what is no text (1.4.11). */
export const ENOUGH = { text: 4.5, graphics: 3 } as const;

/** What stands where a town has chosen nothing. */
export const DEFAULTS: Readonly<Record<'accent' | 'surface', Readonly<Record<Scheme, Rgb>>>> = {
  accent: { light: rgb('#0b5c8a'), dark: rgb('#86c9ef') },
  surface: { light: rgb('#ffffff'), dark: rgb('#1b2127') },
};

/** The most luminous accent on a light page and the darkest on a dark one; then, how luminous a dark surface may be. */
const ACCENT = { light: 0.138, dark: 0.38 };
const DARK_SURFACE = 0.03;
/** The least lightness, and the most chroma, of a light surface (Oklch). */
const LIGHT_SURFACE = { lightness: 0.96, chroma: 0.04 };

/** A colour as the elements show it. */
export function shownAccent(given: Rgb, scheme: Scheme): Rgb {
  return scheme === 'light' ? dimmed(given, ACCENT.light) : lit(given, ACCENT.dark);
}

/** A surface as the elements show it: pale on a light page, dark on a dark one. */
export function shownSurface(given: Rgb, scheme: Scheme): Rgb {
  return scheme === 'dark' ? dimmed(given, DARK_SURFACE) : pale(given);
}

/** What is written on a shown accent: white or black. */
export function onAccent(accent: Rgb): Rgb {
  return toOklab(accent)[0] < 0.65 ? [1, 1, 1] : [0, 0, 0];
}

/** How two colours differ, 1 to 21 (WCAG 2.2). */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(colour: Rgb): number {
  return toXyz(colour)[1];
}

/** What an editor is told of a colour that isn't shown as it was chosen. */
export interface Correction {
  scheme: Scheme;
  /** `#rrggbb` */
  given: string;
  shown: string;
  /** What it has to be read on. */
  on: string;
  before: number;
  after: number;
}

/** What becomes of a town's accent on its surface; empty where it stays as it is. */
export function correctionsOf(accent: Rgb, surface: Partial<Record<Scheme, Rgb>> = {}): Correction[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const ground = shownSurface(surface[scheme] ?? DEFAULTS.surface[scheme], scheme);
    const shown = shownAccent(accent, scheme);
    if (hex(shown) === hex(accent)) return [];
    const [before, after] = [contrast(accent, ground), contrast(shown, ground)];
    return { scheme, given: hex(accent), shown: hex(shown), on: hex(ground), before, after };
  });
}

/** `#rgb` or `#rrggbb`. */
export function parseHex(text: string): Rgb | undefined {
  const digits = /^\s*#([0-9a-f]{3}|[0-9a-f]{6})\s*$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  return rgb(digits.length === 3 ? `#${digits.replaceAll(/./g, '$&$&')}` : `#${digits}`);
}

/** `#rrggbb` */
export function hex(colour: Rgb): string {
  return `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function rgb(text: string): Rgb {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16) / 255);
  return [red!, green!, blue!];
}

/** Less light of every kind, so that its hue stays. */
function dimmed(colour: Rgb, most: number): Rgb {
  const [x, y, z] = toXyz(colour);
  if (y <= most) return colour;
  return fromXyz([(x * most) / y, most, (z * most) / y]);
}

/** As much light of all kinds on top. */
function lit(colour: Rgb, least: number): Rgb {
  const [x, y, z] = toXyz(colour);
  if (y >= least) return colour;
  return fromXyz([x + least - y, least, z + least - y]);
}

function pale(colour: Rgb): Rgb {
  const [lightness, a, b] = toOklab(colour);
  const chroma = Math.hypot(a, b);
  const { lightness: least, chroma: most } = LIGHT_SURFACE;
  if (lightness >= least && chroma <= most) return colour;
  const share = chroma > most ? most / chroma : 1;
  return fromOklab([Math.max(lightness, least), a * share, b * share]);
}

type Three = readonly [number, number, number];

function toLight(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** What a screen can't show is cut off, as browsers do. */
function fromLight(part: number): number {
  const light = Math.min(1, Math.max(0, part));
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** XYZ under daylight (D65), of which y is the luminance. */
function toXyz(colour: Rgb): Three {
  return times(colour.map(toLight), [
    [0.4123907992659593, 0.357584339383878, 0.1804807884018343],
    [0.21263900587151024, 0.715168678767756, 0.07219231536073371],
    [0.01933081871559182, 0.11919477979462598, 0.9505321522496607],
  ]);
}

function fromXyz(xyz: Three): Rgb {
  const light = times(xyz, [
    [3.2409699419045226, -1.537383177570094, -0.4986107602930034],
    [-0.9692436362808796, 1.8759675015077202, 0.04155505740717559],
    [0.05563007969699366, -0.20397695888897652, 1.0569715142428786],
  ]);
  return light.map(fromLight) as unknown as Rgb;
}

function toOklab(colour: Rgb): Three {
  const cones = times(colour.map(toLight), [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ]);
  return times(cones.map(Math.cbrt), [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ]);
}

function fromOklab(lab: Three): Rgb {
  const cones = times(lab, [
    [1, 0.3963377774, 0.2158037573],
    [1, -0.1055613458, -0.0638541728],
    [1, -0.0894841775, -1.291485548],
  ]);
  const light = times(
    cones.map((part) => part ** 3),
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
  );
  return light.map(fromLight) as unknown as Rgb;
}

function times(vector: readonly number[], matrix: readonly Three[]): Three {
  return matrix.map((row) => row.reduce((sum, part, at) => sum + part * vector[at]!, 0)) as unknown as Three;
}
