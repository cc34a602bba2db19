import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewFiles } from '../preview-files.ts';
import { COURSE, filesOf, MEDIA, parse } from '../testing/fixtures.ts';

const SHEET = 'WEBVTT\n\n00:00.000 --> 00:02.000\nfilm.thumbnails.webp#xywh=0,0,240,135\n';
const WITH = { ...MEDIA, 'film.thumbnails.vtt': SHEET, 'film.thumbnails.webp': 'x' };

test('small pictures beside a film are found by its name', () => {
  assert.equal(parse(COURSE, WITH).course!.lessons[0]!.video!.thumbnails, 'film.thumbnails.vtt');
  assert.deepEqual(parse(COURSE, WITH).issues, []);
  assert.equal(parse(COURSE).course!.lessons[0]!.video!.thumbnails, undefined);
});

test('a picture that is not there, is none, or lies elsewhere is told with its line', () => {
  const told = (uri: string) => {
    const { issues } = parse(COURSE, { ...WITH, 'film.thumbnails.vtt': SHEET.replace('film.thumbnails.webp', uri) });
    return issues.map(({ file, line, code }) => `${file}:${line} ${code}`);
  };
  assert.deepEqual(told('fehlt.webp'), ['kurs/film.thumbnails.vtt:4 file-missing']);
  assert.deepEqual(told('film.mp4'), ['kurs/film.thumbnails.vtt:4 file-missing']);
  assert.deepEqual(told('https://cdn.example/film.webp'), ['kurs/film.thumbnails.vtt:4 path-remote']);
  assert.deepEqual(told('../anders/film.webp'), ['kurs/film.thumbnails.vtt:4 path-outside']);
});

test('they are no captions', () => {
  const { issues } = parse(COURSE.replace(' captions=film.de.vtt', ''), {
    ...WITH,
    'film.de.vtt': MEDIA['film.de.vtt']!,
  });
  assert.match(issues[0]!.de, /captions=film\.de\.vtt/);
});

test('whoever sees a preview sees them, too', () => {
  const preview = COURSE.replace('{#ablegen}', '{#ablegen preview}');
  const files = previewFiles(parse(preview, WITH).course!, filesOf(WITH));
  assert.ok(files.has('film.thumbnails.vtt') && files.has('film.thumbnails.webp'));
  assert.ok(!previewFiles(parse(COURSE, WITH).course!, filesOf(WITH)).has('film.thumbnails.webp'));
});
