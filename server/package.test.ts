import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ask } from './testing/ask.ts';
import { endAll, environment, serving } from './testing/command.ts';
import { writeCourses } from './testing/courses.ts';
import { signedIn } from './testing/tokens.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** So many bytes a package has at most, packed: it is kept in a village's backup, too. */
const PACKED = 5_000_000;

interface Packed {
  filename: string;
  size: number;
  files: { path: string }[];
}

/** Programs of this Node come first: npm runs them. */
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}` };

describe('the package', () => {
  let folder: string;
  let packed: Packed;

  before(() => {
    assert.ok(existsSync(join(ROOT, 'dist/service/serve.js')), 'isn’t built; please run: npm run build');
    folder = mkdtempSync(join(tmpdir(), 'lern-package-'));
    const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    [packed] = JSON.parse(execFileSync('npm', args, { cwd: ROOT, env, encoding: 'utf8' })) as [Packed];
  });

  after(() => {
    endAll();
    rmSync(folder, { recursive: true });
  });

  it('is small, and holds nothing that nobody needs', (test) => {
    const paths = packed.files.map(({ path }) => path);
    test.diagnostic(`${packed.size} bytes, ${paths.length} files`);

    assert.ok(packed.size <= PACKED, `${packed.size} bytes`);
    const odd =
      /(^|\/)(testing|tests?|bench|attacks|crashes|samples|node_modules)\/|\.test\.|\.map$|\.tsbuildinfo$|^demo\/|^dist\/demo\//;
    assert.deepEqual(
      paths.filter((path) => odd.test(path)),
      [],
    );
    assert.deepEqual([...new Set(paths.map((path) => path.split('/')[0]!))].sort(), [
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
      'dist',
      'package.json',
      'server',
    ]);
    for (const path of [
      'server/install/lernbausteine.service',
      'server/install/nginx.conf',
      'dist/browser/loader.js',
    ]) {
      assert.ok(paths.includes(path), path);
    }
    assert.deepEqual(
      paths.filter((path) => path.startsWith('server/') && !path.startsWith('server/install/')),
      [],
    );
  });

  it('asks of npm nothing that only those need who build it', () => {
    const place = join(folder, 'clone');
    mkdirSync(join(place, 'dist/server'), { recursive: true });
    const prepare = () => spawnSync(process.execPath, [join(ROOT, 'prepare.js')], { cwd: place, encoding: 'utf8' });
    const unbuilt = prepare();
    assert.deepEqual([unbuilt.status, /Not built yet/.test(unbuilt.stderr)], [0, true]);

    writeFileSync(join(place, 'dist/server/main.js'), '');
    assert.deepEqual([prepare().status, prepare().stderr], [0, '']);
    mkdirSync(join(place, 'node_modules/typescript'), { recursive: true });
    assert.notEqual(prepare().status, 0, 'builds, and here there is nothing to build');
  });

  it('installed in an empty folder serves, answers and exports', { timeout: 240_000 }, async (test) => {
    const place = join(folder, 'installed');
    const [main, courses, data] = [
      join(place, 'node_modules/lernbausteine/dist/server/main.js'),
      join(folder, 'courses'),
      join(folder, 'data'),
    ];
    mkdirSync(place);
    writeCourses(courses);
    if (!install(place, join(folder, packed.filename), test)) return;

    const settings = { ...environment(courses, data), LERN_METRICS_TOKEN: 'ein-token-nur-fuer-die-tests-0123456789' };
    const service = await serving(settings, main);
    const shebang = join(place, 'node_modules/.bin/lernbausteine');
    const run = (args: string[]) =>
      spawnSync('npx', ['lernbausteine', ...args], {
        cwd: place,
        env: { ...env, ...settings, PORT: new URL(service.origin).port },
        encoding: 'utf8',
      });
    assert.ok(existsSync(shebang));

    for (const [path, words] of [
      ['/readyz', /"ready"/],
      ['/loader.js', /import/],
      ['/docs/betrieb', /<h1[^>]*>Betrieb/],
      ['/docs/en/betrieb', /<h1/],
      ['/c/offen', /<h1/],
      ['/reference/custom-elements.json', /learn-player/],
    ] as const) {
      const { status, text } = await ask(service.origin, path);
      assert.equal(status, 200, path);
      assert.match(text, words, path);
    }
    const chunk = readdirSync(join(place, 'node_modules/lernbausteine/dist/browser/chunks')).find((name) =>
      name.endsWith('.js'),
    )!;
    assert.equal((await ask(service.origin, `/chunks/${chunk}`)).status, 200);
    const metrics = { authorization: `Bearer ${settings.LERN_METRICS_TOKEN}` };
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const { text } = await ask(service.origin, '/metrics', { headers: metrics });
    assert.ok(text.includes(`lern_build_info{version="${version}"} 1`));
    const admin = await signedIn('chef', { roles: ['admin'] });
    assert.equal((await ask(service.origin, '/api/v1/admin/health', { headers: admin })).json.service.version, version);

    const looked = run(['doctor', '--lang', 'en']);
    assert.equal(looked.status, 0, looked.stdout + looked.stderr);
    assert.match(looked.stdout, /The service runs here/);
    const exported = run(['export']);
    assert.equal(exported.status, 0, exported.stderr);
    assert.equal((JSON.parse(exported.stdout) as { schema: string }).schema, 'lernbausteine/progress');
    assert.equal(run(['check', courses]).status, 0);
    const backedUp = run(['backup', folder]);
    assert.equal(backedUp.status, 0, backedUp.stderr);
    assert.equal(await service.stop('SIGTERM'), 0);
  });
});

/** Installs a package with what it needs; from npm's own store as far as it is there. False, with the reason, where nothing can be fetched. */
function install(
  place: string,
  file: string,
  test: { diagnostic(text: string): void; skip(text: string): void },
): boolean {
  writeFileSync(join(place, 'package.json'), '{ "private": true }');
  const args = ['install', '--prefer-offline', '--omit=dev', '--no-audit', '--no-fund', file];
  const done = spawnSync('npm', args, { cwd: place, env, encoding: 'utf8', timeout: 200_000 });
  if (done.status === 0) return true;
  const isAway = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED|network/i.test(done.stderr);
  assert.ok(isAway, done.stderr);
  test.skip(`SKIPPED: the registry of npm can’t be reached from here: ${done.stderr.slice(0, 300)}`);
  return false;
}
