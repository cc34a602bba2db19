import type { Course } from '../../server/contract/course.ts';
import type { ChosenOption, Verdict } from '../../server/contract/grade.ts';
import type { Question } from '../../server/contract/question.ts';
import { fixtureCourse } from './fixture-course.ts';

/** What belongs together. */
export const matching: Question = {
  id: 'zusammen',
  rev: 'rev-zusammen',
  type: 'matching',
  title: ['Was gehört zusammen?'],
  body: [],
  options: [
    { id: 'aktenzeichen', text: ['Aktenzeichen'] },
    { id: 'betreff', text: ['Betreff'] },
    { id: 'frist', text: [{ kind: 'strong', children: ['Aufbewahrungs'] }, 'frist'] },
  ],
  targets: [
    { id: 'jahre', text: ['wie lange es aufgehoben wird'] },
    { id: 'ordnung', text: ['wo es im Aktenplan steht'] },
    { id: 'worum', text: ['worum es geht'] },
  ],
};

/** What goes where. */
export const sorting: Question = {
  id: 'akte-oder-nicht',
  rev: 'rev-akte-oder-nicht',
  type: 'sorting',
  title: ['In die Akte oder nicht?'],
  body: [],
  options: [
    { id: 'angebot', text: ['Das Angebot der Firma'] },
    { id: 'einladung', text: ['Die Einladung zum Sommerfest'] },
    { id: 'vermerk', text: ['Ihr Vermerk über ein Telefongespräch'] },
  ],
  targets: [
    { id: 'akte', text: ['In die Akte'] },
    { id: 'papierkorb', text: ['In den Papierkorb'] },
  ],
};

/** What comes first. */
export const ordering: Question = {
  id: 'reihenfolge',
  rev: 'rev-reihenfolge',
  type: 'ordering',
  title: ['In welcher Reihenfolge?'],
  body: [],
  options: [
    { id: 'ablegen', text: ['In der Akte ablegen'] },
    { id: 'oeffnen', text: ['Brief öffnen'] },
    { id: 'scannen', text: ['Einscannen'] },
    { id: 'stempeln', text: ['Eingangsstempel setzen'] },
  ],
};

/** A place in a picture. */
export const spot: Question = {
  id: 'stelle',
  rev: 'rev-stelle',
  type: 'spot',
  title: ['Wo klicken Sie?'],
  body: [],
  image: { src: 'ablegen.jpg', alt: 'Bildschirmfoto: die Maske „Dokument ablegen“', width: 1280, height: 720 },
  options: [
    { id: 'speichern', text: ['Schaltfläche „Ablegen“'], area: [62, 70, 20, 10] },
    { id: 'abbrechen', text: ['Schaltfläche „Abbrechen“'], area: [38, 70, 20, 10] },
    { id: 'suche', text: ['Suchfeld'], area: [70, 4, 26, 9] },
  ],
};

/** One decision leads to another. */
export const scenario: Question = {
  id: 'verein',
  rev: 'rev-verein',
  type: 'scenario',
  title: ['Der Sportverein ruft an'],
  body: [],
  options: [
    { id: 'nachsehen', text: ['Ich sehe in der Akte nach'], to: 'gefunden' },
    { id: 'versprechen', text: ['Ich verspreche den Bescheid für morgen'] },
    { id: 'vermerken', text: ['Ich schreibe einen Vermerk'] },
    { id: 'auflegen', text: ['Ich lege auf, das war alles'] },
  ],
  scenes: [
    {
      id: 'telefon',
      title: ['Am Telefon'],
      body: [{ kind: 'paragraph', children: ['Der Verein fragt, wo sein Antrag bleibt.'] }],
      options: ['versprechen', 'nachsehen'],
    },
    {
      id: 'gefunden',
      title: ['Die Akte ist gefunden'],
      body: [{ kind: 'paragraph', children: ['Der Antrag liegt seit gestern zur Unterschrift.'] }],
      options: ['auflegen', 'vermerken'],
    },
  ],
};

/** What the service says about parts of an answer. */
export function parts(verdicts: Record<string, boolean>): ChosenOption[] {
  return Object.entries(verdicts).map(([id, right]) => ({
    ...{ id, right },
    feedback: [{ kind: 'paragraph', children: [right ? 'So ist es gedacht.' : 'Sehen Sie noch einmal hin.'] }],
  }));
}

/** A verdict on these parts, each worth the same. */
export function verdictOn(verdicts: Record<string, boolean>): Verdict {
  const right = Object.values(verdicts).filter(Boolean).length;
  const score = right / Object.keys(verdicts).length;
  return { score, correct: score === 1, chosen: parts(verdicts), missing: 0 };
}

/** A course whose first lesson asks these. */
export function courseOf(...questions: Question[]): Course {
  const [first, ...others] = fixtureCourse.lessons;
  return { ...fixtureCourse, lessons: [{ ...first!, questions }, ...others] };
}
