import assert from 'node:assert/strict';
import { mkdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import type { PrivacyClass } from '../contract/course.ts';
import { openCatalog } from './catalog.ts';
import type { Report } from './issues/report.ts';
import { formatReport } from './issues/report.ts';
import { COURSE, frontMatter, mediaIn, MemoryArchive, temporaryFolder, write } from './testing/fixtures.ts';

interface Setup {
  files?: Record<string, string>;
  archive?: MemoryArchive;
  ceiling?: PrivacyClass;
}

async function setUp(context: TestContext, { files, archive = new MemoryArchive(), ceiling = 'named' }: Setup = {}) {
  const folder = await temporaryFolder(context, files ?? { ...mediaIn('kurs'), 'kurs/course.md': COURSE });
  const reports: Report[] = [];
  let time = 0;
  const open = () =>
    openCatalog({
      folder,
      secret: 'geheim',
      ceiling,
      archive,
      report: (report) => reports.push(report),
      now: () => time,
    });
  const wait = () => (time += 2_000);
  const codes = () => reports.splice(0).map(({ issues, outcome }) => issues.map(({ code }) => code).join() || outcome);
  const said = () => reports.splice(0).map((report) => formatReport(report));
  return { folder, archive, open, wait, codes, said, catalog: await open() };
}

const titles = (courses: { title: string }[]) => courses.map(({ title }) => title);
const BROKEN = COURSE.replace('- [x]', '- [ ]');

test('a course is published, with revisions and the place of its media', async (context) => {
  const { catalog, archive } = await setUp(context);
  const course = await catalog.get('kurs');
  assert.match(course!.media, /^kurs\/[0-9a-f]{12}\/$/);
  assert.ok(course!.revision.length >= 16);
  const { rev } = course!.lessons[0]!.questions[0]!;
  assert.equal((await catalog.question('kurs', 'ablegen', 'wo', rev))?.id, 'wo');
  assert.equal(await catalog.question('kurs', 'ablegen', 'wo', 'x'.repeat(22)), undefined);
  assert.equal(await catalog.knows('kurs', 'ablegen'), true);
  assert.equal(await catalog.knows('kurs', 'nie'), false);
  assert.equal(await catalog.get('nie'), undefined);
  assert.deepEqual(titles(await catalog.list()), ['Ein Kurs']);
  assert.equal(archive.saves, 1);
});

test('a hundred questions that never were cost one look into the archive', async (context) => {
  const { catalog, archive, wait } = await setUp(context);
  await catalog.get('kurs');
  const before = archive.loads;
  const asked = Array.from({ length: 100 }, (_, index) => catalog.question('kurs', 'ablegen', `nie-${index}`, 'rev'));
  assert.deepEqual(new Set(await Promise.all(asked)), new Set([undefined]));
  assert.equal(archive.loads, before + 1);
  wait();
  await catalog.knows('kurs', 'nie');
  assert.equal(archive.loads, before + 2, 'another process may have published meanwhile');
});

test('what there is to do, and what there is to read in a film, can be done', async (context) => {
  const moments = `
### Jetzt in d.3 {#tun step at=0:03}

Legen Sie etwas ab.

### Gut zu wissen {#wissen note at=0:02}

Es gibt eine Kurzanleitung.
`;
  const { catalog } = await setUp(context, { files: { ...mediaIn('kurs'), 'kurs/course.md': COURSE + moments } });
  await catalog.get('kurs');
  const asked = ['tun', 'wissen', 'wo', 'nie'].map((step) => catalog.hadStep('kurs', 'ablegen', step));
  assert.deepEqual(await Promise.all(asked), [true, true, false, false]);
  assert.equal(await catalog.hadStep('kurs', 'nie', 'wissen'), false);
});

test('a changed file shows with the next call, and the old question is still known', async (context) => {
  const { catalog, folder } = await setUp(context);
  const before = (await catalog.get('kurs'))!.lessons[0]!.questions[0]!;
  await write(folder, {
    'kurs/course.md': COURSE.replace('Wo steht', 'Wo liegt').replace('Ablegen {#ablegen}', 'Neu {#neu}'),
  });
  const course = await catalog.get('kurs');
  assert.deepEqual(course!.lessons[0]!.questions[0]!.title, ['Wo liegt es?']);
  assert.deepEqual((await catalog.question('kurs', 'ablegen', 'wo', before.rev))?.title, ['Wo steht es?']);
  assert.equal(await catalog.knows('kurs', 'ablegen'), true);
  assert.equal(await catalog.knows('kurs', 'neu'), true);
});

test('a day of renewal is known for ever, also where it was published before such days were noted down', async (context) => {
  const { catalog, folder, archive, open } = await setUp(context);
  const renewed = (day: string) => ({ 'kurs/course.md': COURSE.replace('{#ablegen', `{#ablegen renew=${day}`) });
  await write(folder, renewed('2025-11-01'));
  await catalog.get('kurs');
  const { renewals, ...earlier } = (await archive.load('kurs'))!;
  assert.deepEqual(renewals, ['ablegen/2025-11-01']);
  await archive.save(earlier);
  const later = await open();
  await write(folder, renewed('2026-11-01'));
  await later.get('kurs');
  for (const day of ['2025-11-01', '2026-11-01']) assert.equal(await later.wasRenewed('kurs', 'ablegen', day), true);
  assert.equal(await later.wasRenewed('kurs', 'ablegen', '2024-11-01'), false);
  assert.equal(await later.wasRenewed('kurs', 'nie', '2025-11-01'), false);
});

test('a changed caption file or playlist shows too', async (context) => {
  const { catalog, folder, wait } = await setUp(context);
  assert.equal((await catalog.get('kurs'))!.lessons[0]!.video!.duration, 6.5);
  const { media } = (await catalog.get('kurs'))!;
  await write(folder, { 'kurs/film/720.m3u8': '#EXTM3U\n#EXTINF:9,\n1.m4s\n' });
  wait();
  assert.equal((await catalog.get('kurs'))!.lessons[0]!.video!.duration, 9);
  assert.notEqual((await catalog.get('kurs'))!.media, media);
});

test('a broken file leaves the last good revision, and says once what is wrong', async (context) => {
  const { catalog, folder, codes, wait } = await setUp(context);
  await write(folder, { 'kurs/course.md': BROKEN });
  for (let times = 0; times < 3; times++) {
    assert.equal((await catalog.get('kurs'))!.lessons[0]!.questions[0]!.options.length, 3);
    assert.equal((await catalog.list()).length, 1);
    wait();
  }
  assert.deepEqual(codes(), ['right-missing']);
  assert.deepEqual(
    catalog.faults().map(({ line, code }) => `${line} ${code}`),
    ['11 right-missing'],
  );

  await write(folder, { 'kurs/course.md': COURSE.replace('Ein Kurs', 'Geheilt') });
  assert.equal((await catalog.get('kurs'))!.title, 'Geheilt');
  assert.deepEqual(catalog.faults(), []);
});

test('who reads the log learns what learners see, and when all is well again', async (context) => {
  const { catalog, folder, said } = await setUp(context);
  await write(folder, { 'kurs/course.md': BROKEN });
  await catalog.list();
  assert.match(said().join(), /course\.md:11:1.*\n.*kurs: .*sehen Lernende weiter die letzte gute Fassung\.$/s);
  await write(folder, { 'kurs/course.md': COURSE });
  await catalog.list();
  assert.match(said().join(), /kurs: Wieder in Ordnung\.$/);

  await write(folder, { 'neu/course.md': BROKEN.replace('id: kurs', 'id: neu') });
  await catalog.list();
  assert.match(said().join(), /neu: .*sehen Lernende diesen Kurs nicht\.$/s);
  await write(folder, { 'neu/course.md': `${frontMatter({ id: 'neu', status: 'draft' })}## L {#l}\n` });
  await catalog.list();
  assert.match(said().join(), /^[^\n]*neu: Wieder in Ordnung\.$/);
});

test('when the service starts, the copy of a course is blamed and not the course', async (context) => {
  const text = `${frontMatter()}## L {#l}\n`;
  const files = { 'Kopie von z/course.md': text.replace('Ein Kurs', 'Kopie'), 'z/course.md': text };
  const { catalog } = await setUp(context, { files });
  assert.deepEqual(titles(await catalog.list()), ['Ein Kurs']);
  assert.match(catalog.faults()[0]!.file, /Kopie von z/);
});

test('a vanished file leaves the last good revision', async (context) => {
  const { catalog, folder, codes } = await setUp(context);
  await rm(join(folder, 'kurs/course.md'));
  assert.equal((await catalog.get('kurs'))?.title, 'Ein Kurs');
  assert.deepEqual(codes(), ['course-missing']);
});

test('after a restart the last good revision comes from the archive, also when not even the id can be read', async (context) => {
  for (const broken of [BROKEN, 'kaputt', '']) {
    const { folder, open, archive, codes } = await setUp(context);
    await write(folder, { 'kurs/course.md': broken });
    const saves = archive.saves;
    const catalog = await open();
    assert.equal((await catalog.get('kurs'))?.title, 'Ein Kurs');
    assert.ok(await catalog.file('kurs', 'film.mp4'));
    assert.equal(codes().length, 1);
    assert.equal(archive.saves, saves);
  }
});

test('a course that didn’t change isn’t saved again after a restart', async (context) => {
  const { open, archive } = await setUp(context);
  const catalog = await open();
  assert.equal((await catalog.get('kurs'))?.title, 'Ein Kurs');
  assert.equal(archive.saves, 1);
});

test('a draft and a deleted folder are no longer listed, but their questions stay', async (context) => {
  const { catalog, folder, open } = await setUp(context);
  const { rev } = (await catalog.get('kurs'))!.lessons[0]!.questions[0]!;
  await write(folder, { 'kurs/course.md': COURSE.replace('published', 'draft') });
  assert.equal(await catalog.get('kurs'), undefined);
  assert.equal(await catalog.file('kurs', 'film.mp4'), undefined);
  assert.ok(await catalog.question('kurs', 'ablegen', 'wo', rev));

  await write(folder, { 'kurs/course.md': 'kaputt' });
  assert.equal(await catalog.get('kurs'), undefined);
  assert.equal(await (await open()).get('kurs'), undefined);

  await write(folder, { 'kurs/course.md': COURSE });
  assert.ok(await catalog.get('kurs'));
  await rm(join(folder, 'kurs'), { recursive: true });
  assert.deepEqual(await catalog.list(), []);
  assert.equal(await catalog.get('kurs'), undefined);
  assert.ok(await catalog.question('kurs', 'ablegen', 'wo', rev));
});

test('a folder of courses that can’t be read takes no course back', async (context) => {
  const { catalog, folder, codes } = await setUp(context);
  await rename(folder, `${folder}-weg`);
  context.after(() => rm(`${folder}-weg`, { recursive: true }));
  assert.equal((await catalog.list()).length, 1);
  assert.ok(await catalog.get('kurs'));
  assert.deepEqual(codes(), ['folder-missing']);
  await rename(`${folder}-weg`, folder);
  assert.deepEqual(catalog.faults().length, 1);
  await catalog.list();
  assert.deepEqual(catalog.faults(), []);
  await rename(folder, `${folder}-weg`);
});

test('a course that wants to store more than is allowed is not served', async (context) => {
  const files = { 'kurs/course.md': `${frontMatter({ record: 'named' })}## L {#l}\n` };
  const { catalog, codes } = await setUp(context, { files, ceiling: 'pseudonymous' });
  assert.equal(await catalog.get('kurs'), undefined);
  assert.deepEqual(codes(), ['record-above-ceiling']);
  assert.equal(catalog.faults()[0]!.line, 5);
});

test('a course that stores less than before is served, with a warning that says what becomes of the rest', async (context) => {
  const text = (record: string) => `${frontMatter({ record })}## L {#l}\n`;
  const { catalog, folder, said, wait } = await setUp(context, { files: { 'kurs/course.md': text('named') } });
  assert.deepEqual(said(), []);
  for (const [record, becomes] of [
    ['pseudonymous', /record: named; jetzt: pseudonymous\).*macht er pseudonym/],
    ['device', /record: pseudonymous; jetzt: device\).*löscht er in einer Woche/],
  ] as const) {
    await write(folder, { 'kurs/course.md': text(record) });
    wait();
    assert.equal((await catalog.get('kurs'))?.record, record);
    assert.match(said().join(), becomes);
  }
  await write(folder, { 'kurs/course.md': text('named') });
  wait();
  assert.equal((await catalog.get('kurs'))?.record, 'named');
  assert.deepEqual(said(), []);
});

