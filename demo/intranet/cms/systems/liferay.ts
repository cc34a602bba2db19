import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { escaped } from '../escaped.ts';
import { strictPolicy } from '../policy.ts';
import type { CmsSystem } from '../system.ts';

/** As far as Liferay's own page looks at it. */
interface ClientExtension {
  htmlElementName: string;
  properties?: Record<string, string>;
}

const sample = readFileSync(join(import.meta.dirname, '../../../cms-samples/liferay/client-extension.yaml'), 'utf8');

/** Where the sample says that the service is. */
const SAMPLE_SERVICE = 'https://lernen.lindenbach.example/';

/** What Liferay puts into a page for such a file's first element: its tag, with the properties as attributes. */
export async function asLiferayRenders(yaml: string): Promise<string> {
  const [{ htmlElementName, properties = {} }] = Object.values(parse(yaml) as Record<string, ClientExtension>) as [
    ClientExtension,
  ];
  const attributes = Object.entries(properties).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${htmlElementName}${attributes.join('')}></${htmlElementName}>`;
}

/** A page of Liferay with our element as a client extension. */
export const liferay: CmsSystem = {
  id: 'liferay',
  name: 'Liferay',
  removes: 'eigene Elemente und Skripte, außer angemeldeten Elementen',
  story: [
    'Liferay säubert, was in Webinhalten steht, setzt aber selbst jedes Element ein, das einmal als Client Extension angemeldet ist.',
    'Unser Element ist so eines: Diese Angaben genügen, danach ziehen Sie es auf die Seite wie jedes Widget.',
  ],
  way: 'tag',
  wayName: 'Eigenes Widget',
  element: 'player',
  lesson: 'wiederfinden',
  pasted: ({ service, lesson = '' }) =>
    sample
      .slice(sample.indexOf('lernbausteine-film:'), sample.indexOf('lernbausteine-fragen:'))
      .replaceAll(SAMPLE_SERVICE, service)
      .replace(/^( +)course: .*/m, `$&\n$1lesson: ${lesson}`),
  arrives: asLiferayRenders,
  included: 'all-in-one',
  policy: strictPolicy,
  policySource:
    'Liferay setzt sie auf Wunsch („Instanzeinstellungen“, „Sicherheitswerkzeuge“); so streng darf sie sein.',
  admin: [
    'Die ganze Datei mit Film, Fragen und Stand liegt bei: demo/cms-samples/liferay/client-extension.yaml.',
    'Mit einer Richtlinie gehören diese Angaben in die Instanzeinstellungen von Liferay.',
  ],
  filter: {
    name: 'Client Extension vom Typ customElement, eingesetzt wie von Liferay',
    version: 'Liferay DXP 2025 und 7.4',
    licence: 'nachgestellt nach dem Schema von Liferay',
    source: 'https://learn.liferay.com/w/dxp/development/integrating-external-applications',
  },
};
