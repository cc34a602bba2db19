import type { CountedGroup, FiguresAnswer, MonthFigures } from '../../server/contract/figures/figures.ts';
import { FIGURE_RULES, FIGURES_VERSION } from '../../server/contract/figures/figures.ts';

const course = (id: string, title: string, participations: number, completions: number): CountedGroup => ({
  ...{ id, title },
  participations: { exactly: participations },
  completions: { exactly: completions },
});

const month = (name: string, offers: number, participations?: number, completions?: number): MonthFigures => ({
  ...{ month: name, closed: true, offers },
  ...(participations !== undefined && { participations: { exactly: participations } }),
  ...(completions !== undefined && { completions: { exactly: completions } }),
});

/** The figures of a town in November: months that are closed, one too small, one that runs. */
export const fixtureFigures: FiguresAnswer = {
  schema: 'lernbausteine/figures',
  version: FIGURES_VERSION,
  time: '2026-11-26T09:00:00.000Z',
  k: 10,
  indicator: {
    de: 'Anzahl der in Anspruch genommenen Schulungsangebote',
    en: 'Number of training courses used',
  },
  rules: FIGURE_RULES,
  years: [
    { year: 2022, target: 50, offers: 12, source: 'told' },
    { year: 2023, target: 50, offers: 28, source: 'told' },
    { year: 2024, target: 50, offers: 41, source: 'told' },
    {
      ...{ year: 2025, target: 50, offers: 52, source: 'counted' },
      participations: { exactly: 1204 },
      completions: { exactly: 930 },
    },
    {
      ...{ year: 2026, target: 50, offers: 37, source: 'counted', running: true },
      participations: { atLeast: 620 },
      completions: { atLeast: 440 },
    },
  ],
  detail: {
    year: 2026,
    months: [
      month('2026-01', 9, 84, 52),
      month('2026-02', 11, 61, 40),
      month('2026-03', 14, 118, 90),
      month('2026-04', 12, 75, 61),
      month('2026-05', 10, 48, 30),
      month('2026-06', 9, 52, 40),
      month('2026-07', 3),
      month('2026-08', 4, 21, 11),
      month('2026-09', 12, 66, 41),
      month('2026-10', 13, 72, 60),
      {
        ...{ month: '2026-11', closed: false, closes: '2026-12-08', offers: 8 },
        participations: { atLeast: 20 },
        completions: { atLeast: 10 },
      },
    ],
    courses: [
      course('irrtuemer', 'Irrtümer der Digitalisierung', 161, 120),
      course('d3-ablegen', 'Dokumente in d.3 ablegen', 214, 170),
      course(
        'aktenplan',
        'Aktenführungsgrundsätze und Verfahrensbeschreibungen in der Verwaltungsdigitalisierung',
        73,
        41,
      ),
      course('brandschutz', 'Brandschutz im Rathaus', 58, 58),
      { participations: { exactly: 91 }, completions: { atLeast: 50 } },
    ],
    areas: [
      { id: 'hauptamt', participations: { exactly: 402 }, completions: { exactly: 300 } },
      { id: 'kaemmerei', participations: { exactly: 195 }, completions: { exactly: 139 } },
    ],
  },
};

/** The same for those who may see departments, and what is wrong with the town's file. */
export const wholeFigures: FiguresAnswer = {
  ...fixtureFigures,
  detail: {
    ...fixtureFigures.detail,
    departments: [
      { id: 'Bürgeramt', participations: { exactly: 120 }, completions: { exactly: 90 } },
      { participations: { exactly: 44 }, completions: { exactly: 30 } },
    ],
  },
  faults: [{ de: 'Zeile 4: „fünfzig“ ist keine Zahl.', en: 'Line 4: “fünfzig” is not a number.' }],
};

/** A town that has set itself nothing, and where nobody has learnt yet. */
export const emptyFigures: FiguresAnswer = {
  ...fixtureFigures,
  years: [{ year: 2026, offers: 0, source: 'counted', running: true }],
  detail: {
    ...{ year: 2026, courses: [], areas: [] },
    months: [{ month: '2026-11', closed: false, closes: '2026-12-08', offers: 0 }],
  },
};
