import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FORMATS } from './contract/export-choices.ts';
import { command, endAll, environment, serving } from './testing/command.ts';
import type { ServingProcess } from './testing/command.ts';
import { writeCourses } from './testing/courses.ts';
import { watched } from './testing/facts.ts';
import { signedIn } from './testing/tokens.ts';

describe('lernbausteine export', () => {
  let folder: string;
  let data: string;
  let env: Record<string, string>;
  let service: ServingProcess;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-export-'));
    data = join(folder, 'data');
    const courses = join(folder, 'courses');
    writeCourses(courses);
    env = environment(courses, data);
    service = await serving(env);
    for (const id of ['anna', 'bert', 'clara']) {
      const headers = { ...(await signedIn(id)), 'content-type': 'application/json', 'x-learn': '1' };
      const me = (await (await fetch(`${service.origin}/api/v1/me`, { headers })).json()) as { subject: string };
      const facts = [watched('ablage'), watched('leise'), watched('schau')];
      const body = JSON.stringify({ subject: me.subject, facts });
      const { status } = await fetch(`${service.origin}/api/v1/facts`, { method: 'POST', headers, body });
      assert.equal(status, 200);
    }
  });

  after(async () => {
    await service.stop('SIGTERM');
    endAll();
    rmSync(folder, { recursive: true });
  });

  const path = (name: string) => join(folder, name);
  const run = (...args: string[]) => command(['export', ...args], env);
  const notes = () =>
    readdirSync(data)
      .filter((name) => name.startsWith('note-'))
      .map((name) => JSON.parse(readFileSync(join(data, name), 'utf8')) as { detail?: object });

  // A list of xAPI statements doesn't say what was selected.
  for (const format of FORMATS.filter((name) => name !== 'xapi')) {
    it(`as ${format}: goes on with a file that was cut off, as if nothing had happened`, async () => {
      const [whole, cut] = [path(`whole.${format}`), path(`cut.${format}`)];
      const made = await run('--format', format, '--output', whole);
      assert.equal(made.code, 0, made.error);
      const text = readFileSync(whole);

      for (const size of [text.indexOf('\n') + 2, Math.floor(text.length * 0.7), text.length - 1]) {
        writeFileSync(cut, text.subarray(0, size));
        const judged = await run('--verify', cut);
        assert.equal(judged.code, 1);
        assert.match(judged.error, /bricht ab.*--resume.* \/ .*cut off/);
        const resumed = await run('--resume', cut);

        assert.equal(resumed.code, 0, resumed.error);
        assert.match(resumed.out, /vollständig, 6 Lernstände, die Prüfsumme stimmt\. \/ .*whole, 6 records/);
        assert.equal(readFileSync(cut).compare(text), 0);
      }
    });
  }

  it('says what is whole, what was changed, and what is nothing of ours', async () => {
    const file = path('judged.ndjson');
    await run('--format', 'ndjson', '--output', file);
    const whole = await run('--verify', file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"watched":0.5', '"watched":0.6'));
    const changed = await run('--verify', file);
    const again = await run('--resume', file);
    const other = await run('--verify', join(env.LERN_COURSES!, 'ablage', 'course.md'));
    const missing = await run('--verify', path('nirgends'));

    assert.deepEqual([whole.code, changed.code, again.code, other.code, missing.code], [0, 1, 1, 1, 1]);
    assert.match(changed.error, /verändert.* \/ .*changed/);
    assert.match(other.error, /ist kein Export/);
    assert.match(missing.error, /nirgends gibt es nicht/);
    assert.doesNotMatch(missing.error, /at .*\.ts/);
  });

  it('goes on with nothing that is whole already', async () => {
    const file = path('ready.csv');
    await run('--format', 'csv', '--output', file);
    const before = [readFileSync(file, 'utf8'), notes().length];
    const { code } = await run('--resume', file);

    assert.deepEqual([code, readFileSync(file, 'utf8'), notes().length], [0, ...before]);
  });

  it('selects, leaves a note of what for the audit, and shows the file to nobody else', async () => {
    const file = path('some.json');
    const args = ['--course', 'ablage', '--course', 'leise', '--state', 'due', '--from', '2020-01-01'];
    const { code, error } = await run(...args, '--output', file);
    const document = JSON.parse(readFileSync(file, 'utf8')) as { filter: object; records: { courses: object[] }[] };
    const filter = { course: ['ablage', 'leise'], from: '2020-01-01', state: 'due' };

    assert.equal(code, 0, error);
    assert.deepEqual(document.filter, filter);
    assert.deepEqual([document.records.length, document.records[0]!.courses.length], [6, 1]);
    assert.deepEqual(
      notes()
        .filter(({ detail }) => JSON.stringify(detail).includes('due'))
        .map(({ detail }) => detail),
      [{ format: 'json', ...filter }],
    );
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('overwrites nothing', async () => {
    const file = path('there.json');
    writeFileSync(file, 'wichtig');
    const { code, error } = await run('--output', file);

    assert.equal(code, 1);
    assert.match(error, /gibt es schon.*--resume.* \/ .*exists already/);
    assert.equal(readFileSync(file, 'utf8'), 'wichtig');
  });

  it('says what to write where it was asked for something that isn’t there', async () => {
    const course = await run('--course', '=1+1');
    const day = await run('--from', '31.01.2026');
    const option = await run('--curse', 'ablage');
    const both = await run('--resume', path('whole.csv'), '--course', 'ablage');
    const help = await run('--help');

    assert.deepEqual([course.code, day.code, option.code, both.code, help.code], [2, 2, 2, 2, 0]);
    assert.match(course.error, /„=1\+1“ gibt es hier nicht.* \/ There is no course “=1\+1”/);
    assert.match(day.error, /ist kein Tag.* \/ .*is no day/);
    assert.match(option.error, /--resume <Datei \/ file>/);
    assert.match(help.out, /--verify <Datei \/ file>/);
  });
});
