import type { Row } from '../../http/mount.ts';
import type { Language } from '../words.ts';
import type { Part } from './article.ts';
import { waysPart, wherePart } from './cms-part.ts';
import type { InventorySources } from './inventory-part.ts';
import { inventoryPart } from './inventory-part.ts';
import { routesPart } from './routes-part.ts';
import { retentionPart, settingsPart } from './settings-part.ts';

/** What the generated parts of the handbook are made from. */
export interface PartSources extends InventorySources {
  rows: readonly Row[];
}

/** Every part a page may ask for, by the name of its directive. */
export function partsOf(language: Language, sources: PartSources): Record<string, Part> {
  return {
    routes: routesPart(language, sources.rows),
    inventory: inventoryPart(language, sources),
    settings: settingsPart(language, sources.privacy),
    retention: retentionPart(language, sources.privacy),
    ways: waysPart(language),
    where: wherePart(language),
  };
}
