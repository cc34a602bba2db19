import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PLAYLIST = `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:10
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-MAP:URI="film-init.mp4"
#EXTINF:10.0,
film-0.m4s
#EXTINF:10.0,
film-1.m4s
#EXT-X-ENDLIST
`;

const CAPTIONS = `WEBVTT

00:00.000 --> 00:10.000
Klicken Sie auf Ablegen.

00:10.000 --> 00:20.000
Geben Sie das Aktenzeichen ein.
`;

const LESSON = `
::video{src=film.m3u8 captions=film.de.vtt}

### Wo steht das Aktenzeichen? {#aktenzeichen}
- [x] In den Eigenschaften {#eigenschaften}
  > Richtig: auf dem Reiter „Eigenschaften“.
- [ ] Im Dateinamen {#dateiname}
  > Nein, dort steht nur der Betreff.
`;

const FILM: Record<string, string> = {
  'film.m3u8': PLAYLIST,
  'film.de.vtt': CAPTIONS,
  'film-init.mp4': 'init',
  'film-0.m4s': '0123456789',
  'film-1.m4s': 'abcdefghij',
};

/** A course file; `front` are lines of its front matter. */
export function courseText(id: string, front: string, body: string): string {
  return `---
id: ${id}
title: Kurs ${id}
language: de
summary: Ein Kurs für Tests.
status: published
complete: { watched: 0.9, passed: 0.8 }
${/^mode:/m.test(front) ? front : `mode: practice\n${front}`}
---
Worum es geht.
${body}`;
}

/**
 * Courses of every kind: `ablage` (staff, named), `leise` (staff, pseudonymous), `offen` (public, on the device),
 * `amt` (people of `hauptamt`, named), `schau` (staff, its first lesson is a preview).
 */
export function writeCourses(folder: string): void {
  const lesson = `\n## Ein Dokument ablegen {#ablegen}\n${LESSON}`;
  const reading = '\n## Nachlesen {#nachlesen}\n\nNur Text.\n';
  writeCourse(folder, 'ablage', courseText('ablage', 'access: staff\nrecord: named', lesson + reading));
  writeCourse(folder, 'leise', courseText('leise', 'access: staff\nrecord: pseudonymous', lesson));
  writeCourse(folder, 'offen', courseText('offen', 'access: public\nrecord: device', lesson));
  writeCourse(folder, 'amt', courseText('amt', 'access: [hauptamt]\nrecord: named', lesson));
  const preview = lesson.replace('{#ablegen}', '{#ablegen preview}');
  const locked = '\n## Für Angemeldete {#geheim}\n\nGeheimer Text.\n\n::material[Unterlage]{src=unterlage.pdf}\n';
  writeCourse(folder, 'schau', courseText('schau', 'access: staff\nrecord: named', preview + locked), {
    'unterlage.pdf': '%PDF-1.4 geheim',
    'vorlage.docx': 'PK',
    'film-0.ts': 'G',
  });
}

/** The text of a fixture’s course whose only lesson is the one with the film, with other lines of front matter. */
export function lessonCourse(id: string, front: string): string {
  return courseText(id, front, `\n## Ein Dokument ablegen {#ablegen}\n${LESSON}`);
}

/** A question of which nothing is known but which option is right. */
export function questionText(id: string, more = ''): string {
  return `
### Frage ${id}? {#${id}${more}}
- [x] Richtig {#richtig}
  > Grund von ${id}: gut.
- [ ] Falsch {#falsch}
  > Grund von ${id}: nein.
`;
}

/** The text of a course with a proof: a lesson without a film that asks `frage-1` to `frage-5`, of which `draw` are drawn. */
export function proofCourse(id: string, front = 'record: named', draw = 0, questions = 5): string {
  const asked = Array.from({ length: questions }, (_, index) => questionText(`frage-${index + 1}`));
  const head = `\n## Prüfung {#pruefung${draw ? ` draw=${draw}` : ''}}\n`;
  return courseText(id, `access: staff\nmode: proof\n${front}`, head + asked.join(''));
}

/** Writes one course with the film of the fixture. */
export function writeCourse(folder: string, id: string, text: string, more: Record<string, string> = {}): void {
  for (const [name, content] of Object.entries({ ...FILM, ...more, 'course.md': text })) {
    const path = join(folder, id, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
