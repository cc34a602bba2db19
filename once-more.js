/**
 * Runs tests, `node once-more.js node|elements|whole`, and the files in which some failed a second time, by themselves:
 * where real browsers and databases share two cores, a wait is now and then too short. What fails twice has failed;
 * what failed once is named at the end, so that somebody looks at it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec as Spec } from 'node:test/reporters';

/** Chance takes a few files; where more fail, something is broken. */
const MOST = 8;

const NODE = ['*.test.js', 'server/**/*.test.ts', 'demo/intranet/*.test.ts', 'demo/bench/**/*.test.ts'];

/** Each runs all its tests, or those of `files` one after the other, and gives the files in which some failed. */
const kinds = {
  node: (files) => (files ? nodeTests(files, 1) : nodeTests(NODE, availableParallelism())),
  elements: elementTests,
  whole: (files = ['demo/tests/*.test.ts']) => nodeTests(files, 1),
};

const kind = kinds[process.argv[2]];
if (!kind) throw new Error(`One of ${Object.keys(kinds).join(', ')}`);

let failed = await kind();
if (failed.length && failed.length <= MOST) {
  const names = failed.map((file) => `  ${relative('', file)}`).join('\n');
  console.warn(`\nFAILED, and run once more by themselves:\n${names}\n`);
  failed = await kind(failed);
  if (!failed.length) console.warn(`\nFAILED ONCE, and passed by themselves:\n${names}\n`);
}
if (failed.length) process.exitCode = 1;

async function nodeTests(globPatterns, concurrency) {
  const failed = new Set();
  let whole;
  const events = run({ globPatterns, concurrency });
  // One for each file, and one for all of them.
  events.on('test:summary', (summary) => {
    if (!summary.file) whole = summary;
    else if (!summary.success) failed.add(summary.file);
  });
  // A file that ends before it can say how it went.
  events.on('test:fail', ({ file, name }) => {
    if (resolve(name) === file) failed.add(file);
  });
  await pipeline(events, new Spec(), process.stdout, { end: false });
  if (!failed.size && !(whole?.success && whole.counts.tests))
    throw new Error('No test has run, or none that is to blame');
  return [...failed];
}

/** Each run has a process of its own: it starts a service and browsers. Its configuration writes what failed. */
async function elementTests(files) {
  const folder = await mkdtemp(join(tmpdir(), 'failed-'));
  const list = join(folder, 'files.json');
  try {
    const options = files ? ['--files', ...files] : [];
    const runner = spawn('web-test-runner', options, { stdio: 'inherit', env: { ...process.env, FAILED_FILES: list } });
    const [code] = await once(runner, 'exit');
    if (code === 0) return [];
    const failed = JSON.parse(await readFile(list, 'utf8').catch(() => '[]'));
    if (!failed.length) throw new Error(`web-test-runner ended with ${code}, and no test has failed`);
    return failed;
  } finally {
    await rm(folder, { recursive: true });
  }
}
