import type { Language } from '../../contract/words.ts';
import type { Row } from '../../http/mount.ts';
import type { Part } from './article.ts';
import { waysPart, wherePart } from './cms-part.ts';
import type { InventorySources } from './inventory-part.ts';
import { inventoryPart } from './inventory-part.ts';
import { routesPart } from './routes-part.ts';
import { elementPart, elementsPart, eventsPart } from './reference/element-part.ts';
import type { ExampleCourse } from './reference/example.ts';
import { livePart } from './reference/live-part.ts';
import type { Reference } from './reference/manifest.ts';
import { retentionPart, settingsPart } from './settings-part.ts';

/** What the generated parts of the handbook are made from. */
export interface PartSources extends InventorySources {
  rows: readonly Row[];
  /** The elements, as the build has described them. */
  reference: Reference;
  /** Address of the service, as an editor writes it, with a slash at the end. */
  service: string;
}

/** Every part a page may ask for, by the name of its directive. */
export function partsOf(language: Language, sources: PartSources, example?: ExampleCourse): Record<string, Part> {
  return {
    routes: routesPart(language, sources.rows),
    inventory: inventoryPart(language, sources),
    settings: settingsPart(language, sources.privacy),
    retention: retentionPart(language, sources.privacy),
    elements: elementsPart(language, sources.reference),
    element: elementPart(language, sources.reference),
    events: eventsPart(language, sources.reference),
    live: livePart(language, { ...sources, example }),
    ways: waysPart(language),
    where: wherePart(language),
  };
}
