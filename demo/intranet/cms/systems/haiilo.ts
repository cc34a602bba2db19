import { frameAddress } from '../../../../dist/server/contract/embedding/snippets.js';
import { strictPolicy } from '../policy.ts';
import { byFrameField } from '../sanitizers.ts';
import type { CmsSystem } from '../system.ts';

/** A page of Haiilo with its iFrame widget. */
export const haiilo: CmsSystem = {
  id: 'haiilo',
  name: 'Haiilo',
  removes: 'Code von allen, die nicht Moderator sind',
  story: [
    'In Haiilo setzen Sie eine Seite aus Widgets zusammen; Code einzufügen, ist Moderatorinnen und Moderatoren vorbehalten.',
    'Das Widget „iFrame“ haben mehr: Es nimmt die Adresse und zeigt die Fragen in einem Rahmen.',
  ],
  way: 'frame',
  wayName: 'Rahmen (Adresse)',
  element: 'quiz',
  lesson: 'ablegen',
  pasted: (wish) => frameAddress(wish),
  arrives: byFrameField,
  included: 'nothing',
  policy: { ...strictPolicy, 'frame-src': ["'self'"] },
  policySource: 'Haiilo veröffentlicht seine nicht; diese ist streng nachgestellt.',
  admin: [
    'Das Widget „iFrame“ wird in der Administration eingeschaltet; dort steht auch, welche Adressen es zeigen darf.',
    'Der Lerndienst nennt die Adresse von Haiilo in LERN_ORIGINS; sonst bleibt der Rahmen leer.',
  ],
  filter: {
    name: 'Widget „iFrame“: ein Feld für die Adresse',
    version: 'Haiilo 2026',
    licence: 'nachgestellt',
    source: 'https://support.haiilo.com/hc/en-us',
  },
};
