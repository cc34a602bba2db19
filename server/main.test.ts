import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ask } from './testing/ask.ts';
import { command, endAll, environment, serving } from './testing/command.ts';
import { writeCourse, writeCourses } from './testing/courses.ts';
import { watched } from './testing/facts.ts';
import { signedIn } from './testing/tokens.ts';

describe('lernbausteine', () => {
  let folder: string;
  let courses: string;
  let env: Record<string, string>;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-main-'));
    courses = join(folder, 'courses');
    writeCourses(courses);
    env = environment(courses, join(folder, 'data'));
  });

  afterEach(() => {
    endAll();
    rmSync(folder, { recursive: true });
  });

  it('explains itself, also where a command is unknown', async () => {
    const help = await command(['--help']);
    const unknown = await command(['dance']);

    assert.equal(help.code, 0);
    assert.match(help.out, /startet den Dienst \/ starts the service/);
    assert.equal(unknown.code, 2);
    assert.match(unknown.error, /Unbekannter Befehl \/ unknown command: dance/);
    assert.equal((await command([])).code, 2);
  });

  it('refuses a configuration that is not safe, with a sentence', async () => {
    const { code, error } = await command(['serve'], { ...env, LERN_SECRET: '', LERN_ORIGINS: '*' });

    assert.equal(code, 1);
    assert.match(error, /LERN_SECRET: muss mindestens 32 zufällige Zeichen haben/);
    assert.match(error, /LERN_ORIGINS: muss genaue Herkünfte nennen/);
    assert.doesNotMatch(error, /at .*\.ts/);
  });

  it('says in one sentence where it can’t read or write, and ends', async () => {
    const file = join(courses, 'ablage', 'course.md');
    for (const [variable, path] of [
      ['LERN_DATA', file],
      ['LERN_DATA', join(file, 'data')],
      ['LERN_COURSES', join(folder, 'nirgends')],
      ['LERN_COURSES', file],
    ] as const) {
      const { code, error } = await command(['serve'], { ...env, [variable]: path });

      assert.equal(code, 1);
      assert.match(error, new RegExp(`^[^\n]*${variable} muss [^\n]+ / [^\n]+ ${variable} has to [^\n]+\n$`));
    }
    const { code, error } = await command(['export'], env);
    assert.equal(code, 1);
    assert.match(error, /^In [^\n]+ noch keine Daten[^\n]+\n$/);
  });

  it('does not start over a damaged file, and says what to do', async () => {
    const service = await serving(env);
    await service.stop('SIGTERM');
    writeFileSync(join(folder, 'data', 'store.sqlite'), 'Das war einmal eine Datenbank.');
    for (const name of ['serve', 'export']) {
      const { code, error } = await command([name], env);

      assert.equal(code, 1);
      assert.match(
        error,
        /^Die Datei [^\n]*store\.sqlite ist beschädigt[^\n]+restore[^\n]+ is damaged[^\n]+restore[^\n]+\n$/,
      );
    }
  });

  it('does not start over a folder that others may write in', async () => {
    const data = join(folder, 'offen');
    mkdirSync(data);
    chmodSync(data, 0o777);
    const { code, error } = await command(['serve'], { ...env, LERN_DATA: data });

    assert.equal(code, 1);
    assert.match(error, /chmod 700 .*offen/);
  });

  it('leaves nothing in its folder that others may read', async () => {
    const service = await serving(env);
    await service.stop('SIGTERM');

    for (const file of readdirSync(join(folder, 'data'))) {
      assert.equal(statSync(join(folder, 'data', file)).mode & 0o077, 0, file);
    }
  });

  it('checks courses: 0 where they are well, 1 where not, 2 where none is named', async () => {
    assert.equal((await command(['check', courses])).code, 0);
    writeCourse(courses, 'kaputt', '---\nid: kaputt\n---\n\n## Ohne alles {#a}\n\n::video{src=fehlt.m3u8}\n');
    const { code, out } = await command(['check', courses]);

    assert.equal(code, 1);
    assert.match(out, /kaputt[/\\]course\.md:\d+:\d+/);
    assert.equal((await command(['check'])).code, 2);
    assert.equal((await command(['check', '--fxi', courses])).code, 2);
  });

  it('writes the ids that are missing where it is asked to', async () => {
    const named = readFileSync(join(courses, 'ablage', 'course.md'), 'utf8');
    const bare = named.replace(/^(## .*?) \{#[\w-]+\}/m, '$1');
    writeFileSync(join(courses, 'ablage', 'course.md'), bare);
    assert.match((await command(['check', courses])).out, /npx lernbausteine check --fix /);

    const { code, out } = await command(['check', '--fix', courses]);
    assert.equal(code, 0);
    assert.match(out, /course\.md:\d+:\d+ Hinweis Kennung geschrieben: \{#t/);
    assert.match(readFileSync(join(courses, 'ablage', 'course.md'), 'utf8'), /^## .* \{#t[0-9a-f]{10}\}$/m);
    assert.match((await command(['check', courses])).out, /^Alles in Ordnung\.\n$/);
  });

  it('stops when it is told to, and lets its folder go', async () => {
    const service = await serving(env);
    assert.equal((await ask(service.origin, '/readyz')).status, 200);
    const second = await command(['serve'], env);
    assert.equal(await service.stop('SIGTERM'), 0);

    assert.equal(second.code, 1);
    assert.match(second.error, /Ein anderer Prozess schreibt schon/);
    const again = await serving(env);
    assert.equal(await again.stop('SIGINT'), 0);
  });

  it('exports beside a running service what that exports itself', async () => {
    const service = await serving(env);
    const headers = await signedIn('anna', { roles: ['admin'] });
    const { subject } = (await ask(service.origin, '/api/v1/me', { headers })).json;
    await ask(service.origin, '/api/v1/facts', { headers, body: { subject, facts: [watched('ablage')] } });
    const itself = (await ask(service.origin, '/api/v1/admin/export', { headers })).json;
    const beside = await command(['export'], env);
    await service.stop('SIGTERM');

    assert.equal(beside.code, 0, beside.error);
    assert.deepEqual({ ...JSON.parse(beside.out), time: 0 }, { ...itself, time: 0 });
  });

  it('keeps every fact it answered when it is killed in the middle of many', { timeout: 60_000 }, async () => {
    const answered = new Map<string, number>();
    const people = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => ({ name: `p${index}`, headers: await signedIn(`p${index}`) })),
    );
    for (let round = 0; round < 3; round++) {
      const service = await serving(env);
      const stream = async ({ name, headers }: (typeof people)[number]) => {
        const { subject } = (await ask(service.origin, '/api/v1/me', { headers })).json;
        for (;;) {
          const from = (answered.get(name) ?? 0) * 2;
          const facts = [watched('ablage', { segments: [[from, from + 1]], position: from })];
          const { status } = await ask(service.origin, '/api/v1/facts', { headers, body: { subject, facts } });
          if (status === 200) answered.set(name, from / 2 + 1);
        }
      };
      const streams = Promise.allSettled(people.map(stream));
      while ([...answered.values()].reduce((a, b) => a + b, 0) < 150 * (round + 1)) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await service.stop('SIGKILL');
      await streams;
    }

    const service = await serving(env);
    for (const { name, headers } of people) {
      const { json } = await ask(service.origin, '/api/v1/progress', { headers });
      const intervals: [number, number][] = json.courses.ablage.state.lessons.ablegen.first.watched;
      const kept = new Set(intervals.map(([from]) => from));
      for (let index = 0; index < answered.get(name)!; index++) assert.ok(kept.has(index * 2), `${name} ${index}`);
    }
    const admin = await signedIn('chef', { roles: ['admin'] });
    assert.equal((await ask(service.origin, '/api/v1/admin/export', { headers: admin })).json.count, people.length);
    await service.stop('SIGTERM');
  });
});
