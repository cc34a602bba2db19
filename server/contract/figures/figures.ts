import type { Words } from '../words.ts';
import type { Month } from './months.ts';

/** The version of {@link FiguresAnswer}; only additions keep it. */
export const FIGURES_VERSION = 1;

/**
 * How many, as it may appear. Exact once the month is closed. While it runs, in steps of k ("at least 20"), so that two looks
 * shortly after each other tell nothing about one person. Where a group is smaller than k there is none at all.
 */
export type Figure = { exactly: number } | { atLeast: number };

/** What is counted of a group of learners. Absent: fewer than k, or nobody; which of both is not told. */
export interface Counted {
  /** Learner × course begun. */
  participations?: Figure;
  completions?: Figure;
}

/** A course, an area or a department. Those that are too small by themselves are in one line without `id`, if together they are not. */
export interface CountedGroup extends Counted {
  id?: string;
  /** Of a course, as it was called then. */
  title?: string;
}

/** A month; once it is closed, its numbers stay what they are. */
export interface MonthFigures extends Counted {
  month: Month;
  closed: boolean;
  /** When it will be closed (`2026-12-08`); of one that isn't. */
  closes?: string;
  /** Offers that were begun at least once. It counts courses, not people. */
  offers: number;
}

/** A year at a glance. */
export interface YearFigures extends Counted {
  year: number;
  /** What the town has set itself: so many offers used. */
  target?: number;
  /** Offers used at least once; absent where nothing is known. */
  offers?: number;
  /** Counted here, or told by the town about the time before. */
  source: 'counted' | 'told';
  /** The year runs on. */
  running?: true;
}

/** One year by month, course and area. */
export interface YearInDetail {
  year: number;
  months: MonthFigures[];
  courses: CountedGroup[];
  areas: CountedGroup[];
  /** For reporters only; from named courses, the others know no departments. */
  departments?: CountedGroup[];
}

/** `GET /figures` (everybody), `GET /admin/figures` (reporters; with departments); `?year=2026`, else this year. */
export interface FiguresAnswer {
  schema: 'lernbausteine/figures';
  version: typeof FIGURES_VERSION;
  /** ISO 8601. */
  time: string;
  /** Groups smaller than this appear nowhere. */
  k: number;
  /** What the town calls its indicator. */
  indicator: Words;
  /** The definition of each number, to be written under it. */
  rules: typeof FIGURE_RULES;
  /** Ascending: every year that has a target or a number. */
  years: YearFigures[];
  detail: YearInDetail;
  /** Numbers of this year are being counted anew in the background: they may still grow. */
  counting?: true;
  /** What is wrong with the town's own file of targets; for reporters only. */
  faults?: Words[];
}

/** How the figures are counted, in the words that stand under them. */
export const FIGURE_RULES = {
  offers: {
    de: 'Schulungsangebote, die in dem Zeitraum mindestens einmal begonnen wurden. Gezählt werden Kurse, nicht Menschen. Behält der Dienst von einem Kurs den Lernstand, zählt nur, was angemeldet begonnen wurde.',
    en: 'Courses that were begun at least once in that period. Courses are counted, not people. Where the service keeps the progress of a course, only what was begun signed in counts.',
  },
  participations: {
    de: 'Wie oft jemand einen Kurs begonnen hat: je Person und Kurs einmal, ohne Anmeldung je Browser, in dem Monat, in dem es geschah.',
    en: 'How often somebody began a course: once per person and course, without signing in once per browser, in the month when it happened.',
  },
  completions: {
    de: 'Wie oft jemand einen Kurs abgeschlossen hat. Wer eine Pflichtschulung nach Ablauf wiederholt, schließt sie noch einmal ab.',
    en: 'How often somebody completed a course. Whoever repeats mandatory training after it has run out completes it once more.',
  },
  months: {
    de: 'Ein Monat endet, wie das Jahr, um Mitternacht koordinierter Weltzeit (UTC); das ist bei uns 1 oder 2 Uhr nachts. Er wird am 8. des nächsten festgeschrieben und ändert sich danach nie mehr, auch nicht, wenn jemand seine Daten löscht. Was später eintrifft, zählt in dem Monat, in dem es eintrifft. Geht er verloren und liegt nur noch eine Sicherung von vor dem 8. vor, wird er aus ihr noch einmal gezählt.',
    en: 'A month ends, like the year, at midnight UTC; in Germany that is 1 or 2 o’clock at night. It is closed on the 8th of the next one and never changes after that, not even when somebody deletes their data. What arrives later counts in the month when it arrives. If it is lost, and only a backup from before the 8th is left, it is counted from that once more.',
  },
  groups: {
    de: 'Gruppen mit weniger als {k} Menschen erscheinen nirgends; sind mehrere zusammen groß genug, stehen sie unter „Weitere“. Wer angemeldet lernt und wer nicht, wird je für sich betrachtet; eine Zahl ist die Summe dessen, was von beiden groß genug ist. Von einem laufenden Monat stehen nur die Teilnahmen der ganzen Verwaltung da, in Schritten von {k}; alles andere folgt, wenn er festgeschrieben ist. Ein Jahr ist die Summe dessen, was seine Monate zeigen.',
    en: 'Groups of fewer than {k} people appear nowhere; where several are large enough together, they stand under “others”. Those who learn signed in and those who don’t are looked at each by themselves; a number is the sum of what is large enough of both. Of a month that runs on only the participations of the whole town are shown, in steps of {k}; all the rest follows when it is closed. A year is the sum of what its months show.',
  },
} as const;