test('the second folder with the same id is an error until the first lets go of it', async (context) => {
  const files = {
    'a/course.md': `${frontMatter()}## L {#l}\n`,
    'b/course.md': `${frontMatter({ title: 'B' })}## L {#l}\n`,
  };
  const { catalog, folder, codes } = await setUp(context, { files });
  assert.deepEqual(titles(await catalog.list()), ['Ein Kurs']);
  assert.deepEqual(codes(), ['course-doubled']);
  await rm(join(folder, 'a'), { recursive: true });
  assert.deepEqual(titles(await catalog.list()), ['B']);
});

test('what can’t be archived isn’t served, and is tried again', async (context) => {
  const { catalog, folder, archive, codes, wait } = await setUp(context);
  archive.broken = true;
  await write(folder, { 'kurs/course.md': COURSE.replace('Ein Kurs', 'Neu') });
  assert.equal((await catalog.get('kurs'))!.title, 'Ein Kurs');
  wait();
  assert.equal((await catalog.get('kurs'))!.title, 'Ein Kurs');
  assert.deepEqual(codes(), ['archive-failed']);
  archive.broken = false;
  wait();
  assert.equal((await catalog.get('kurs'))!.title, 'Neu');
});

test('a question that another process published is found in the archive', async (context) => {
  const { catalog, folder, open } = await setUp(context);
  await write(folder, { 'kurs/course.md': COURSE.replace('Wo steht', 'Wo liegt') });
  const { rev } = (await (await open()).get('kurs'))!.lessons[0]!.questions[0]!;
  assert.ok(await catalog.question('kurs', 'ablegen', 'wo', rev));
});

