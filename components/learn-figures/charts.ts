// Draws with Observable Plot: fetched when a plot comes into view.
import type { Markish } from '@observablehq/plot';
import { barX, barY, plot, ruleY, text } from '@observablehq/plot';
import type { Figure } from '../../server/contract/figures/figures.ts';
import type { Bar } from './bars.ts';
import { numberOf } from '../../server/contract/figures/steps.ts';
import { isExact } from './in-words.ts';

/** How much room there is, and how numbers are written. */
export interface Room {
  width: number;
  /** Pixels. */
  em: number;
  say(figure: Figure): string;
  number(count: number): string;
}

/** Of the words, in em. */
const FONT = 0.8125;
/** Of a row, in em: its name, and its bar below. */
export const ROW = 3.375;
/** Of a plot with columns, in em. */
export const COLUMNS = 14;

const SERIES = ['participations', 'completions'] as const;

/** Bars that stand, side by side over time. */
export function columns(bars: readonly Bar[], { width, em, say, number }: Room): SVGSVGElement {
  const ticks = ticksUpTo(Math.max(0, ...bars.map(longest)));
  const left = (Math.max(...ticks.map((tick) => number(tick).length)) * 0.6 + 0.75) * FONT * em;
  const band = (width - left) / bars.length;
  const isNarrow = band < 2.5 * em;
  return finished(
    plot({
      ...frame({ width, height: COLUMNS * em, top: 1.5 * em, right: 0, bottom: 1.75 * em, left }),
      x: {
        ...{ type: 'band', domain: keysOf(bars), padding: 0.24, label: null, tickSize: 0 },
        tickFormat: (key: number) => (isNarrow ? (bars[key]!.short ?? bars[key]!.label) : bars[key]!.label),
      },
      y: { domain: [0, ticks.at(-1)!], ticks, label: null, tickSize: 0, tickFormat: number, grid: true },
      marks: [
        ...pieces(bars).map(({ className, of, inset }) =>
          barY(of, { x: 'key', y: 'count', className, ...sides(inset(band), 'Left', 'Right') }),
        ),
        ruleY([0], { className: 'base' }),
        isNarrow ? null : valuesOver(bars, say),
      ],
    }),
    em,
  );
}

/** Bars that lie, one group below the other, each under its name. */
export function rows(bars: readonly Bar[], { width, em, say }: Room): SVGSVGElement {
  const row = ROW * em;
  const font = FONT * em;
  const widest = Math.max(...bars.map(({ participations }) => (participations ? say(participations).length : 0)));
  const right = (widest * 0.62 + 1) * font;
  return finished(
    plot({
      ...frame({ width, height: row * bars.length, top: 0, right, bottom: 0, left: 1 }),
      x: { domain: [0, Math.max(1, ...bars.map(longest))], axis: null },
      y: { type: 'band', domain: keysOf(bars), axis: null, padding: 0 },
      marks: [
        ...pieces(bars).map(({ className, of, inset }) =>
          barX(of, {
            ...{ y: 'key', x: 'count', className },
            insetTop: 1.625 * em + inset(em),
            insetBottom: 0.625 * em + inset(em),
          }),
        ),
        text(bars, {
          ...{ y: (_bar, key) => key, frameAnchor: 'left', text: 'label', className: 'name' },
          ...{ textAnchor: 'start', lineAnchor: 'middle', dy: 0.85 * em - row / 2, dx: -1.5 },
          // How wide letters are is guessed: some fonts are wider.
          ...{ textOverflow: 'ellipsis', lineWidth: (0.92 * width) / font },
        }),
        text(bars, {
          ...{
            y: (_bar, key) => key,
            x: longest,
            text: ({ participations }: Bar) => (participations ? say(participations) : ''),
          },
          ...{ textAnchor: 'start', lineAnchor: 'middle', dy: 2.1875 * em - row / 2, dx: 0.4 * em, className: 'value' },
        }),
      ],
    }),
    em,
  );
}

interface Piece {
  className: string;
  of: { key: number; count: number }[];
  /** So much narrower than its band of so many pixels, on each side. */
  inset(band: number): number;
}

/** Completions lie within participations; what is certain, and what may be more, look different. */
function pieces(bars: readonly Bar[]): Piece[] {
  return SERIES.flatMap((series) =>
    [true, false].map((exact) => ({
      className: `${series} ${exact ? '' : 'least'}`,
      inset: (band: number) => (series === 'completions' ? Math.max(3, band * 0.2) : 0),
      of: bars.flatMap(({ [series]: figure }, key) =>
        figure && isExact(figure) === exact ? [{ key, count: numberOf(figure) }] : [],
      ),
    })),
  );
}

function valuesOver(bars: readonly Bar[], say: Room['say']): Markish {
  return text(bars, {
    ...{ x: (_bar, key) => key, y: longest, className: 'value', lineAnchor: 'bottom', dy: -4 },
    text: ({ participations }: Bar) => (participations ? say(participations) : ''),
  });
}

function longest({ participations, completions }: Bar): number {
  return Math.max(...[participations, completions].map((figure) => (figure ? numberOf(figure) : 0)));
}

function keysOf(bars: readonly Bar[]): number[] {
  return bars.map((_bar, key) => key);
}

function sides(inset: number, one: 'Left', other: 'Right'): Record<string, number> {
  return { [`inset${one}`]: inset, [`inset${other}`]: inset };
}

function frame(room: { width: number; height: number; top: number; right: number; bottom: number; left: number }) {
  const { width, height, top, right, bottom, left } = room;
  return {
    width,
    height,
    marginTop: top,
    marginRight: right,
    marginBottom: bottom,
    marginLeft: left,
    className: 'plot',
  };
}

/** From nothing to a round number that is enough, in four steps at most; people are whole. */
function ticksUpTo(most: number): number[] {
  const steps = [1, 2, 5].flatMap((one) => [0, 1, 2, 3, 4, 5, 6].map((power) => one * 10 ** power));
  const step = steps.sort((a, b) => a - b).find((one) => most <= one * 4) ?? most;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step);
}

/**
 * Plot brings a style sheet and styles of its own, which a page's policy lets no one do; and titles, which would say more
 * than is to be seen.
 */
function finished(drawn: SVGElement | HTMLElement, em: number): SVGSVGElement {
  const svg = drawn as SVGSVGElement;
  for (const one of svg.querySelectorAll('style, title')) one.remove();
  for (const one of [svg, ...svg.querySelectorAll('[style]')]) one.removeAttribute('style');
  svg.removeAttribute('font-family');
  svg.setAttribute('font-size', String(FONT * em));
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}
