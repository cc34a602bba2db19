import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { AppOptions } from './app.ts';
import { startServer } from './store/postgres/testing/server.ts';
import type { TestServer } from './store/postgres/testing/server.ts';
import { command, environment } from './testing/command.ts';
import { proofCourse, writeCourse, writeCourses } from './testing/courses.ts';
import { answered, handedIn, revOf, sendFacts, watched } from './testing/facts.ts';
import { startService } from './testing/service.ts';
import type { TestService } from './testing/service.ts';
import { signedIn } from './testing/tokens.ts';

/** Where a PostgreSQL lies together with what backs it up; the one that npm brings comes without. */
const PROGRAMS = globSync('/usr/lib/postgresql/*/bin/pg_dump').map(dirname).at(-1);

/** One way to keep, back up and restore everything. */
interface Way {
  /** What the service is started with. */
  place(): Partial<AppOptions>;
  backUp(): Promise<void>;
  /** Everything but the erasure list is lost. */
  lose(): Promise<void>;
  restore(): Promise<void>;
}

describe('what was backed up and restored', () => {
  let folder: string;
  let courses: string;
  let service: TestService | undefined;
  let now: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-restored-'));
    courses = join(folder, 'courses');
    writeCourses(courses);
    writeCourse(courses, 'nachweis', proofCourse('nachweis'));
    now = Date.now();
  });

  afterEach(async () => {
    await service?.close();
    service = undefined;
    rmSync(folder, { recursive: true });
  });

  const url = new URL('https://lernen.stadt.example/');
  const open = async ({ place }: Way) => (service = await startService({ courses, url, ...place(), now: () => now }));

  async function close(): Promise<void> {
    await service!.close();
    service = undefined;
  }

  async function exported(way: Way): Promise<string> {
    await open(way);
    const admin = await signedIn('chef', { roles: ['admin'] });
    const { status, text } = await service!.ask('/api/v1/admin/export', { headers: admin });
    assert.equal(status, 200);
    await close();
    return text;
  }

  /** Twelve people, each with something else: films, answers, attempts at a proof, in either class. */
  async function learn(way: Way): Promise<void> {
    const town = await open(way);
    const people = Array.from({ length: 12 }, (_one, index) => `person-${index}`);
    for (const [index, id] of people.entries()) {
      const headers = await signedIn(id, { name: `Person ${index}`, department: index % 2 ? 'Bauamt' : 'Kämmerei' });
      const segment: [number, number] = [0, 1 + index];
      const rev = await revOf(town, 'ablage', headers);
      const proof = await handedIn(town, 'nachweis', headers, { 'frage-1': ['richtig'] }, { lesson: 'pruefung' });
      const facts = [
        watched('ablage', { segments: [segment], position: 1 }),
        watched('leise', { segments: [segment], position: 1 }),
        answered('ablage', rev, index % 3 ? 'eigenschaften' : 'dateiname'),
        proof,
      ];
      const { json } = await sendFacts(town, headers, facts);
      assert.deepEqual(json.rejected, []);
    }
    now += 60_000;
    await close();
  }

  /** The same for either way. */
  async function testWay(way: Way): Promise<void> {
    await learn(way);
    const before = await exported(way);
    const of = (text: string) => text.match(/"Person \d+"/g)?.length ?? 0;
    assert.equal(of(before), 12);
    await way.backUp();

    await way.lose();
    assert.equal(of(await exported(way)), 0, 'it is gone');
    await way.lose();
    await way.restore();
    assert.equal(await exported(way), before, 'byte for byte');

    await open(way);
    const erased = await service!.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn('person-3') });
    assert.equal(erased.status, 204);
    await close();
    await way.lose();
    await way.restore();
    const after = await exported(way);
    assert.equal(of(after), 11);
    assert.doesNotMatch(after, /"Person 3"/, 'whoever was erased since doesn’t come back');
  }

  it('is the same to the last byte, with the embedded store', async () => {
    const [data, backup] = [join(folder, 'data'), join(folder, 'backup.sqlite')];
    const env = environment(courses, data);
    const run = async (...args: string[]) => {
      const { code, error } = await command(args, env);
      assert.equal(code, 0, error);
    };
    mkdirSync(data, { mode: 0o700 });

    await testWay({
      place: () => ({ data }),
      backUp: () => run('backup', backup),
      async lose() {
        const kept = join(folder, 'erasures.sqlite');
        cpSync(join(data, 'erasures.sqlite'), kept);
        rmSync(data, { recursive: true });
        mkdirSync(data, { mode: 0o700 });
        // The list alone, without its store, is refused: somebody has to begin anew on purpose.
        await (await startService({ courses, data })).close();
        cpSync(kept, join(data, 'erasures.sqlite'));
      },
      restore: () => run('restore', backup),
    });
  });

  const skip = PROGRAMS === undefined && 'SKIPPED: there is no pg_dump here (apt-get install postgresql)';
  it('is the same to the last byte, with PostgreSQL and the commands of the handbook', { skip }, async () => {
    const server: TestServer = await startServer(PROGRAMS);
    const handbook = readFileSync(join(import.meta.dirname, 'pages/docs/postgresql.md'), 'utf8');
    const dump = join(folder, 'lernbausteine.dump');
    /** A command as it stands there, with this place instead of that one. */
    const run = (program: string) => {
      const line = new RegExp(`^${program} .+$`, 'm').exec(handbook)![0];
      const here = line
        .replaceAll('/var/backups/lernbausteine/lernbausteine.dump', dump)
        .replaceAll('$(cat /etc/lernbausteine/datenbank)', server.url);
      execFileSync('sh', ['-c', `${PROGRAMS}/${here}`]);
    };

    await testWay({
      place: () => ({ data: join(folder, 'data'), database: server.url }),
      backUp: async () => run('pg_dump'),
      async lose() {
        execFileSync(`${PROGRAMS}/psql`, ['-q', server.url, '-c', 'DROP SCHEMA lernbausteine CASCADE'], {
          stdio: 'ignore',
        });
      },
      restore: async () => run('pg_restore'),
    });
    await server.kill();
  });
});