test('only media of the course’s folder are handed out', async (context) => {
  const { catalog, folder } = await setUp(context);
  await write(folder, {
    'kurs/.geheim.png': 'x',
    'kurs/.git/a.png': 'x',
    'kurs/course.md.bak': 'x',
    'kurs/notiz.md': 'x',
    'aussen.png': 'x',
    ['kurs/Ü 1.png'.normalize('NFD')]: 'x',
  });
  await symlink(join(folder, 'aussen.png'), join(folder, 'kurs/hinaus.png'));
  await symlink('/etc', join(folder, 'kurs/etc'));
  await symlink(join(folder, 'kurs/bild.png'), join(folder, 'kurs/gleich.png'));

  const real = await realpath(folder);
  assert.equal(await catalog.file('kurs', 'film/1.m4s'), join(real, 'kurs/film/1.m4s'));
  assert.equal(await catalog.file('kurs', 'gleich.png'), join(real, 'kurs/bild.png'));
  assert.ok(await catalog.file('kurs', 'Ü 1.png'));
  for (const path of [
    '',
    '.',
    'film',
    'course.md',
    'COURSE.MD',
    'course.en.md',
    'course.md.bak',
    'notiz.md',
    '.geheim.png',
    '.git/a.png',
    'hinaus.png',
    'etc/passwd',
    '../aussen.png',
    'film/../bild.png',
    '%2e%2e/aussen.png',
    '/etc/passwd',
    'bild.png\0',
    'film\\1.m4s',
    'C:/bild.png',
    'bild.png/',
  ]) {
    assert.equal(await catalog.file('kurs', path), undefined, path);
  }
  assert.equal(await catalog.file('nie', 'bild.png'), undefined);

  await rm(join(folder, 'kurs/bild.png'));
  await symlink(join(folder, 'aussen.png'), join(folder, 'kurs/bild.png'));
  assert.equal(await catalog.file('kurs', 'bild.png'), undefined);
});

