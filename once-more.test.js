import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const SCRIPT = join(import.meta.dirname, 'once-more.js');

const START = `import fs from 'node:fs'; import { test } from 'node:test';\n`;
const FAILS = `${START} test('never', () => { throw new Error('never'); });`;
/** Fails where nobody was before. */
const FAILS_ONCE = `${START} test('second', () => fs.mkdirSync('mark', { recursive: true }) && assert.fail());`;

/** What a run of these tests, by file, prints, and how it ends. */
async function runOf(t, files) {
  const folder = await mkdtemp(join(tmpdir(), 'once-more-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    await writeFile(join(folder, name), text);
  }
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, 'node'], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, runs: stdout.split('ℹ tests').length - 1, stderr }),
    );
  });
}

test('what fails by chance passes by itself, and is named', async (t) => {
  const { code, runs, stderr } = await runOf(t, { 'a.test.js': `import assert from 'node:assert';${FAILS_ONCE}` });
  assert.equal(code, 0);
  assert.equal(runs, 2);
  assert.match(stderr, /FAILED ONCE.*\n {2}a\.test\.js/);
});

test('what fails twice fails, as does a file that ends before its tests', async (t) => {
  for (const text of [FAILS, 'process.exit(3)', 'nonsense(']) {
    const { code, runs, stderr } = await runOf(t, { 'a.test.js': text, 'b.test.js': START });
    assert.equal(code, 1, text);
    assert.equal(runs, 2, text);
    assert.doesNotMatch(stderr, /b\.test\.js|FAILED ONCE/, text);
  }
});

test('where many files fail, nothing is run once more', async (t) => {
  const { code, runs } = await runOf(t, Object.fromEntries([...'abcdefghi'].map((name) => [`${name}.test.js`, FAILS])));
  assert.equal(code, 1);
  assert.equal(runs, 1);
});

test('where there is no test, nothing has passed', async (t) => {
  const { code } = await runOf(t, {});
  assert.equal(code, 1);
});

test('what passes is run once', async (t) => {
  assert.deepEqual(await runOf(t, { 'a.test.js': `${START} test('well', () => {});` }), {
    code: 0,
    runs: 1,
    stderr: '',
  });
});
