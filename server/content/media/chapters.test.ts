import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutKeys } from '../public-course.ts';
import { COURSE, MEDIA, parse } from '../testing/fixtures.ts';

/** The course, its film of 6.5 seconds with these lines as its chapters. */
function parsed(...lines: string[]) {
  return parse(COURSE, { ...MEDIA, 'film.chapters.vtt': ['WEBVTT', '', ...lines].join('\n') });
}

const told = (...lines: string[]) =>
  parsed(...lines).issues.map(({ file, line, severity, code }) => `${file}:${line} ${severity} ${code}`);

test('chapters beside a film are found by its name, in the order in which they are played', () => {
  const { course, issues } = parsed(
    '00:04.250 --> 00:06.500\n  Ablegen &amp; <i>prüfen</i> ',
    '\nKapitel 1\n00:00.000 --> 00:04.250\nAnsehen',
  );
  assert.deepEqual(issues, []);
  const chapters = [
    { start: 0, title: 'Ansehen' },
    { start: 4.25, title: 'Ablegen & prüfen' },
  ];
  assert.deepEqual(course!.lessons[0]!.video!.chapters, chapters);
  assert.deepEqual(withoutKeys(course!).lessons[0]!.video!.chapters, chapters);
  assert.ok(!('chapters' in parse(COURSE).course!.lessons[0]!.video!));
});

test('a broken file of chapters is told with its line', () => {
  const good = '\n00:04.000 --> 00:06.000\nPrüfen';
  assert.deepEqual(told('00:00,000 --> 00:02.000\nAnsehen', '\n00:03.000 --> 00:02.000\nAblegen', good), [
    'kurs/film.chapters.vtt:3 error vtt-time',
    'kurs/film.chapters.vtt:6 error vtt-backwards',
  ]);
  assert.deepEqual(told(), ['kurs/film.chapters.vtt:1 error vtt-empty']);
});

test('a chapter without a title, or after the end of the film, is told by its time or title', () => {
  assert.deepEqual(told('00:00.000 --> 00:02.000\n'), ['kurs/film.chapters.vtt:1 error chapter-untitled']);
  const { issues } = parsed('00:00.000 --> 00:06.000\nAnsehen', '\n00:06.500 --> 01:00.000\nAblegen');
  assert.deepEqual(
    issues.map(({ severity, de, en }) => [severity, de, en]),
    [
      [
        'error',
        'Das Video ist nach 0:06 zu Ende; das Kapitel „Ablegen“ käme danach.',
        'The video ends after 0:06; the chapter “Ablegen” would come later.',
      ],
    ],
  );
});

test('more than 50 chapters are too many for a line', () => {
  const lines = Array.from({ length: 51 }, (_, at) => `00:00.0${at + 10} --> 00:06.000\nTeil ${at + 1}\n`);
  const { course, issues } = parsed(...lines);
  assert.deepEqual(
    issues.map(({ severity, code }) => `${severity} ${code}`),
    ['warning chapters-many'],
  );
  assert.equal(course!.lessons[0]!.video!.chapters!.at(-1)!.title, 'Teil 50');
});

test('they are no captions', () => {
  const text = COURSE.replace(' captions=film.de.vtt', '');
  const { issues } = parse(text, { 'film.chapters.vtt': 'WEBVTT\n\n00:00.000 --> 00:04.000\nAnsehen\n', ...MEDIA });
  assert.deepEqual(
    issues.map(({ de }) => /captions=film\.de\.vtt/.test(de)),
    [true],
  );
});