test('the files of a preview may be fetched by everybody, and no others', async (context) => {
  const text = `${frontMatter({ presenter: '{ name: A, photo: bild.png }' })}## Eins {#eins preview}\n::video{src=film.m3u8 captions=film.de.vtt}\n\n## Zwei {#zwei}\n::material[A]{src=blatt.pdf}\n`;
  const { catalog } = await setUp(context, {
    files: { ...mediaIn('kurs'), 'kurs/course.md': text, 'kurs/film/geheim.m4s': 'x' },
  });
  for (const path of [
    'film.m3u8',
    'film.mp4',
    'film.jpg',
    'film.de.vtt',
    'film/720.m3u8',
    'film/init.mp4',
    'film/2.m4s',
    'bild.png',
  ]) {
    assert.equal(await catalog.isPreview('kurs', path), true, path);
  }
  for (const path of ['blatt.pdf', 'film/geheim.m4s', 'course.md'])
    assert.equal(await catalog.isPreview('kurs', path), false, path);
});

test('calls at the same time see the same change', async (context) => {
  const { catalog, folder, archive } = await setUp(context);
  await write(folder, { 'kurs/course.md': COURSE.replace('Ein Kurs', 'Neu') });
  const courses = await Promise.all(Array.from({ length: 20 }, () => catalog.get('kurs')));
  assert.deepEqual([...new Set(courses.map((course) => course!.title))], ['Neu']);
  assert.equal(archive.saves, 2);
});

test('a new folder, an empty one and a file beside them do no harm', async (context) => {
  const { catalog, folder, codes } = await setUp(context);
  await mkdir(join(folder, 'leer'));
  await writeFile(join(folder, 'liesmich.txt'), 'x');
  await write(folder, { 'zwei/course.md': `${frontMatter({ id: 'zwei', title: 'Zwei' })}## L {#l}\n` });
  assert.equal((await catalog.get('zwei'))?.title, 'Zwei');
  assert.deepEqual(titles(await catalog.list()), ['Ein Kurs', 'Zwei']);
  assert.deepEqual(codes(), ['course-missing']);
});
