import type { Words } from '../../contract/words.ts';
import { meant, meantEn } from './words.ts';

/** What can be wrong with the town's own file of targets. */
export const figuresMessages = {
  'figures-broken': {
    severity: 'error',
    de: (reason: Words) => `Hier lässt sich die Datei nicht lesen. ${reason.de}`,
    en: (reason: Words) => `The file can’t be read here: ${reason.en}`,
  },
  'figures-too-large': {
    severity: 'error',
    de: () => 'Die Datei ist größer als 64 KB. Hinein gehören nur Ziele und Zahlen je Jahr: 2026: 50',
    en: () => 'The file is larger than 64 KB. It is for targets and numbers by year only: 2026: 50',
  },
  'figures-misnamed': {
    severity: 'warning',
    de: () => 'Diese Datei wird nicht gelesen. Bitte nennen Sie sie figures.yaml',
    en: () => 'This file isn’t read. Please call it figures.yaml',
  },
  'figures-key-unknown': {
    severity: 'error',
    de: (key: string, known: string, suggestion?: string) =>
      `„${key}“ gibt es hier nicht.${meant(suggestion)} Möglich sind: ${known}.`,
    en: (key: string, known: string, suggestion?: string) =>
      `There is no “${key}” here.${meantEn(suggestion)} It can be: ${known}.`,
  },
  'figures-year': {
    severity: 'error',
    de: (year: string) => `„${year}“ ist kein Jahr. Bitte schreiben Sie es mit vier Ziffern: 2026: 50`,
    en: (year: string) => `“${year}” is no year. Please write it with four digits: 2026: 50`,
  },
  'figures-number': {
    severity: 'error',
    de: (key: string) =>
      `Bei „${key}“ steht keine Anzahl. Bitte schreiben Sie eine ganze Zahl ab 0, ohne Punkt und Text.`,
    en: (key: string) => `“${key}” has no number. Please write a whole number from 0 on, without a point or text.`,
  },
  'figures-value': {
    severity: 'error',
    de: (key: string, example: string) => `Bei „${key}“ passt der Wert nicht. Bitte so: ${example}`,
    en: (key: string, example: string) => `The value of “${key}” does not fit. Please write ${example}`,
  },
} as const;
