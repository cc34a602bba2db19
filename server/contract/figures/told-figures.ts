import type { Words } from '../words.ts';

/** What the town itself tells in its `figures.yaml`. */
export interface ToldFigures {
  /** What it calls its indicator. */
  indicator: Words;
  years: ToldYear[];
}

/** A year as the town tells it. */
export interface ToldYear {
  year: number;
  /** What the town has set itself: so many offers used. */
  target?: number;
  /** What it counted itself, before this product or beside it. */
  before?: ToldNumbers;
}

/** Numbers the town counted itself. */
export interface ToldNumbers {
  offers: number;
  participations?: number;
  completions?: number;
  /** They are added to what is counted here in the same year; else they stand for years only in which nothing is. */
  add?: true;
}

/** What a town tells that tells nothing. */
export const NOTHING_TOLD: ToldFigures = {
  indicator: {
    de: 'Anzahl der in Anspruch genommenen Schulungsangebote',
    en: 'Number of training offers used',
  },
  years: [],
};
