import { UnreadableDocument } from './progress-store.ts';

/** A stored text as what it holds. The parser's own message quotes the text, which belongs in no log. */
export function parseDocument(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    throw new UnreadableDocument('Ein Datensatz ist beschädigt: kein JSON. / A record is damaged: it is no JSON.');
  }
}
