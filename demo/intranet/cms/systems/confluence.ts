import { frameAddress } from '../../../../dist/server/contract/embedding/snippets.js';
import { strictPolicy } from '../policy.ts';
import { byFrameField } from '../sanitizers.ts';
import type { CmsSystem } from '../system.ts';

/** A page of Confluence with its iframe macro. */
export const confluence: CmsSystem = {
  id: 'confluence',
  name: 'Confluence',
  removes: 'alles HTML; Fremdes kommt nur mit einem Makro hinein',
  story: [
    'Der Editor von Confluence kennt kein HTML, nur Makros.',
    'Das iFrame-Makro nimmt die Adresse und macht den Rahmen selbst.',
  ],
  way: 'frame',
  wayName: 'Rahmen (Adresse)',
  element: 'quiz',
  lesson: 'aktenplan',
  pasted: (wish) => frameAddress(wish),
  arrives: byFrameField,
  included: 'nothing',
  policy: { ...strictPolicy, 'frame-src': ["'self'"] },
  policySource: 'Confluence Data Center setzt von sich aus keine; so streng ist sie, wenn die Stadt eine davorsetzt.',
  admin: [
    'Im Data Center fehlt das Makro; eine App dafür installiert die Administration, oder sie schaltet das HTML-Makro ein.',
    'Der Lerndienst nennt die Adresse von Confluence in LERN_ORIGINS; sonst bleibt der Rahmen leer.',
  ],
  filter: {
    name: 'iFrame-Makro: ein Feld für die Adresse',
    version: 'Confluence Cloud 2026',
    licence: 'nachgestellt',
    source: 'https://support.atlassian.com/confluence-cloud/docs/insert-the-iframe-macro/',
  },
};
