import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Interval } from './contract/state.ts';
import { openFolder } from './store/lowdb/open.ts';
import { command, environment } from './testing/command.ts';
import { writeCourses } from './testing/courses.ts';
import { DAMAGES, zeroPageOf } from './testing/damage.ts';
import { sendFacts, watched } from './testing/facts.ts';
import { damagedIn, rawRecords } from './testing/raw-store.ts';
import { startService } from './testing/service.ts';
import type { TestService } from './testing/service.ts';
import { signedIn } from './testing/tokens.ts';

describe('lernbausteine restore', () => {
  let folder: string;
  let data: string;
  let file: string;
  let env: Record<string, string>;
  let service: TestService | undefined;
  let anna: { authorization: string };
  let bert: { authorization: string };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-restore-'));
    data = join(folder, 'data');
    file = join(folder, 'sicherung.sqlite');
    writeCourses(join(folder, 'courses'));
    env = environment(join(folder, 'courses'), data);
    [anna, bert] = [await signedIn('anna'), await signedIn('bert')];
    await learn(anna, 0);
    await learn(bert, 0);
    await stop();
    assert.equal((await command(['backup', file], env)).code, 0);
  });

  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  async function running(): Promise<TestService> {
    return (service ??= await startService({ data }));
  }

  async function stop(): Promise<void> {
    await service?.close();
    service = undefined;
  }

  /** Watches five seconds from there on. */
  async function learn(person: { authorization: string }, from: number): Promise<void> {
    const fact = watched('ablage', { at: Date.now(), segments: [[from, from + 5]], position: from + 5 });
    const { status, json } = await sendFacts(await running(), person, [fact]);
    assert.deepEqual([status, json.rejected], [200, []]);
  }

  async function restored(): Promise<string> {
    const { code, out, error } = await command(['restore', file], env);
    assert.equal(code, 0, error);
    return out;
  }

  /** What is kept of each in the course they learn. */
  async function kept(): Promise<Record<string, Interval[]>> {
    const records = await rawRecords(data);
    return Object.fromEntries(
      records.map(({ key, courses }) => [key.id, courses.ablage?.state.lessons.ablegen?.first?.watched ?? []]),
    );
  }

  function change(sql: string): void {
    const store = new DatabaseSync(join(data, 'store.sqlite'));
    store.exec(sql);
    store.close();
  }

  /** Everything in the store but the lines of its audit, and what is remembered of each start. */
  async function everything(): Promise<unknown> {
    const store = new DatabaseSync(join(data, 'store.sqlite'), { readOnly: true });
    const rows = store
      .prepare("SELECT kind, id, document FROM documents WHERE kind NOT IN ('audit') ORDER BY kind, id")
      .all();
    store.close();
    return [await rawRecords(data), rows];
  }

  it('adds what is missing, and takes nothing away of what happened since', async () => {
    await learn(bert, 10);
    await stop();
    change("DELETE FROM records WHERE id LIKE 'anna%'");
    const out = await restored();

    assert.match(out, /1 Lernstände hinzugefügt, 0 ergänzt, 0 beschädigte ersetzt, 1 unverändert/);
    assert.match(out, /1 records added, 0 added to, 0 damaged ones replaced, 1 unchanged/);
    assert.deepEqual(await kept(), {
      anna: [[0, 5]],
      bert: [
        [0, 5],
        [10, 15],
      ],
    });
  });

  it('changes nothing when it is done again', async () => {
    change("DELETE FROM records WHERE id LIKE 'anna%'");
    await restored();
    const before = await everything();
    assert.match(await restored(), /0 records added, 0 added to, 0 damaged ones replaced, 2 unchanged.* 0 other doc/);

    assert.deepEqual(await everything(), before);
  });

  it('brings the lost part of a damaged record back, also after its learner went on', async () => {
    change(`UPDATE records SET document = replace(document, '"state":{', '"state":') WHERE id LIKE 'anna%'`);
    await learn(anna, 10);
    await stop();
    assert.deepEqual((await kept()).anna, [[10, 15]]);
    await restored();

    assert.deepEqual((await kept()).anna, [
      [0, 5],
      [10, 15],
    ]);
  });

  it('replaces a record of which nothing can be saved, and sets it aside', async () => {
    change(`UPDATE records SET document = '{"nothing' WHERE id = 'anna'`);
    assert.match(await restored(), /1 damaged ones replaced, 1 unchanged/);

    assert.deepEqual(await kept(), { anna: [[0, 5]], bert: [[0, 5]] });
    assert.equal(damagedIn(data), 1);
    await learn(anna, 10);
  });

  it('leaves a record that a newer version wrote as it is', async () => {
    change(`UPDATE records SET document = '{"v":99}' WHERE id = 'anna'`);

    assert.match(await restored(), /1 of a newer version left out/);
    const store = new DatabaseSync(join(data, 'store.sqlite'), { readOnly: true });
    const row = store.prepare("SELECT document FROM records WHERE id = 'anna'").get();
    store.close();
    assert.equal(row?.document, '{"v":99}');
  });

  it('brings back nobody who was erased since, and takes nothing from who began anew', async () => {
    for (const person of [anna, bert]) {
      assert.equal((await (await running()).ask('/api/v1/me', { method: 'DELETE', headers: person })).status, 204);
    }
    await learn(bert, 10);
    await stop();

    assert.match(await restored(), /2 of erased persons/);
    assert.deepEqual(await kept(), { bert: [[10, 15]] });
  });

  it('brings questions and renewals that were published before, lines of the audit, and counts that were higher', async () => {
    const stores = openFolder(data);
    const archived = (await stores.documents.read('course', 'ablage')) as { questions: object; lessons: string[] };
    await stores.documents.update('course', 'ablage', () => ({ ...archived, questions: {}, lessons: [] }));
    await stores.documents.update('count', 'offen/2026-11', () => ({ v: 1, started: 3, completed: 3 }));
    stores.close();
    const backup = new DatabaseSync(file);
    backup.exec(`
      INSERT INTO documents (kind, id, document) VALUES ('count', 'offen/2026-11', '{"v":1,"started":5,"completed":2}');
      INSERT INTO documents (kind, id, document) VALUES ('audit', '1', '{"v":1,"what":"look"}');
      INSERT INTO documents (kind, id, document) VALUES ('leaving-course', 'x', '{"v":1,"since":5}');
      INSERT INTO documents (kind, id, document) VALUES ('clock', 'last', '{"v":1,"at":5}') ON CONFLICT DO UPDATE SET document = excluded.document;
    `);
    backup.close();
    await restored();

    const { documents, close } = openFolder(data);
    assert.deepEqual(await documents.read('course', 'ablage'), archived);
    assert.deepEqual(await documents.read('count', 'offen/2026-11'), { v: 1, started: 5, completed: 3 });
    assert.deepEqual(await documents.read('audit', '1'), { v: 1, what: 'look' });
    assert.equal(await documents.read('leaving-course', 'x'), undefined);
    assert.notEqual(((await documents.read('clock', 'last')) as { at: number }).at, 5);
    close();
  });

  it('fills an empty folder: everything moves to another machine', async () => {
    const before = await everything();
    rmSync(data, { recursive: true });
    await restored();

    assert.deepEqual(await everything(), before);
  });

  it('leaves a line with figures in the audit', async () => {
    await restored();
    const council = await signedIn('rat', { roles: ['staff-council'] });
    const { json } = await (await running()).ask('/api/v1/admin/audit', { headers: council });
    const line = json.entries.find(({ what }: { what: string }) => what === 'restore');

    assert.deepEqual([line.who, line.detail.same], ['console', 2]);
  });

  for (const [how, damage] of Object.entries(DAMAGES)) {
    it(`puts a damaged store aside, and the service starts again: ${how}`, async () => {
      damage(join(data, 'store.sqlite'));
      const damaged = readFileSync(join(data, 'store.sqlite'));
      await restored();

      assert.deepEqual(await kept(), { anna: [[0, 5]], bert: [[0, 5]] });
      const aside = readdirSync(data).filter((name) => name.startsWith('store.sqlite.damaged-'));
      assert.ok(readFileSync(join(data, aside[0]!)).equals(damaged));
      await learn(anna, 10);
    });
  }

  it('saves what can still be read of a damaged store: also what is in no backup', async () => {
    for (let index = 100; index < 200; index++) await learn(await signedIn(`p${index}`), 0);
    await stop();
    // On which pages rows lie is random, and which others are lost with one.
    zeroPageOf('"id":"p150"', join(data, 'store.sqlite'));
    const out = await restored();

    const now = await kept();
    const left = Object.keys(now).filter((id) => /^p1\d\d$/.test(id));
    assert.ok(!now.p150);
    assert.ok(left.length > 80, `${left.length} of 99`);
    assert.match(out, /store\.sqlite\.damaged-[^\n]*: \d+ Lernstände hinzugefügt[^\n]*\nLöschen Sie diese/);
  });

  it('goes on with a damaged store where an earlier try was cut off', async () => {
    await learn(bert, 10);
    await stop();
    renameSync(join(data, 'store.sqlite'), join(data, 'store.sqlite.salvaging'));
    await restored();

    assert.deepEqual((await kept()).bert, [
      [0, 5],
      [10, 15],
    ]);
    assert.ok(!readdirSync(data).some((name) => name.includes('salvaging')));
  });

  it('refuses while a service holds the folder', async () => {
    await running();
    const { code, error } = await command(['restore', file], env);

    assert.equal(code, 1);
    assert.match(error, /^Ein anderer Prozess schreibt schon[^\n]*\n$/);
  });

  it('refuses what is no backup, or a damaged one, and changes nothing', async () => {
    const before = await everything();
    const text = join(folder, 'text');
    writeFileSync(text, 'Das ist keine Datenbank.'.repeat(100));
    const cut = join(folder, 'cut');
    copyFileSync(file, cut);
    DAMAGES['cut off']!(cut);
    for (const [wrong, sentence] of [
      [join(folder, 'nirgends'), /gibt es nicht[^\n]*There is no backup/],
      [text, /ist beschädigt; es wurde nichts verändert/],
      [cut, /ist beschädigt; es wurde nichts verändert/],
      [join(data, 'erasures.sqlite'), /keine Sicherung der Lernbausteine/],
    ] as const) {
      const { code, error } = await command(['restore', wrong], env);

      assert.equal(code, 1, wrong);
      assert.match(error, sentence);
      assert.match(error, /^[^\n]*\n$/);
    }
    assert.equal((await command(['restore'], env)).code, 2);
    assert.deepEqual(await everything(), before);
  });

  it('takes a backup that SQLite itself has made, and leaves nothing beside it', async () => {
    rmSync(file);
    copyFileSync(join(data, 'store.sqlite'), file);
    change("DELETE FROM records WHERE id LIKE 'anna%'");
    await restored();

    assert.deepEqual((await kept()).anna, [[0, 5]]);
    assert.deepEqual(readdirSync(folder).sort(), ['courses', 'data', 'sicherung.sqlite']);
  });
});
