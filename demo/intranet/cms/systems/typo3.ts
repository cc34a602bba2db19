import { snippetOf } from '../../../../dist/server/contract/embedding/snippets.js';
import { allowList } from '../allow-list.ts';
import { byList } from '../sanitizers.ts';
import type { CmsSystem } from '../system.ts';

/** A text of TYPO3 13, as its own sanitizer hands it to the page. */
export const typo3: CmsSystem = {
  id: 'typo3',
  name: 'TYPO3',
  removes: 'eigene Elemente, Skripte und Rahmen (sie stehen als Text da)',
  story: [
    'Beim Ausgeben eines Textes lässt TYPO3 nur Elemente von seiner Liste stehen; alles andere zeigt es als Text.',
    'Ein Link steht darauf, auch mit einer data-Angabe: Den fügen Sie ein, und das Skript der Vorlage macht das Lernelement daraus.',
  ],
  way: 'link',
  wayName: 'Link',
  element: 'player',
  lesson: 'ablegen',
  pasted: (wish) => snippetOf('link', wish),
  arrives: byList('typo3'),
  included: 'loader-for-links',
  policy: {
    'default-src': ["'self'"],
    'script-src': ["'self'", "'nonce-NONCE'"],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', '*.ytimg.com', '*.vimeocdn.com'],
    'base-uri': ["'self'"],
    'frame-src': ["'self'", '*.youtube-nocookie.com', '*.youtube.com', '*.vimeo.com'],
  },
  policySource: 'So liefert TYPO3 13 sie aus, wenn security.frontend.enforceContentSecurityPolicy eingeschaltet ist.',
  admin: [
    'Das Skript kommt mit page.headerData (TypoScript) in jede Seite, oder mit f:asset.script in die Vorlage.',
    'Die Richtlinie wird in config/sites/…/csp.yaml ergänzt, je Angabe eine „mutation“ mit mode: extend.',
  ],
  filter: allowList('typo3'),
};
