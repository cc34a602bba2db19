import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from './check.ts';
import { formatIssues } from './issues/format-issues.ts';
import { COURSE, frontMatter, mediaIn, temporaryFolder } from './testing/fixtures.ts';

const LESSON = `${frontMatter()}## L {#l}\n`;

test('a folder of courses is checked, or the folder of one', async (context) => {
  const folder = await temporaryFolder(context, {
    ...mediaIn('a'),
    'a/course.md': COURSE.replace(' {#dort}', '').replace('- [x]', '- [ ]'),
    'a/course.en.md': 'nothing yet',
    ...mediaIn('b'),
    'b/course.md': COURSE,
  });
  await mkdir(join(folder, 'leer'));
  const issues = (await check(folder)).map(
    ({ file, line, column, code }) => `${file.slice(folder.length + 1)}:${line}:${column} ${code}`,
  );
  assert.deepEqual(issues, [
    'a/course.md:11:1 right-missing',
    'a/course.md:14:7 id-missing',
    'b/course.md:2:1 course-doubled',
    'leer/course.md:1:1 course-missing',
  ]);
  assert.deepEqual(await check(join(folder, 'b')), []);
});

test('of two folders with one id the copy is blamed, whatever its place in the alphabet', async (context) => {
  const folder = await temporaryFolder(context, { 'a-kurs - Kopie/course.md': LESSON, 'b-kurs/course.md': LESSON });
  const [issue, ...others] = await check(folder);
  assert.deepEqual(others, []);
  assert.equal(issue!.file, join(folder, 'a-kurs - Kopie/course.md'));
  assert.equal(issue!.line, 2);
  assert.match(issue!.de, /„b-kurs“ und „a-kurs - Kopie“.*id: kurs-2/);
});

test('a course file itself can be checked', async (context) => {
  const folder = await temporaryFolder(context, { 'course.md': LESSON.replace('{#l}', '') });
  assert.deepEqual(
    (await check(join(folder, 'course.md'))).map(({ code }) => code),
    ['id-missing'],
  );
});

test('a course file with another name is found', async (context) => {
  for (const name of ['kurs.md', 'Course.md', 'course.md.txt']) {
    const folder = await temporaryFolder(context, { [`a/${name}`]: LESSON, 'b/course.md': LESSON });
    for (const path of [folder, join(folder, 'a'), join(folder, 'a', name)]) {
      const [issue, ...others] = await check(path);
      assert.deepEqual(others, []);
      assert.equal(issue!.file, join(folder, 'a', name));
      assert.match(issue!.de, /^Meinten Sie course\.md\?/);
    }
  }
});

test('a text beside the course folders is no course', async (context) => {
  const folder = await temporaryFolder(context, { 'kurse.md': 'Notizen', 'a/course.md': LESSON });
  assert.deepEqual(await check(folder), []);
});

test('hints are shown, but all is well', () => {
  const hint = {
    file: 'a/course.md',
    line: 4,
    column: 1,
    severity: 'hint',
    code: 'status-draft',
    de: 'Entwurf.',
    en: '',
  } as const;
  assert.equal(formatIssues([hint]), 'a/course.md:4:1 Hinweis Entwurf.\n\nAlles in Ordnung.');
});

test('a folder without courses, or none at all, is an error', async (context) => {
  const folder = await temporaryFolder(context);
  assert.deepEqual(
    (await check(folder)).map(({ code }) => code),
    ['courses-none'],
  );
  assert.deepEqual(
    (await check(join(folder, 'fehlt'))).map(({ code }) => code),
    ['folder-missing'],
  );
});

test('issues are shown one per line, aligned, with a sum', async () => {
  const issue = {
    file: 'kurse/a/course.md',
    line: 3,
    column: 12,
    code: 'html',
    de: 'Kein HTML.',
    en: 'No HTML.',
  } as const;
  const issues = [
    { ...issue, severity: 'error' as const },
    { ...issue, file: 'kurse/b/course.md', line: 10, severity: 'warning' as const },
  ];
  assert.equal(
    formatIssues(issues, 'de'),
    'kurse/a/course.md:3:12  Fehler  Kein HTML.\nkurse/b/course.md:10:12 Warnung Kein HTML.\n\n1 Fehler, 1 Warnung in 2 Kursen',
  );
  assert.equal(formatIssues([], 'de'), 'Alles in Ordnung.');
});
