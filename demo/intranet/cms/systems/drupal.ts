import { snippetOf } from '../../../../dist/server/contract/embedding/snippets.js';
import { allowList } from '../allow-list.ts';
import { strictPolicy } from '../policy.ts';
import { byList } from '../sanitizers.ts';
import type { CmsSystem } from '../system.ts';

/** A text of Drupal in the format that everybody who is signed in may use. */
export const drupal: CmsSystem = {
  id: 'drupal',
  name: 'Drupal',
  removes: 'div und jede data-Angabe, dazu Skripte und Rahmen',
  story: [
    'Das Textformat „Einfaches HTML“ kennt kein div und keine data-Angaben; von einem Link bleibt nur die Adresse.',
    'Mehr brauchen wir nicht: Steht data-links="all" am Skript, wird aus jedem Link auf eine Schulung das Lernelement.',
  ],
  way: 'link',
  wayName: 'Link, nur Adresse',
  element: 'player',
  lesson: 'aktenplan',
  pasted: (wish) => snippetOf('link', wish),
  arrives: byList('drupal'),
  included: 'loader-for-links',
  policy: { ...strictPolicy, 'script-src-attr': ["'none'"] },
  policySource: 'Drupal setzt sie mit dem Modul „Content-Security-Policy“; so streng ist dessen Voreinstellung „self“.',
  admin: [
    'Das Skript steht als Bibliothek im Theme (*.libraries.yml, type: module, data-links: all bei attributes).',
    'Die Richtlinie wird im Modul „Content-Security-Policy“ ergänzt.',
  ],
  filter: allowList('drupal'),
};
