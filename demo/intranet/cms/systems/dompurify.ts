import { snippetOf } from '../../../../dist/server/contract/embedding/snippets.js';
import { strictPolicy } from '../policy.ts';
import { byDomPurify } from '../sanitizers.ts';
import type { CmsSystem } from '../system.ts';

/** Any system that cleans its HTML with DOMPurify, under the policy that is recommended against injected scripts. */
export const domPurify: CmsSystem = {
  id: 'dompurify',
  name: 'DOMPurify',
  title: 'Schulung hinter DOMPurify',
  removes: 'eigene Elemente, Skripte und Rahmen',
  story: [
    'Viele Systeme säubern HTML mit DOMPurify: Eigene Elemente, Skripte und Rahmen sind danach weg, data-Angaben bleiben.',
    'Der Platzhalter ist ein gewöhnlicher Abschnitt mit data-Angaben und übersteht das unverändert.',
  ],
  way: 'placeholder',
  wayName: 'Platzhalter',
  element: 'player',
  lesson: 'aktenplan',
  where:
    'Fügen Sie die Zeile dort ein, wo Ihr System HTML annimmt (oft heißt der Knopf „Quelltext“ oder „HTML einfügen“).',
  pasted: (wish) => snippetOf('placeholder', wish),
  arrives: byDomPurify,
  included: 'loader-with-nonce',
  policy: {
    ...strictPolicy,
    'script-src': ["'nonce-NONCE'", "'strict-dynamic'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  },
  policySource:
    'Die strengste übliche: Nur Skripte mit dem Einmal-Kennwort der Seite laufen, und was diese nachladen; kein Text wird ungeprüft zu HTML (Trusted Types).',
  admin: [
    'Das Skript kommt einmal in die Vorlage und bekommt dort das Einmal-Kennwort (nonce) der Seite wie jedes andere.',
  ],
  filter: {
    name: 'DOMPurify mit jsdom, Voreinstellung',
    version: '3.4',
    licence: 'MPL-2.0 oder Apache-2.0',
    source: 'https://github.com/cure53/DOMPurify',
  },
};
