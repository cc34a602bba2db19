import { frameAddress } from '../../../../dist/server/contract/embedding/snippets.js';
import { byFrameField } from '../sanitizers.ts';
import type { CmsSystem } from '../system.ts';

/** Nextcloud, with the course as an external site. */
export const nextcloud: CmsSystem = {
  id: 'nextcloud',
  name: 'Nextcloud',
  removes: 'alles HTML (es steht als Text da), nur Links bleiben',
  story: [
    'Nextcloud schreibt in Markdown, zeigt HTML als Text und lässt nur Skripte mit eigenem Einmal-Kennwort (Nonce) laufen.',
    'Deshalb kommt die Schulung als Rahmen hinein: Die App „Externe Seiten“ nimmt ihre Adresse. In einem Text wird dieselbe Adresse ein Link zur Kursseite.',
  ],
  way: 'frame',
  wayName: 'Rahmen (Adresse)',
  element: 'player',
  lesson: 'wiederfinden',
  pasted: (wish) => frameAddress(wish),
  arrives: byFrameField,
  included: 'nothing',
  policy: {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'manifest-src': ["'self'"],
    'script-src': ["'nonce-NONCE'"],
    'script-src-elem': ["'strict-dynamic'", "'nonce-NONCE'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'media-src': ["'self'"],
    'frame-ancestors': ["'self'"],
    'form-action': ["'self'"],
  },
  policySource: 'So liefert Nextcloud sie aus (OCP\\AppFramework\\Http\\ContentSecurityPolicy).',
  admin: [
    'Die App „Externe Seiten“ (External sites) trägt die Adresse ein und erlaubt ihren Rahmen von selbst.',
    'Der Lerndienst nennt die Adresse von Nextcloud in LERN_ORIGINS; sonst bleibt der Rahmen leer.',
  ],
  filter: {
    name: 'App „Externe Seiten“; Texte: Markdown mit html: false',
    version: 'Nextcloud 31, text/src/markdownit',
    licence: 'AGPL-3.0; nachgestellt',
    source: 'https://github.com/nextcloud/text/blob/main/src/markdownit/index.ts',
  },
};
