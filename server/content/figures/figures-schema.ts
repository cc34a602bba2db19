import { z } from 'zod';
import type { ToldFigures } from '../../contract/figures/told-figures.ts';
import { NOTHING_TOLD } from '../../contract/figures/told-figures.ts';

const count = z.number().int().min(0).max(9_999_999);
const year = z.string().regex(/^(19|20)\d\d$/);
const words = z.string().trim().min(1).max(200);

/** A year's numbers; a single one is that of the offers. */
const numbers = z.preprocess(
  (value) => (value !== null && typeof value === 'object' ? value : { offers: value }),
  z.strictObject({
    offers: count,
    participations: count.optional(),
    completions: count.optional(),
    add: z.boolean().optional(),
  }),
);

/** A name in one language is the German one. */
const indicator = z.preprocess(
  (value) => (typeof value === 'string' ? { de: value } : value),
  z.strictObject({ de: words, en: words.optional() }),
);

/** What may stand in `figures.yaml`. */
export const figuresSchema = z.strictObject({
  indicator: indicator.nullish(),
  targets: z.record(year, count).nullish(),
  before: z.record(year, numbers).nullish(),
});

/** What a file tells that keeps to the schema. */
export function toldBy({ indicator: name, targets, before }: z.infer<typeof figuresSchema>): ToldFigures {
  const targetOf = new Map(Object.entries(targets ?? {}));
  const beforeOf = new Map(Object.entries(before ?? {}));
  const years = [...new Set([...targetOf.keys(), ...beforeOf.keys()])].sort();
  return {
    indicator: name ? { de: name.de, en: name.en ?? name.de } : NOTHING_TOLD.indicator,
    years: years.map((year) => {
      const target = targetOf.get(year);
      const { offers, participations, completions, add } = beforeOf.get(year) ?? {};
      return {
        year: Number(year),
        ...(target !== undefined && { target }),
        ...(offers !== undefined && {
          before: {
            offers,
            ...(participations !== undefined && { participations }),
            ...(completions !== undefined && { completions }),
            ...(add && { add }),
          },
        }),
      };
    }),
  };
}

/** The keys of each mapping, by the last word of its path; `''` for the file itself, `year` for a year. */
export const KNOWN_KEYS: Record<string, string[]> = {
  '': ['indicator', 'targets', 'before'],
  indicator: ['de', 'en'],
  year: ['offers', 'participations', 'completions', 'add'],
};

/** How what isn't a number is written. */
export const EXAMPLES: Record<string, string> = {
  '': 'targets: { 2026: 50 }',
  indicator: 'indicator: { de: Schulungsangebote, en: Training offers }',
  targets: 'targets: { 2026: 50 }',
  before: 'before: { 2025: { offers: 47 } }',
  add: 'add: true',
  de: 'de: Schulungsangebote',
  en: 'en: Training offers',
};
