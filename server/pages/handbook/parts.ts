import type { PrivacyAnswer } from '../../contract/api.ts';
import type { PrivacyClass } from '../../contract/course.ts';
import type { RetentionRules } from '../../contract/retention.ts';
import type { Row } from '../../http/mount.ts';
import type { Language, Words } from '../words.ts';
import type { Part } from './article.ts';
import { inventoryPart } from './inventory-part.ts';
import { routesPart } from './routes-part.ts';
import { retentionPart, settingsPart } from './settings-part.ts';

/** What the generated parts of the handbook are made from. */
export interface PartSources {
  rows: readonly Row[];
  inventory: readonly Stored[];
  /** The running configuration. */
  privacy: PrivacyAnswer;
}

/** One thing that is stored somewhere. */
export interface Stored {
  where: 'service' | 'browser';
  path: string;
  purpose: Words;
  lifetime: Words | ((keep: RetentionRules) => Words);
  classes: readonly PrivacyClass[];
}

/** Every part a page may ask for, by the name of its directive. */
export function partsOf(language: Language, sources: PartSources): Record<string, Part> {
  return {
    routes: routesPart(language, sources.rows),
    inventory: inventoryPart(language, sources),
    settings: settingsPart(language, sources.privacy),
    retention: retentionPart(language, sources.privacy),
  };
}
