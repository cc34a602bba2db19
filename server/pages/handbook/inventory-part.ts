import type { PrivacyAnswer } from '../../contract/api.ts';
import type { Language, Words } from '../../contract/words.ts';
import type { InventoryEntry } from '../../records/inventory-entry.ts';
import { CLASS_NAMES } from '../settings.ts';
import type { Part } from './article.ts';
import { tableOf } from './nodes.ts';

const HEAD: Words<string[]> = {
  de: ['Was', 'Wozu', 'Wie lange', 'In welchen Klassen'],
  en: ['What', 'What for', 'How long', 'In which classes'],
};

const ALWAYS: Words = { de: 'in allen', en: 'in all' };

/** What the table of stored keys is made from. */
export interface InventorySources {
  inventory: readonly InventoryEntry[];
  /** The running configuration. */
  privacy: PrivacyAnswer;
}

/** `::inventory{where=service|browser}`: everything that is stored there. */
export function inventoryPart(language: Language, { inventory, privacy }: InventorySources): Part {
  return ({ where }) => {
    if (where !== 'service' && where !== 'browser') throw new Error(`::inventory knows no place “${where ?? ''}”.`);
    const rows = inventory
      .filter((stored) => stored.where === where)
      .map((stored) => {
        const lifetime = typeof stored.lifetime === 'function' ? stored.lifetime(privacy.keep) : stored.lifetime;
        return [{ code: stored.path }, stored.purpose[language], lifetime[language], classesOf(stored, language)];
      });
    return [tableOf(HEAD[language], rows)];
  };
}

function classesOf({ classes }: InventoryEntry, language: Language): string {
  if (classes.length === Object.keys(CLASS_NAMES).length) return ALWAYS[language];
  return classes.map((name) => CLASS_NAMES[name][language]).join(', ');
}
