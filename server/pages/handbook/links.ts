import type { Root } from 'mdast';
import type { Language } from '../../contract/words.ts';
import { privacyPaths, upFrom } from '../shell.ts';
import { within } from './nodes.ts';

/**
 * Makes addresses of what is written in a page: `anmelden.md#rollen` and `anmelden.en.md` are pages of the handbook,
 * `/privacy` lies in the service. Everything stays relative.
 */
export function resolveLinks(tree: Root, language: Language, path: string): void {
  for (const node of within(tree)) {
    if (node.type !== 'link') continue;
    node.url = node.url
      .replace(/^\/privacy$/, `/${privacyPaths[language]}`)
      .replace(/^\//, upFrom(path))
      .replace(language === 'en' ? /^([a-z-]+)\.en\.md(?=#|$)/ : /^([a-z-]+)\.md(?=#|$)/, '$1');
  }
}
