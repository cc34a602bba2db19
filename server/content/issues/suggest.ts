/** The known word that was probably meant, if one is near enough. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const typed = word.slice(0, LONGEST).toLowerCase();
  const names = [...known];
  const translated = names.find((name) => Object.hasOwn(GERMAN, name) && GERMAN[name]!.includes(typed));
  if (translated !== undefined) return translated;
  let best: string | undefined;
  let smallest = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const candidate of names) {
    if (Math.abs(candidate.length - typed.length) >= smallest) continue;
    const distance = editDistance(typed, candidate.toLowerCase());
    if (distance < smallest) [best, smallest] = [candidate, distance];
  }
  return best;
}

/** What people write who think in German. */
const GERMAN: Record<string, string[]> = {
  id: ['kennung'],
  title: ['titel', 'name', 'überschrift'],
  language: ['sprache'],
  summary: ['zusammenfassung', 'beschreibung', 'kurzfassung', 'kurzbeschreibung'],
  topics: ['themen', 'thema', 'schlagwörter', 'stichwörter', 'stichworte'],
  area: ['bereich', 'amt', 'fachbereich'],
  status: ['stand', 'zustand'],
  access: ['zugang', 'zugriff', 'sichtbarkeit'],
  record: ['aufzeichnung', 'speicherung', 'lernstand'],
  mode: ['modus', 'art'],
  complete: ['abschluss', 'abgeschlossen', 'vollständig'],
  presenter: ['ansprechperson', 'ansprechpartner', 'ansprechpartnerin', 'referent', 'referentin', 'vorgestellt'],
  watched: ['gesehen', 'angesehen'],
  passed: ['bestanden'],
  department: ['abteilung', 'amt', 'team'],
  photo: ['foto', 'bild'],
  contact: ['kontakt', 'e-mail', 'email', 'mail'],
  preview: ['vorschau'],
  renew: ['erneuern', 'wiederholen', 'auffrischen'],
  multiple: ['mehrfach', 'mehrere'],
  'true-false': ['wahr-falsch', 'richtig-falsch', 'stimmt'],
  after: ['nach'],
  at: ['bei', 'zeit', 'um'],
  src: ['datei', 'quelle'],
  captions: ['untertitel'],
  poster: ['standbild', 'vorschaubild', 'bild'],
  video: ['film'],
  material: ['unterlage', 'datei', 'download'],
};

/** Longer words are compared by their beginning: the cost stays small whatever somebody writes. */
const LONGEST = 80;

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
