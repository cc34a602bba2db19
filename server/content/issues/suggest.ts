import { nearest } from '../../contract/nearest.ts';

/** Longer words are looked up by their beginning. */
const LONGEST = 80;

/** The known word that was probably meant, if one is near enough. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const typed = word.slice(0, LONGEST).toLowerCase();
  const names = [...known];
  return names.find((name) => Object.hasOwn(GERMAN, name) && GERMAN[name]!.includes(typed)) ?? nearest(word, names);
}

/** What people write who think in German. */
const GERMAN: Record<string, string[]> = {
  indicator: ['kennzahl', 'indikator'],
  targets: ['ziele', 'ziel', 'zielwerte', 'target', 'goals'],
  before: ['vorher', 'bisher', 'davor', 'told', 'früher'],
  offers: ['angebote', 'schulungen', 'schulungsangebote', 'offer'],
  participations: ['teilnahmen', 'teilnahme', 'participants'],
  completions: ['abschlüsse', 'abschluesse', 'completed'],
  add: ['dazu', 'addieren', 'zusätzlich', 'plus'],
  id: ['kennung'],
  title: ['titel', 'name', 'überschrift'],
  language: ['sprache'],
  summary: ['zusammenfassung', 'beschreibung', 'kurzfassung', 'kurzbeschreibung'],
  topics: ['themen', 'thema', 'schlagwörter', 'stichwörter', 'stichworte'],
  area: ['bereich', 'amt', 'fachbereich', 'fläche', 'flaeche'],
  status: ['stand', 'zustand'],
  access: ['zugang', 'zugriff', 'sichtbarkeit'],
  record: ['aufzeichnung', 'speicherung', 'lernstand'],
  mode: ['modus', 'art'],
  complete: ['abschluss', 'abgeschlossen', 'vollständig'],
  mandatory: ['pflicht', 'pflichtschulung', 'pflichtkurs', 'verpflichtend'],
  presenter: ['ansprechperson', 'ansprechpartner', 'ansprechpartnerin', 'referent', 'referentin', 'vorgestellt'],
  watched: ['gesehen', 'angesehen'],
  passed: ['bestanden'],
  department: ['abteilung', 'amt', 'team'],
  photo: ['foto', 'bild'],
  contact: ['kontakt', 'e-mail', 'email', 'mail'],
  preview: ['vorschau'],
  renew: ['erneuern', 'wiederholen', 'auffrischen'],
  multiple: ['mehrfach', 'mehrere', 'mehrfachauswahl'],
  'true-false': ['wahr-falsch', 'richtig-falsch', 'stimmt', 'mythos'],
  text: ['kurzantwort', 'freitext', 'eingabe', 'wort', 'short'],
  gap: ['lücke', 'luecke', 'lücken', 'luecken', 'lückentext', 'lueckentext', 'gaps', 'cloze'],
  number: ['zahl', 'nummer', 'schätzfrage', 'schaetzfrage'],
  matching: ['zuordnung', 'zuordnen', 'paare', 'pairs'],
  ordering: ['reihenfolge', 'ordnen', 'sequence'],
  sorting: ['sortieren', 'sortierung', 'kategorien', 'einsortieren', 'categories'],
  spot: ['bild', 'bildstelle', 'stelle', 'hotspot', 'klick', 'klicken'],
  scenario: ['szenario', 'entscheidung', 'situation'],
  step: ['schritt', 'tun', 'mitmachen', 'ausprobieren', 'aufgabe'],
  reflection: ['reflexion', 'nachdenken', 'überlegung', 'ueberlegung'],
  note: ['notiz', 'hinweis', 'anmerkung', 'merksatz'],
  chapter: ['kapitel', 'abschnitt'],
  required: ['pflicht', 'verpflichtend', 'erforderlich', 'muss'],
  see: ['siehe', 'ansehen', 'erklärung', 'erklaerung'],
  draw: ['ziehen', 'ziehung', 'auswahl'],
  to: ['zu', 'weiter', 'ziel'],
  after: ['nach'],
  at: ['bei', 'zeit', 'um'],
  src: ['datei', 'quelle'],
  captions: ['untertitel'],
  poster: ['standbild', 'vorschaubild', 'bild'],
  video: ['film'],
  material: ['unterlage', 'datei', 'download'],
};
