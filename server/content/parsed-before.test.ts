import assert from 'node:assert/strict';
import { rename, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { openCatalog } from './catalog.ts';
import type { Report } from './issues/report.ts';
import { COURSE, frontMatter, mediaIn, MemoryArchive, temporaryFolder, write } from './testing/fixtures.ts';

/** A course that its editor is told something about, though it is published. */
const WITH_WARNING = COURSE.replace('[ ] Nirgends {#nirgends}', '[ ] Nirgends');

interface Start {
  parser?: string;
  secret?: string;
}

/** A service that has published a course, and can be started again. Whoever takes the course from the archive says so in its title. */
async function published(context: TestContext, course = COURSE) {
  const archive = new MemoryArchive();
  const folder = await temporaryFolder(context, { ...mediaIn('kurs'), 'kurs/course.md': course });
  const reports: Report[] = [];
  const start = async ({ parser, secret = 'geheim' }: Start = { parser: '1' }) => {
    const report = (one: Report) => reports.push(one);
    const catalog = await openCatalog({ folder, secret, ceiling: 'named', archive, parser, report });
    return catalog.get('kurs');
  };
  const mark = () => {
    const archived = JSON.parse(archive.courses.get('kurs')!) as { published: { title: string } };
    archived.published.title = 'Aus dem Archiv';
    archive.courses.set('kurs', JSON.stringify(archived));
  };
  return { archive, folder, reports, start, mark, first: await start() };
}

/** Writes a file so that neither its size nor its time tells. */
async function writeUnseen(folder: string, path: string, before: string, after: string): Promise<void> {
  assert.equal(after.length, before.length);
  const file = join(folder, path);
  const { atime, mtime } = await stat(file);
  await write(folder, { [path]: after });
  await utimes(file, atime, mtime);
}

test('a course that is as it was is taken from the archive, and is the same that would be parsed', async (context) => {
  const { start, mark, first, archive } = await published(context);
  assert.deepEqual(await start(), JSON.parse(JSON.stringify(first)));
  assert.equal(archive.saves, 1);
  mark();
  assert.equal((await start())?.title, 'Aus dem Archiv');
});

test('an edit shows after a restart, also where neither size nor time of the file tells', async (context) => {
  const { start, mark, folder } = await published(context);
  mark();
  await writeUnseen(
    folder,
    'kurs/course.md',
    COURSE,
    COURSE.replace('Ein Kurs', 'Kein Kurs').replace('Genau.', 'Ja.  '),
  );
  assert.equal((await start())?.title, 'Kein Kurs');
});

test('so does a playlist’s, and a caption file’s', async (context) => {
  const { start, folder } = await published(context, COURSE.replace('{#wo}', '{#wo after="auf Ablegen"}'));
  const media = mediaIn('kurs');
  const edit = (path: string, from: string, to: string) =>
    writeUnseen(folder, path, media[path]!, media[path]!.replace(from, to));
  assert.equal((await start())?.lessons[0]?.video?.duration, 6.5);
  await edit('kurs/film/720.m3u8', '2.5', '3.5');
  assert.equal((await start())?.lessons[0]?.video?.duration, 7.5);
  assert.equal((await start())?.lessons[0]?.questions[0]?.moment, 3.5);
  await edit('kurs/film.de.vtt', '00:03.500', '00:03.250');
  assert.equal((await start())?.lessons[0]?.questions[0]?.moment, 3.25);
});

test('so does a picture in which one looks for something', async (context) => {
  const archive = new MemoryArchive();
  const spot = '### Wo? {#wo spot}\n![Maske](wo.svg)\n- [x] A {#a area="0 0 9 9"}\n- [ ] B {#b area="20 20 9 9"}\n';
  const text = `${frontMatter()}## L {#l}\n${spot}`;
  const folder = await temporaryFolder(context, {
    'kurs/course.md': text,
    'kurs/wo.svg': '<svg width="40" height="30"/>',
  });
  const image = async () => {
    const options = { folder, secret: 'geheim', ceiling: 'named', archive, parser: '1', report: () => {} } as const;
    return (await (await openCatalog(options)).get('kurs'))?.lessons[0]?.questions[0]?.image;
  };
  assert.deepEqual(await image(), { src: 'wo.svg', alt: 'Maske', width: 40, height: 30 });
  await writeUnseen(folder, 'kurs/wo.svg', '<svg width="40" height="30"/>', '<svg width="50" height="30"/>');
  assert.equal((await image())?.width, 50);
});

test('a file that came or went beside the course shows', async (context) => {
  const { start, mark, folder, reports } = await published(context);
  mark();
  await rename(join(folder, 'kurs/film.mp4'), join(folder, 'kurs/anderer.mp4'));
  assert.equal((await start())?.title, 'Ein Kurs');
  await rename(join(folder, 'kurs/film.de.vtt'), join(folder, 'kurs/film.en.vtt'));
  await start();
  assert.deepEqual(
    reports.at(-1)!.issues.map(({ code }) => code),
    ['file-missing'],
  );
});

test('another parser parses, and keeps what it read for its own next start', async (context) => {
  const { start, mark, archive } = await published(context);
  mark();
  assert.equal((await start({ parser: '2' }))?.title, 'Ein Kurs');
  const { saves } = archive;
  mark();
  assert.equal((await start({ parser: '2' }))?.title, 'Aus dem Archiv');
  assert.equal(archive.saves, saves + 1, 'only because the title was changed');
});

test('a parser that can’t name itself parses', async (context) => {
  const { start, mark } = await published(context);
  mark();
  assert.equal((await start({}))?.title, 'Ein Kurs');
});

test('that parsing can’t be saved the next time is nothing to report', async (context) => {
  const { start, archive, reports } = await published(context);
  archive.broken = true;
  assert.equal((await start({ parser: '2' }))?.title, 'Ein Kurs');
  assert.deepEqual(reports, []);
});

test('what is wrong with a course is reported at every start', async (context) => {
  const { start, mark, reports } = await published(context, WITH_WARNING);
  const first = reports.splice(0);
  assert.equal(first.length, 1);
  mark();
  assert.equal((await start())?.title, 'Aus dem Archiv');
  assert.deepEqual(reports, JSON.parse(JSON.stringify(first)));
});

test('a new secret makes the revisions that it would make of a parsed course', async (context) => {
  const { start } = await published(context);
  const fromArchive = await start({ parser: '1', secret: 'neu' });
  assert.deepEqual(fromArchive, JSON.parse(JSON.stringify(await start({ secret: 'neu' }))));
});

test('a course that was taken back comes back with the file it had', async (context) => {
  const { start, folder, first } = await published(context);
  await write(folder, { 'kurs/course.md': COURSE.replace(frontMatter(), frontMatter({ status: 'draft' })) });
  assert.equal(await start(), undefined);
  await write(folder, { 'kurs/course.md': COURSE });
  assert.equal((await start())?.revision, first?.revision);
});
