import type { PrivacyAnswer } from '../../contract/api.ts';
import type { Language, Words } from '../../contract/words.ts';
import { periodsOf, settingsOf } from '../settings.ts';
import type { Setting } from '../settings.ts';
import type { Part } from './article.ts';
import { tableOf } from './nodes.ts';

const SETTINGS: Words<string[]> = {
  de: ['Einstellung', 'Gilt hier', 'Variable'],
  en: ['Setting', 'Holds here', 'Variable'],
};

const PERIODS: Words<string[]> = { de: ['Was', 'Wie lange', 'Variable'], en: ['What', 'How long', 'Variable'] };

/** `::settings`: what this service is set to. */
export function settingsPart(language: Language, privacy: PrivacyAnswer): Part {
  return () => [tableOf(SETTINGS[language], settingsOf(privacy, language).map(cellsOf))];
}

/** `::retention`: how long each thing is kept here. */
export function retentionPart(language: Language, { keep }: PrivacyAnswer): Part {
  return () => [tableOf(PERIODS[language], periodsOf(keep, language).map(cellsOf))];
}

function cellsOf({ name, value, variable }: Setting) {
  return [name, value, { code: variable }];
}
