import assert from 'node:assert/strict';
import { chmod, lstat, readdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { check } from '../check.ts';
import { EVERY_TYPE } from '../testing/every-type.ts';
import { COURSE, mediaIn, temporaryFolder } from '../testing/fixtures.ts';
import { fixCourses } from './fix-courses.ts';
import { replaceFile } from './replace-file.ts';

const BARE = COURSE.replace(' {#dort}', '');
const MENDED = /- \[ \] Dort \{#t[0-9a-f]{10}\}/;

describe('writing ids into course files', () => {
  const two = (context: TestContext, text = BARE) =>
    temporaryFolder(context, {
      ...mediaIn('a'),
      'a/course.md': text,
      'a/course.en.md': 'nothing yet',
      ...mediaIn('b'),
      'b/course.md': COURSE.replace('id: kurs', 'id: zweiter'),
    });

  it('goes through a folder of courses and says for each file what it wrote', async (context) => {
    const folder = await two(context);
    const untouched = await stat(join(folder, 'b/course.md'));
    const said = await fixCourses(folder);

    assert.deepEqual(
      said.map(({ file, line, severity }) => [file, line, severity]),
      [[join(folder, 'a/course.md'), 14, 'hint']],
    );
    assert.match(said[0]!.de, /^Kennung geschrieben: \{#t/);
    assert.match(await readFile(join(folder, 'a/course.md'), 'utf8'), MENDED);
    assert.deepEqual(await check(folder), []);
    assert.equal((await stat(join(folder, 'b/course.md'))).mtimeMs, untouched.mtimeMs);
    assert.equal(await readFile(join(folder, 'a/course.en.md'), 'utf8'), 'nothing yet');
    assert.deepEqual(await fixCourses(folder), []);
  });

  it('takes the folder of one course, or its file, but no other file', async (context) => {
    const folder = await two(context);
    const text = join(folder, 'a/course.en.md');

    assert.deepEqual(
      (await fixCourses(text)).map(({ file, code }) => [file, code]),
      [[text, 'file-other']],
    );
    assert.equal((await fixCourses(join(folder, 'a'))).length, 1);
    await writeFile(join(folder, 'a/course.md'), BARE);
    assert.equal((await fixCourses(join(folder, 'a/course.md'))).length, 1);
  });

  it('writes words into a draft where it is asked to, and never into what is published', async (context) => {
    const draft = EVERY_TYPE.replaceAll(/ ?\{#(?!danach\b)[\w-]+ ?(.*?)\}$/gm, (_, rest: string) =>
      rest ? ` {${rest}}` : '',
    ).replace('status: published', 'status: draft');
    const folder = await two(context, draft);
    await fixCourses(folder, 'readable');
    const text = await readFile(join(folder, 'a/course.md'), 'utf8');

    assert.doesNotMatch(text, /#t[0-9a-f]{10}/);
    assert.match(text, /^### Wo steht es\? \{#wo-steht-es\}$/m);
    assert.match(text, /^1\. Verzeichnis \/ Plan \{#luecke-1\}$/m);
    assert.match(text, /^- \[x\] Schaltfläche „Ablegen“ \{#schaltflaeche-ablegen area="62 80 20 8"\}$/m);
    const ids = [...text.matchAll(/\{#([\w-]+)/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      // Its picture is none.
      (await check(join(folder, 'a'))).map(({ code }) => code),
      ['status-draft', 'picture-unreadable'],
    );

    await writeFile(join(folder, 'a/course.md'), BARE);
    const [why, ...said] = await fixCourses(folder, 'readable');
    assert.deepEqual([why!.code, said.length], ['ids-served', 1]);
    assert.match(await readFile(join(folder, 'a/course.md'), 'utf8'), MENDED);
  });

  it('keeps who may read and write it, and leaves nothing beside it', async (context) => {
    const folder = await two(context);
    const file = join(folder, 'a/course.md');
    await chmod(file, 0o640);
    const names = await readdir(join(folder, 'a'));
    await fixCourses(folder);

    assert.equal((await stat(file)).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(join(folder, 'a')), names);
  });

  it('writes into the file that a link leads to', async (context) => {
    const folder = await two(context);
    await rename(join(folder, 'a/course.md'), join(folder, 'a/original.md'));
    await symlink('original.md', join(folder, 'a/course.md'));
    await fixCourses(folder);

    assert.ok((await lstat(join(folder, 'a/course.md'))).isSymbolicLink());
    assert.match(await readFile(join(folder, 'a/original.md'), 'utf8'), MENDED);
  });

  it('leaves a file alone that is read-only, with a sentence', async (context) => {
    const folder = await two(context);
    const file = join(folder, 'a/course.md');
    await chmod(file, 0o444);
    const said = await fixCourses(folder);

    assert.deepEqual(
      said.map(({ code, severity }) => [code, severity]),
      [['file-read-only', 'error']],
    );
    assert.match(said[0]!.de, /schreibgeschützt/);
    assert.equal(await readFile(file, 'utf8'), BARE);
  });

  it('leaves a file alone that somebody saved meanwhile, or that can’t be written', async (context) => {
    const folder = await two(context);
    const file = join(folder, 'a/course.md');

    assert.deepEqual(await replaceFile(file, Buffer.from('what was read'), 'new'), { code: 'file-changed' });
    assert.deepEqual(await replaceFile(join(folder, 'gone/course.md'), Buffer.from(''), 'new'), {
      code: 'file-unwritable',
      reason: 'ENOENT',
    });
    assert.equal(await readFile(file, 'utf8'), BARE);
    assert.ok(!(await readdir(join(folder, 'a'))).some((name) => name.startsWith('.')));
  });

  it('leaves a file alone that is no text', async (context) => {
    const folder = await two(context);
    const bytes = Buffer.concat([Buffer.from(BARE), Buffer.of(0xfc)]);
    await writeFile(join(folder, 'a/course.md'), bytes);

    assert.deepEqual(await fixCourses(folder), []);
    assert.deepEqual(await readFile(join(folder, 'a/course.md')), bytes);
  });
});
