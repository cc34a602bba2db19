import { snippetOf } from '../../../../dist/server/contract/embedding/snippets.js';
import { allowList } from '../allow-list.ts';
import { strictPolicy } from '../policy.ts';
import { byList } from '../sanitizers.ts';
import type { CmsSystem } from '../system.ts';

/** A page of SharePoint Online with its web part for foreign content. */
export const sharepoint: CmsSystem = {
  id: 'sharepoint',
  name: 'SharePoint',
  removes: 'alles außer einem Rahmen von einer freigegebenen Adresse',
  story: [
    'SharePoint nimmt von fremdem HTML nur einen Rahmen, und auch den nur von Adressen, die freigegeben sind.',
    'Genau den fügen Sie ein, im Webpart „Einbetten“.',
  ],
  way: 'frame',
  wayName: 'Rahmen',
  element: 'player',
  lesson: 'ablegen',
  pasted: (wish) => snippetOf('frame', wish),
  arrives: byList('sharepoint'),
  included: 'nothing',
  policy: { ...strictPolicy, 'frame-src': ["'self'", '*.microsoft.com'] },
  policySource: 'Microsoft veröffentlicht seine nicht im Ganzen; diese ist streng nachgestellt.',
  admin: [
    'Die Besitzerin der Website gibt die Adresse unter „Websiteeinstellungen“, „HTML-Feldsicherheit“ frei; SharePoint verlangt https.',
    'Der Lerndienst nennt die Adresse von SharePoint in LERN_ORIGINS; sonst bleibt der Rahmen leer.',
  ],
  filter: allowList('sharepoint'),
};
