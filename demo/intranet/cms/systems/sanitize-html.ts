import { snippetOf } from '../../../../dist/server/contract/embedding/snippets.js';
import { strictPolicy } from '../policy.ts';
import { bySanitizeHtml } from '../sanitizers.ts';
import type { CmsSystem } from '../system.ts';

/** Any system that cleans its HTML with sanitize-html. */
export const sanitizeHtmlSystem: CmsSystem = {
  id: 'sanitize-html',
  name: 'sanitize-html',
  title: 'Schulung hinter sanitize-html',
  removes: 'eigene Elemente, Skripte, Rahmen und jede data-Angabe',
  story: [
    'sanitize-html lässt in der Voreinstellung an einem Link nur die Adresse stehen; jede data-Angabe ist weg.',
    'Die Adresse genügt: Steht data-links="all" am Skript, wird aus jedem Link auf eine Schulung das Lernelement.',
  ],
  way: 'link',
  wayName: 'Link, nur Adresse',
  element: 'player',
  lesson: 'wiederfinden',
  where: 'Verlinken Sie den Titel mit der Adresse der Schulung, oder fügen Sie die Zeile ein, wo HTML erlaubt ist.',
  pasted: (wish) => snippetOf('link', wish),
  arrives: bySanitizeHtml,
  included: 'loader-for-links',
  policy: strictPolicy,
  policySource: 'Streng, wie viele Städte sie vor ihr System setzen.',
  admin: ['Das Skript kommt einmal in die Vorlage, mit data-links="all".'],
  filter: {
    name: 'sanitize-html, Voreinstellung',
    version: '2.18',
    licence: 'MIT',
    source: 'https://github.com/apostrophecms/apostrophe/tree/main/packages/sanitize-html',
  },
};
