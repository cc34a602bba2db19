import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escaped } from '../escaped.ts';
import { strictPolicy } from '../policy.ts';
import type { CmsSystem } from '../system.ts';

const sample = readFileSync(
  join(import.meta.dirname, '../../../cms-samples/staffbase/lernbausteine-widget.js'),
  'utf8',
);

/** The widget's file, once its one line is changed. */
export function widgetFor(service: string): string {
  return sample.replace(/(?<=^ *const SERVICE = ).*$/m, `${JSON.stringify(service)};`);
}

/** A page of Staffbase with our custom widget. */
export const staffbase: CmsSystem = {
  id: 'staffbase',
  name: 'Staffbase',
  removes: 'eigene Elemente und Skripte, außer angemeldeten Widgets',
  story: [
    'Staffbase baut Seiten aus Widgets und erlaubt auch eigene, wenn sie sich mit defineBlock anmelden.',
    'Unsere Datei tut das; im Editor wählen Sie danach das Lernelement und geben Kurs und Lektion an.',
  ],
  way: 'tag',
  wayName: 'Eigenes Widget',
  element: 'quiz',
  lesson: 'wiederfinden',
  pasted: ({ element, course, lesson = '' }) =>
    [`Lernelement: ${element === 'quiz' ? 'Fragen' : 'Lernfilm'}`, `Kurs: ${course}`, `Lektion: ${lesson}`].join('\n'),
  arrives: async (form) => {
    const [what, course, lesson] = form.split('\n').map((line) => line.replace(/^.*?: /, ''));
    const element = what === 'Fragen' ? 'learn-quiz' : 'learn-player';
    return `<lernbausteine-kurs element="${element}" course="${escaped(course!)}" lesson="${escaped(lesson!)}"></lernbausteine-kurs>`;
  },
  included: 'staffbase-widget',
  policy: strictPolicy,
  policySource: 'Staffbase veröffentlicht seine nicht; diese ist streng nachgestellt.',
  admin: [
    'Die Datei liegt bei: demo/cms-samples/staffbase/lernbausteine-widget.js. Im Studio wird sie unter „Custom Widgets“ eingetragen.',
    'Der Lerndienst nennt die Adresse von Staffbase in LERN_ORIGINS.',
  ],
  filter: {
    name: 'Custom Widget, eingesetzt wie vom Widget SDK beschrieben',
    version: '@staffbase/widget-sdk 3.18',
    licence: 'Apache-2.0; nachgestellt',
    source: 'https://github.com/Staffbase/widget-sdk',
  },
};
