import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { transcriptOf } from './transcript.ts';

const fileOf = (...cues: [time: string, text: string][]) =>
  `WEBVTT\n\n${cues.map(([time, text]) => `${time}\n${text}\n`).join('\n')}`;

describe('the transcript of a film', () => {
  it('joins what is said without a break, and begins anew after a pause', () => {
    const file = fileOf(
      ['00:00.600 --> 00:04.000', 'Willkommen! Gemeinsam legen\nwir einen Brief ab.'],
      ['00:04.500 --> 00:06.000', 'Er liegt im Eingangskorb.'],
      ['00:09.000 --> 00:11.000', 'Ein Klick genügt.'],
    );

    assert.deepEqual(
      transcriptOf(file).map(({ start, text }) => [start, text]),
      [
        [0.6, 'Willkommen! Gemeinsam legen wir einen Brief ab. Er liegt im Eingangskorb.'],
        [9, 'Ein Klick genügt.'],
      ],
    );
  });

  it('says who speaks', () => {
    const file = fileOf(
      ['00:00.000 --> 00:02.000', '<v Mara>Guten Tag.'],
      ['00:02.000 --> 00:04.000', '<v Jule>Hallo!'],
      ['00:04.000 --> 00:06.000', '[Telefon klingelt]'],
    );

    assert.deepEqual(
      transcriptOf(file).map(({ speaker, text }) => [speaker, text]),
      [
        ['Mara', 'Guten Tag.'],
        ['Jule', 'Hallo!'],
        [undefined, '[Telefon klingelt]'],
      ],
    );
  });

  it('doesn’t go on for ever', () => {
    const cues = Array.from({ length: 40 }, (_, at): [string, string] => [
      `00:${String(at).padStart(2, '0')}.000 --> 00:${String(at).padStart(2, '0')}.900`,
      'Ein Satz, der zu Ende ist.',
    ]);

    const passages = transcriptOf(fileOf(...cues));
    assert.ok(passages.length > 3);
    assert.equal(passages.map(({ text }) => text).join(' '), cues.map(([, text]) => text).join(' '));
  });

  it('leaves out what can’t be read', () => {
    assert.deepEqual(transcriptOf('no captions'), []);
    assert.equal(
      transcriptOf(fileOf(['00:05.000 --> 00:01.000', 'Rückwärts'], ['00:06.000 --> 00:07.000', 'Gut'])).length,
      1,
    );
  });
});
