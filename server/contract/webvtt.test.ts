import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCues } from './webvtt.ts';

const cue = (words: string) => [...readCues(`WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`)];

test('says who speaks', () => {
  const at = { start: 1, end: 2 };
  assert.deepEqual(cue('<v Mara Kern>Guten Tag.'), [{ ...at, text: 'Guten Tag.', speaker: 'Mara Kern' }]);
  assert.deepEqual(cue('<v.laut M&amp;K>Guten\n<i>Tag</i>.</v>'), [{ ...at, text: 'Guten Tag.', speaker: 'M&K' }]);
  assert.deepEqual(cue('<v Mara>Wo?</v> <v Jule>Hier.</v>'), [
    { ...at, text: 'Wo?', speaker: 'Mara' },
    { ...at, text: 'Hier.', speaker: 'Jule' },
  ]);
  assert.deepEqual(cue('[Musik]'), [{ ...at, text: '[Musik]' }]);
});

test('takes what looks like HTML for words or drops it, and never takes words for a tag', () => {
  assert.deepEqual(
    cue('&lt;img src=x onerror=alert(1)&gt; 3 &lt; 4 <b>fett</b> a < b').map((read) => 'text' in read && read.text),
    ['<img src=x onerror=alert(1)> 3 < 4 fett a < b'],
  );
});

test('leaves out what is broken and goes on', () => {
  const read = [
    ...readCues(
      'WEBVTT\n\n1\n00:01 --> 00:02\nkaputt\n\n00:03.000 --> 00:02.000\nrückwärts\n\n00:04.000 --> 00:05.000\ngut',
    ),
  ];
  assert.deepEqual(read, [
    { fault: 'time', line: 4, written: '00:01 --> 00:02' },
    { fault: 'backwards', line: 7, written: '00:03.000 --> 00:02.000' },
    { start: 4, end: 5, text: 'gut' },
  ]);
  assert.deepEqual([...readCues('')], [{ fault: 'header', line: 1, written: '' }]);
});

test('takes linear time for whatever somebody writes', () => {
  const before = performance.now();
  for (const evil of ['<', '<v ', '&', '<v a>', '-->', '\n\n']) cue(evil.repeat(200_000));
  assert.ok(performance.now() - before < 4000);
});
