import type { Language, Words } from '../../contract/words.ts';
import { formatIssues } from './format-issues.ts';
import type { Issue } from './issue.ts';

/** What a change of a course, or of the folder of courses, brought. */
export interface Report {
  /** The folder that changed. */
  folder: string;
  /** What is wrong now; empty where it was repaired. */
  issues: Issue[];
  outcome: Outcome;
}

/** What learners have of it: what was changed, what there was before, or nothing. */
export type Outcome = 'fine' | 'repaired' | 'last-good' | 'not-served' | 'list-unreadable';

/** A report for a log: the issues, and a sentence on what learners see meanwhile. */
export function formatReport({ folder, issues, outcome }: Report, language: Language = 'de'): string {
  const sentence = OUTCOMES[outcome][language];
  const lines = [
    ...(issues.length ? [formatIssues(issues, language)] : []),
    ...(sentence ? [`${folder}: ${sentence}`] : []),
  ];
  return lines.join('\n');
}

const OUTCOMES: Record<Outcome, Words> = {
  fine: { de: '', en: '' },
  repaired: { de: 'Wieder in Ordnung.', en: 'All is well again.' },
  'last-good': {
    de: 'Bis das behoben ist, sehen Lernende weiter die letzte gute Fassung.',
    en: 'Until this is mended, learners go on seeing the last good revision.',
  },
  'not-served': {
    de: 'Bis das behoben ist, sehen Lernende diesen Kurs nicht.',
    en: 'Until this is mended, learners don’t see this course.',
  },
  'list-unreadable': {
    de: 'Bis das behoben ist, sehen Lernende die Kurse, wie sie zuletzt waren.',
    en: 'Until this is mended, learners see the courses as they last were.',
  },
};
