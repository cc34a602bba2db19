import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snippetOf } from '../../../../dist/server/contract/embedding/snippets.js';
import type { Way, Wish } from '../../../../dist/server/contract/embedding/snippets.js';
import { strictPolicy } from '../policy.ts';
import { lessons } from '../system.ts';
import type { CmsSystem } from '../system.ts';

/** What the editor hands on of each way, with what it comes with and with its General HTML Support. */
export interface EditorResults {
  readonly version: string;
  readonly plain: Readonly<Record<Way, string>>;
  readonly 'html-support': Readonly<Record<Way, string>>;
}

/** What was put into the editor for {@link editorResults}. */
export const editorWish: Wish = {
  service: 'https://lernen.example/',
  element: 'player',
  course: 'd3-ablegen',
  lesson: 'ablegen',
  title: lessons.ablegen,
};

/** Written down in a browser, because the editor runs in none but that; a test asks the editor again. */
export const editorResults = JSON.parse(
  readFileSync(join(import.meta.dirname, '../lists/ckeditor.json'), 'utf8'),
) as EditorResults;

/** Any system that is written in with CKEditor 5. */
export const ckeditor: CmsSystem = {
  id: 'ckeditor',
  name: 'CKEditor 5',
  removes: 'alles, was seine Erweiterungen nicht kennen, auch data-Angaben',
  story: [
    'CKEditor 5 behält nur, was seine Erweiterungen kennen: von unserem Link die Adresse.',
    'Sie genügt. Ist „General HTML Support“ für data-Angaben eingeschaltet, bleibt sogar der Platzhalter unversehrt.',
  ],
  way: 'link',
  wayName: 'Link, nur Adresse',
  element: 'player',
  lesson: 'ablegen',
  where:
    'Schreiben Sie den Titel der Schulung, markieren Sie ihn und verlinken Sie ihn mit ihrer Adresse (Knopf „Link“).',
  pasted: (wish) => snippetOf('link', wish),
  arrives: async (html) => {
    const [, service = ''] = /href="(.*?)c\/d3-ablegen/.exec(html) ?? [];
    return editorResults.plain.link.replaceAll(editorWish.service, service);
  },
  included: 'loader-for-links',
  policy: { ...strictPolicy, 'style-src': ["'self'", "'unsafe-inline'"] },
  policySource: 'Streng, mit den Stilen im Text, die der Editor schreibt.',
  admin: [
    'Das Skript kommt einmal in die Vorlage der Seiten, mit data-links="all"; im Editor selbst läuft es nicht.',
    'Wer auch Fragen und Fortschritt einbauen will, erlaubt data-Angaben: htmlSupport.allow mit name: div und attributes: /^data-/.',
  ],
  filter: {
    name: 'CKEditor 5 im Browser, setData und getData',
    version: editorResults.version,
    licence: 'GPL-2.0-or-later oder gekauft; hier steht nur, was er ausgibt',
    source: 'https://github.com/ckeditor/ckeditor5',
  },
};
