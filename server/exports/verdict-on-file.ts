import type { FoundExport } from './export-file.ts';

/** What there is to say about an exported file, and the exit code for it. */
export function verdictOn(path: string, found: FoundExport): { words: string; code: number } {
  if (found.is === 'unknown') {
    return {
      words: `${path} ist kein Export, den dieses Programm lesen kann, oder bricht schon in der ersten Zeile ab. / ${path} is no export that this program can read, or is cut off in its first line.`,
      code: 1,
    };
  }
  const count = String(found.count);
  if (!found.start && found.is !== 'changed') return verdictOnStatements(path, found.is === 'whole', count);
  if (found.is === 'whole') {
    return {
      words: `${path}: vollständig, ${count} Lernstände, die Prüfsumme stimmt. / ${path}: whole, ${count} records, its checksum is right.`,
      code: 0,
    };
  }
  if (found.is === 'changed') {
    return {
      words: `${path}: Der Inhalt wurde nach dem Export verändert; Anzahl oder Prüfsumme stimmt nicht. / ${path}: The content was changed after the export; its count or its checksum is wrong.`,
      code: 1,
    };
  }
  return {
    words: `${path}: Die Datei bricht ab; ${count} Lernstände sind sicher vollständig. Fortsetzen mit: lernbausteine export --resume ${path} / ${path}: The file is cut off; ${count} records are whole for certain. Go on with: lernbausteine export --resume ${path}`,
    code: 1,
  };
}

/** A list of statements says neither how many records it should have, nor what was selected. */
function verdictOnStatements(path: string, isWhole: boolean, count: string): { words: string; code: number } {
  return isWhole
    ? {
        words: `${path}: bis zum Ende geschrieben, ${count} Lernstände. Eine Prüfsumme hat in xAPI-Aussagen keinen Platz. / ${path}: written to its end, ${count} records. xAPI statements have no room for a checksum.`,
        code: 0,
      }
    : {
        words: `${path}: Die Datei bricht ab; ${count} Lernstände sind sicher vollständig. xAPI-Aussagen sagen nicht, was ausgewählt war: Bitte noch einmal exportieren. / ${path}: The file is cut off; ${count} records are whole for certain. xAPI statements don’t say what was selected: please export again.`,
        code: 1,
      };
}
