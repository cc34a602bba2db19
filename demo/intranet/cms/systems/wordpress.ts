import { snippetOf } from '../../../../dist/server/contract/embedding/snippets.js';
import { allowList } from '../allow-list.ts';
import { strictPolicy } from '../policy.ts';
import { byList } from '../sanitizers.ts';
import type { CmsSystem } from '../system.ts';

/** A post of WordPress, saved by somebody who may not save scripts. */
export const wordpress: CmsSystem = {
  id: 'wordpress',
  name: 'WordPress',
  removes: 'eigene Elemente, Skripte und Rahmen',
  story: [
    'Wer keine Skripte speichern darf, dem nimmt WordPress beim Speichern alles weg, was nicht auf seiner Liste steht; gewöhnliche Elemente behalten ihre data-Angaben.',
    'Deshalb fügen Sie einen gewöhnlichen Abschnitt ein, der sagt, welches Lernelement an seine Stelle gehört.',
  ],
  way: 'placeholder',
  wayName: 'Platzhalter',
  element: 'quiz',
  lesson: 'ablegen',
  pasted: (wish) => snippetOf('placeholder', wish),
  arrives: byList('wordpress'),
  included: 'loader',
  policy: strictPolicy,
  policySource: 'WordPress selbst setzt keine; so streng ist sie, wenn die Stadt eine davorsetzt.',
  admin: [
    'Das Skript kommt einmal in das Theme (wp_enqueue_script_module) oder mit einem Plugin in den Kopf jeder Seite.',
    'Die Richtlinie steht im Webserver oder in einem Plugin für Kopfzeilen.',
  ],
  filter: allowList('wordpress'),
};
