import { dirname } from 'node:path';
import type { Language } from '../../contract/words.ts';
import type { Issue } from './issue.ts';

/** Issues for a terminal: one line each, and one that sums up. */
export function formatIssues(issues: Issue[], language: Language = 'de'): string {
  const words = WORDS[language];
  const width = Math.max(0, ...issues.map((issue) => placeOf(issue).length));
  const lines = issues.map(
    (issue) => `${placeOf(issue).padEnd(width)} ${words[issue.severity].padEnd(words.width)} ${issue[language]}`,
  );
  return [...lines, ...(issues.length ? [''] : []), summary(issues, language)].join('\n');
}

const WORDS = {
  de: { error: 'Fehler', warning: 'Warnung', hint: 'Hinweis', width: 7 },
  en: { error: 'error', warning: 'warning', hint: 'hint', width: 7 },
};

function placeOf({ file, line, column }: Issue): string {
  return `${file}:${line}:${column}`;
}

function summary(issues: Issue[], language: Language): string {
  const faults = issues.filter(({ severity }) => severity !== 'hint');
  if (!faults.length) return language === 'de' ? 'Alles in Ordnung.' : 'All is well.';
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const warnings = faults.length - errors;
  const courses = new Set(faults.map(({ file }) => dirname(file))).size;
  if (language === 'de') {
    return `${errors} Fehler, ${warnings} ${warnings === 1 ? 'Warnung' : 'Warnungen'} in ${courses} ${courses === 1 ? 'Kurs' : 'Kursen'}`;
  }
  return `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(courses, 'course')}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
