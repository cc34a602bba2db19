import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A course with a proof: something to type, something to choose, and something to do. */
const PROOF = `---
id: d3-nachweis
title: Nachweis d.3
language: de
summary: Ein Nachweis für Tests.
status: published
access: staff
record: named
mode: proof
complete: { watched: 0.9, passed: 0.5 }
---
Worum es geht.

## Prüfung {#pruefung}

### Wie heißt der Plan? {#plan text}
- [x] Aktenplan / Akten-Plan {#aktenplan}
  > Genau: Er ordnet alle Akten.
- [ ] … {#sonst}
  > Es beginnt mit „Akten“.

### Wohin gehört ein Angebot? {#angebot}
- [x] In die Akte {#akte}
  > Ja, dort suchen es alle.
- [ ] In den Papierkorb {#papierkorb}
  > Nein, dort ist es weg.

### Melden Sie sich jetzt an. {#anmelden step}

Öffnen Sie d.3.
`;

/**
 * The demo's courses, and two more: `d3-geraet`, the same films and questions as the first one's, but its progress stays on
 * the device; and `d3-nachweis`, a proof. Resolves to their folder.
 */
export async function coursesForElements(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lernbausteine-courses-'));
  await cp('demo/courses', folder, { recursive: true });
  await cp('demo/courses/d3-ablegen', join(folder, 'd3-geraet'), { recursive: true });
  const file = join(folder, 'd3-geraet', 'course.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('id: d3-ablegen', 'id: d3-geraet').replace('record: named', 'record: device'));
  await mkdir(join(folder, 'd3-nachweis'));
  await writeFile(join(folder, 'd3-nachweis', 'course.md'), PROOF);
  return folder;
}
