import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IssueList } from '../issues/issue.ts';
import { findSpoken } from './spoken-words.ts';
import { readCaptions } from './webvtt.ts';

function read(text: string) {
  const issues = new IssueList('a.vtt');
  return { cues: readCaptions(text, issues), issues: issues.all.map(({ line, code }) => `${line} ${code}`) };
}

test('captions are read past notes, styles, settings, tags and Windows line ends', () => {
  const text =
    '\uFEFFWEBVTT - Kurs\r\n\r\nNOTE\r\n00:00.000 --> kein Untertitel\r\n\r\nSTYLE\r\n::cue {}\r\n\r\neins\r\n00:01.000 --> 00:02.500 align:start\r\n<v Anna>Guten <i>Tag</i>\r\nan Sie &amp; alle\r\n\r\n01:00:00.000 --> 01:00:01.000\r\nEnde';
  assert.deepEqual(read(text), {
    cues: [
      { start: 1, end: 2.5, text: 'Guten Tag an Sie & alle' },
      { start: 3600, end: 3601, text: 'Ende' },
    ],
    issues: [],
  });
});

test('bad captions are told with their line, good ones are kept', () => {
  assert.deepEqual(read('1\n00:01.000 --> 00:02.000\na').issues, ['1 vtt-header']);
  assert.deepEqual(read('WEBVTT\n').issues, ['1 vtt-empty']);
  const { cues, issues } = read(
    'WEBVTT\n\n00:02.000 --> 00:01.000\na\n\nb\n0:3 --> 00:04.000\nb\n\n00:05.000 --> 00:06.000\nc\n',
  );
  assert.deepEqual(issues, ['3 vtt-backwards', '7 vtt-time']);
  assert.equal(cues.length, 1);
});

const cues = [
  { start: 0, end: 1, text: 'Klicken Sie jetzt' },
  { start: 1, end: 2, text: 'auf „Ablegen“ in d. 3.' },
  { start: 2, end: 3, text: 'Jetzt ist es fertig, haben wir.' },
];

test('spoken words are found whatever their case, punctuation and spaces, and over the borders of cues', () => {
  assert.deepEqual(findSpoken('klicken sie', cues), { start: 0, end: 1, again: false });
  assert.deepEqual(findSpoken('Jetzt auf Ablegen!', cues), { start: 0, end: 2, again: false });
  assert.deepEqual(findSpoken('in d.3', cues), { start: 0, end: 2, again: false });
  assert.deepEqual(findSpoken('jetzt', cues), { start: 0, end: 1, again: true });
});

test('a sentence begins where the one before has ended, or after a pause', () => {
  const startOf = (words: string, some = cues) => {
    const found = findSpoken(words, some);
    return 'start' in found && found.start;
  };
  assert.equal(startOf('fertig haben wir'), 2);
  assert.equal(startOf('auf Ablegen'), 0);
  const [one, two, three] = cues;
  assert.equal(startOf('auf Ablegen', [one!, { ...two!, start: 3, end: 4 }]), 3);
  assert.equal(startOf('Dann ablegen', [one!, { ...two!, text: 'auf Suchen. Dann ablegen' }, three!]), 1);
  const long = Array.from({ length: 100 }, (_, at) => ({ start: at, end: at + 1, text: `Wort ${at}` }));
  assert.equal(startOf('Wort 90', long), 70);
});

test('parts of words are not words, and what is missing is answered with what comes nearest', () => {
  assert.deepEqual(findSpoken('ab', cues), {});
  assert.deepEqual(findSpoken('Jetzt ist alles fertig', cues), { nearest: 'Jetzt ist es fertig, haben wir.' });
  assert.deepEqual(findSpoken('…', cues), {});
});
