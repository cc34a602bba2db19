import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewFiles } from './preview-files.ts';
import { EVERY_TYPE } from './testing/every-type.ts';
import { filesOf, MEDIA, parse } from './testing/fixtures.ts';

test('of a preview all pictures of questions may be fetched, and all that notes bring along', () => {
  const files = { ...MEDIA, 'szene.png': 'x', 'paar.png': 'x', 'notiz.png': 'x' };
  const text = EVERY_TYPE.replace('Der Verein **fragt**.', '![A](szene.png)')
    .replace('- worum es geht', '- ![A](paar.png)')
    .replace('Ein Satz.', '![A](notiz.png)');
  const fetched = (some: string) => previewFiles(parse(some, files).course!, filesOf(files));
  assert.deepEqual([...fetched(text)], []);
  const shown = fetched(text.replace('{#lektion}', '{#lektion preview}'));
  for (const file of ['bild.png', 'blatt.pdf', 'film/1.m4s', 'szene.png', 'paar.png', 'notiz.png']) {
    assert.ok(shown.has(file), file);
  }
});
