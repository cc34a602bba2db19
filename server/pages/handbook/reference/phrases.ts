import type { PhrasingContent } from 'mdast';

/** A sentence in which code stands between backticks, as in a doc comment. */
export function phrasesOf(text: string): PhrasingContent[] {
  return text.split('`').map((value, index) => ({ type: index % 2 ? 'inlineCode' : 'text', value }) as const);
}
