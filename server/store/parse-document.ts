import { UnreadableDocument } from './progress-store.ts';

/** What a stored text says. The parser's own message quotes the text, which belongs in no log. */
export function parseDocument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged('kein JSON', 'no JSON');
  }
}

/** Says what is damaged, and what mends it. */
export function damaged(de: string, en: string): UnreadableDocument {
  return new UnreadableDocument(
    `Ein Datensatz ist beschädigt (${de}). Bitte spielen Sie die letzte Sicherung ein (npx lernbausteine restore). / ` +
      `A record is damaged (${en}). Please restore the last backup (npx lernbausteine restore).`,
  );
}
