import type { Words } from '../../contract/words.ts';
import type { Reading } from './reading.ts';

/** Says what keeps a line that starts with colons from being a directive. */
export function noteBrokenDirective(line: string, offset: number, { source, issues }: Reading): void {
  const name = /^\s*:+\s*material/i.test(line) ? 'material' : 'video';
  const place = source.placeAt(offset + line.search(/\S/));
  issues.add(place, 'directive-broken', reasonOf(line.trim()), EXAMPLES[name]);
}

const EXAMPLES: Record<'video' | 'material', Words> = {
  video: {
    de: '::video{src=datei.m3u8 captions=datei.de.vtt}',
    en: '::video{src=file.m3u8 captions=file.de.vtt}',
  },
  material: { de: '::material[Titel]{src=datei.pdf}', en: '::material[Title]{src=file.pdf}' },
};

function reasonOf(line: string): Words {
  return REASONS.find(([test]) => test.test(line))?.[1] ?? OTHER;
}

const REASONS: [RegExp, Words][] = [
  [
    /^:+\s|^:+[a-z]+\s+[{[]|\]\s+\{/i,
    {
      de: 'Vor dem Namen und vor den Klammern darf kein Leerzeichen stehen.',
      en: 'No space may stand in front of the name and of the brackets.',
    },
  ],
  [
    /\]\(/,
    {
      de: 'Die Datei gehört in geschweifte Klammern, nicht in runde.',
      en: 'The file belongs in braces, not in parentheses.',
    },
  ],
  [/^[^{]*$/, { de: 'Die geschweiften Klammern mit der Datei fehlen.', en: 'The braces with the file are missing.' }],
  [/^[^}]*$/, { de: 'Am Ende fehlt die Klammer }.', en: 'The closing } is missing.' }],
  [
    /^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/,
    { de: 'Ein Anführungszeichen wird nicht geschlossen.', en: 'A quotation mark is not closed.' },
  ],
  [/\}.*\S.*$/, { de: 'Hinter der Klammer } darf nichts mehr stehen.', en: 'Nothing may stand after the closing }.' }],
];

const OTHER: Words = {
  de: 'Diese Zeile beginnt mit Doppelpunkten, ist aber keine lesbare Anweisung.',
  en: 'This line starts with colons but is no readable directive.',
};
