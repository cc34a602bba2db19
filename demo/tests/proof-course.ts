import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The proof's course and lesson. */
export const PROOF = { course: 'aktenkunde', lesson: 'pruefung' };

/** How many questions an attempt draws. */
export const DRAWN = 4;

/** Question → what is chosen or typed to be right, or wrong. */
export const ANSWERS: Record<string, { right: string[] | string; wrong: string[] | string }> = {
  ort: { right: ['verzeichnis'], wrong: ['dateiname'] },
  angaben: { right: ['betreff', 'aktenzeichen'], wrong: ['farbe'] },
  mythos: { right: ['stimmt-nicht'], wrong: ['stimmt'] },
  wort: { right: 'aktenplan', wrong: 'Registratur' },
  frist: { right: '10', wrong: '30' },
  korb: { right: ['neues'], wrong: ['altes'] },
};

/** Only who has answered may read this. */
export const REASON = 'Denn so steht es in der Aktenordnung.';

const COURSE = `---
id: ${PROOF.course}
title: Aktenkunde mit Nachweis
language: de
summary: Sechs Fragen, von denen jedes Mal vier gezogen werden.
topics: [E-Akte]
area: hauptamt
status: published
access: public
record: named
mode: proof
complete: { watched: 0.9, passed: 0.75 }
---

Ein kurzer Kurs.

## Die Prüfung {#${PROOF.lesson} draw=${DRAWN}}

Lesen Sie die Aktenordnung.

### Wo steht das Aktenzeichen? {#ort}
- [x] Im Aktenverzeichnis {#verzeichnis}
  > ${REASON}
- [ ] Im Dateinamen {#dateiname}
  > ${REASON}

### Welche Angaben sind Pflicht? {#angaben multiple}
- [x] Betreff {#betreff}
  > ${REASON}
- [x] Aktenzeichen {#aktenzeichen}
  > ${REASON}
- [ ] Farbe {#farbe}
  > ${REASON}

### Akten gehören auf den Schreibtisch. {#mythos true-false}
- [ ] Stimmt {#stimmt}
  > ${REASON}
- [x] Stimmt nicht {#stimmt-nicht}
  > ${REASON}

### Wie heißt unser Verzeichnis der Aufgaben? {#wort text}
- [x] Aktenplan / Akten-Plan {#aktenplan}
  > ${REASON}
- [ ] … {#sonst}
  > ${REASON}

### Wie lange wird ein Bauantrag aufgehoben? {#frist number}
- [x] 10 Jahre {#zehn}
  > ${REASON}
- [ ] 30 {#dreissig}
  > ${REASON}

### Was liegt im Eingangskorb? {#korb}
- [x] Neues {#neues}
  > ${REASON}
- [ ] Altes {#altes}
  > ${REASON}
`;

/** The demo's courses, and one with a proof. Resolves to their folder. */
export async function coursesWithProof(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lernbausteine-courses-'));
  await cp('demo/courses', folder, { recursive: true });
  await mkdir(join(folder, PROOF.course));
  await writeFile(join(folder, PROOF.course, 'course.md'), COURSE);
  return folder;
}
