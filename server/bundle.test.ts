import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startDatabase } from './store/postgres/testing/database.ts';
import { ask } from './testing/ask.ts';
import { endAll, environment, serving } from './testing/command.ts';
import type { ServingProcess } from './testing/command.ts';
import { writeCourse, lessonCourse } from './testing/courses.ts';
import { watched } from './testing/facts.ts';
import { signedIn } from './testing/tokens.ts';

const ROOT = resolve(import.meta.dirname, '..');
const MAIN = join(ROOT, 'dist/server/main.js');
const JSON_BODY = { 'content-type': 'application/json' };
const BUNDLE = join(ROOT, 'dist/service');

describe('the service in a few files', () => {
  let folder: string;
  let courses: string;

  before(() => assert.ok(existsSync(join(BUNDLE, 'serve.js')), 'isn’t built; please run: npm run build'));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-bundle-'));
    courses = join(folder, 'courses');
    writeCourse(courses, 'kurs', lessonCourse('kurs', 'access: staff\nrecord: pseudonymous'));
  });

  afterEach(() => {
    endAll();
    rmSync(folder, { recursive: true });
  });

  /** Starts it; answers which of our files ran, from the root on, once it has done `work`. */
  async function scriptsOf(
    work: (service: ServingProcess) => Promise<void>,
    more: Record<string, string> = {},
  ): Promise<string[]> {
    const coverage = mkdtempSync(join(folder, 'ran-'));
    const env = { ...environment(courses, join(folder, 'data')), ...more, NODE_V8_COVERAGE: coverage };
    const service = await serving(env, MAIN);
    await work(service);
    await service.stop('SIGTERM');
    const reports = globSync('*.json', { cwd: coverage }).map((name) => readFileSync(join(coverage, name), 'utf8'));
    const ran = reports.flatMap((text) => (JSON.parse(text) as { result: { url: string }[] }).result);
    return ran.flatMap(({ url }) => (url.startsWith('file:') ? relative(ROOT, fileURLToPath(url)) : []));
  }

  async function courseAnswered({ origin }: ServingProcess): Promise<void> {
    const headers = await signedIn('maria');
    const { json } = await ask(origin, '/api/v1/courses/kurs', { headers });
    assert.equal(json.lessons[0].questions[0].options.length, 2);
    const { subject } = (await ask(origin, '/api/v1/me', { headers })).json;
    const body = { subject, facts: [watched('kurs')] };
    const { status } = await ask(origin, '/api/v1/facts', { headers: { ...headers, ...JSON_BODY }, body });
    assert.equal(status, 200);
  }

  const isParser = (script: string) => /parse-course/.test(script);

  it('is what starts, and reads nothing but itself', async () => {
    const scripts = await scriptsOf(courseAnswered);

    assert.ok(scripts.includes('dist/service/serve.js'), 'isn’t newest; please run: npm run build');
    assert.deepEqual(
      scripts.filter((script) => !script.startsWith('dist/service/')),
      ['dist/server/main.js'],
    );
  });

  it('loads the parser for a course that it doesn’t know, and not at the next start', async () => {
    assert.ok((await scriptsOf(courseAnswered)).some(isParser));
    assert.ok(!(await scriptsOf(courseAnswered)).some(isParser));
    appendFileSync(join(courses, 'kurs', 'course.md'), '\nEin Satz.\n');
    assert.ok((await scriptsOf(courseAnswered)).some(isParser));
  });

  it('reaches a PostgreSQL, and parses nothing twice there, too', async () => {
    const database = await startDatabase();
    const env = { DATABASE_URL: database.url };

    assert.ok((await scriptsOf(courseAnswered, env)).some(isParser));
    assert.ok(!(await scriptsOf(courseAnswered, env)).some(isParser));
    await database.stop();
  });

  it('isn’t what starts where single files or packages are newer', async () => {
    const [main, bundle] = [join(folder, 'dist/server/main.ts'), join(folder, 'dist/service/serve.js')];
    const newer = ['dist/server.tsbuildinfo', 'dist/contract.tsbuildinfo', 'node_modules/.package-lock.json'];
    const says = (text: string) => `export const serve = async () => (console.log('${text}'), 0);`;
    put(main, readFileSync(join(ROOT, 'server/main.ts'), 'utf8'));
    put(join(folder, 'dist/server/serve.ts'), says('single files'));
    put(bundle, says('bundle'));
    put(join(folder, 'package.json'), '{ "type": "module" }');
    const started = () => execFileSync(process.execPath, [main, 'serve'], { encoding: 'utf8' }).trim();

    assert.equal(started(), 'bundle', 'nothing says when it was made, as in a package');
    for (const name of newer) put(join(folder, name), '');
    utimesSync(bundle, 2e9, 2e9);
    assert.equal(started(), 'bundle');
    for (const name of newer) {
      utimesSync(join(folder, name), 3e9, 3e9);
      assert.equal(started(), 'single files', name);
      utimesSync(join(folder, name), 1e9, 1e9);
    }
    rmSync(bundle);
    assert.equal(started(), 'single files');
  });

  it('draws its pages, and finds what lies beside its single files', async () => {
    await scriptsOf(async ({ origin }) => {
      for (const path of ['/privacy', '/docs/betrieb', '/pages/pages.css', '/pages/sign.svg', '/loader.js']) {
        assert.equal((await ask(origin, path)).status, 200, path);
      }
    });

    const places = globSync('*.js', { cwd: BUNDLE })
      .map((name) => readFileSync(join(BUNDLE, name), 'utf8'))
      .flatMap((code) => [...code.matchAll(/resolve\(import\.meta\.dirname, ?"([^"]+)"\)/g)].map((match) => match[1]!));
    assert.ok(places.some((place) => place.endsWith('/rearranging.js')));
    for (const place of places) assert.ok(existsSync(join(BUNDLE, place)), place);
  });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
