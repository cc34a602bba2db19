import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import { documentsSuite } from '../testing/documents-suite.ts';
import { erasuresSuite } from '../testing/erasures-suite.ts';
import { progressStoreSuite } from '../testing/progress-store-suite.ts';
import { recordRowsSuite } from '../testing/record-rows-suite.ts';
import type { Damaged, ProgressStore } from '../progress-store.ts';
import { StoreUnavailable, UnreadableDocument } from '../progress-store.ts';
import { collect } from '../../testing/collect.ts';
import { Commits } from './commits.ts';
import { openForWriting } from './database.ts';
import { FolderInUse } from './lock.ts';
import { openFolder, readFolder } from './open.ts';
import { LowdbProgressStore } from './progress.ts';
import { Table } from './row-adapter.ts';

interface Numbered {
  number: number;
  kind: string;
  id: string;
}

const anna: RecordKey = { class: 'named', id: 'anna' };

describe('lowdb over SQLite', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-store-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  for (const suite of [progressStoreSuite, recordRowsSuite]) {
    suite(() => {
      const data = join(folder, String(Math.random()));
      const reported: string[] = [];
      const { progress, close } = openFolder(data, (problem) => reported.push(problem));
      return { store: progress, reported, writeRaw: (key, text) => writeRaw(data, key, text), close };
    });
  }

  erasuresSuite(() => {
    const { erasures, close } = openFolder(join(folder, String(Math.random())));
    return { erasures, close };
  });

  documentsSuite(() => {
    const { documents, close } = openFolder(join(folder, String(Math.random())));
    return { documents, close };
  });

  it('makes its folder and files readable by their owner only', () => {
    const data = join(folder, 'a', 'data');
    openFolder(data).close();

    assert.equal(statSync(data).mode & 0o777, 0o700);
    assert.equal(statSync(join(data, 'store.sqlite')).mode & 0o777, 0o600);
  });

  it(
    'leaves its files to whom the folder belongs',
    { skip: process.getuid?.() !== 0 && 'only root makes files for others' },
    () => {
      const data = join(folder, 'data');
      mkdirSync(data, { mode: 0o700 });
      chownSync(data, 65534, 65534);
      const stores = openFolder(data);

      for (const file of readdirSync(data)) assert.equal(statSync(join(data, file)).uid, 65534, file);
      stores.close();
    },
  );

  it('refuses a second writer with a sentence, and takes it when the first has gone', () => {
    const first = openFolder(folder);
    assert.throws(() => openFolder(folder), FolderInUse);
    assert.throws(
      () => openFolder(folder),
      /Ein anderer Prozess schreibt schon in .* Another process already writes in/,
    );
    first.close();

    openFolder(folder).close();
  });

  it('can be read beside the one who writes, and not be written', async () => {
    const stores = openFolder(folder);
    await put(stores.progress, 'one');
    const reading = readFolder(folder);

    assert.equal((await reading.progress.read(anna))?.generation, 'one');
    assert.throws(() => reading.progress.update(anna, () => ({ record: undefined, result: 0 })), /reading only/);
    reading.close();
    stores.close();
  });

  it('says so where there is nothing to read', () => {
    assert.throws(() => readFolder(folder), /liegen noch keine Daten.*no data/);
  });

  it('keeps what was written when it is opened again', async () => {
    const stores = openFolder(folder);
    await put(stores.progress, 'one');
    await stores.documents.update('course', 'a', () => ({ title: 'A' }));
    await stores.erasures.add(['hash'], 5);
    stores.close();
    const again = openFolder(folder);

    assert.equal((await again.progress.read(anna))?.generation, 'one');
    assert.deepEqual(await again.documents.read('course', 'a'), { title: 'A' });
    assert.equal(await again.erasures.at(['hash']), 5);
    again.close();
  });

  it('leaves no trace of what was erased in any file', async () => {
    const stores = openFolder(folder);
    const canary = 'kanarienvogel-'.repeat(1000);
    await put(stores.progress, canary);
    await put(stores.progress, `${canary}!`);
    await stores.progress.erase(anna);

    const left = readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes('kanarienvogel'));
    assert.deepEqual(left, []);
    stores.close();
  });

  it('leaves none either where the file was written anew before', async () => {
    const stores = openFolder(folder);
    const keys = Array.from({ length: 300 }, (_, index): RecordKey => ({ class: 'named', id: `person-${index}` }));
    const name = ({ id }: RecordKey) => `kanarienvogel-${id}-`;
    for (const key of keys) await put(stores.progress, name(key).repeat(20), key);
    for (let times = 0; times < 2; times++) await stores.progress.rearrange();
    const erased = keys.filter((_, index) => index % 3 === 0);
    for (const key of erased) await stores.progress.erase(key);
    await stores.progress.sweep();

    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
    assert.deepEqual(
      erased.filter((key) => files.some((file) => file.includes(name(key)))),
      [],
    );
    stores.close();
  });

  it('keeps a damaged record as it was found', async () => {
    const stores = openFolder(folder);
    const text = '{"v":2,"generation":"one","created":1,"courses":{"a';
    writeRaw(folder, anna, text);
    await put(stores.progress, 'one');
    writeRaw(folder, anna, `${text}b`);
    await put(stores.progress, 'one');
    stores.close();

    const database = new DatabaseSync(join(folder, 'store.sqlite'), { readOnly: true });
    const [row] = database.prepare('SELECT * FROM damaged').all();
    const { v, at, text: kept } = JSON.parse(row!.document as string) as Damaged;
    database.close();
    assert.deepEqual([row!.kind, row!.id, v, typeof at, kept], ['named', 'anna', 1, 'number', `${text}\n${text}b`]);
  });

  it('leaves a damaged document out and reports it, and fails who asks for it alone', async () => {
    const problems: string[] = [];
    const { documents, close } = openFolder(folder, (problem) => problems.push(problem));
    for (const id of ['a', 'b']) await documents.update('x', id, () => ({ id }));
    const database = new DatabaseSync(join(folder, 'store.sqlite'));
    database.exec(`UPDATE documents SET document = '{"secret' WHERE id = 'a'`);
    database.close();

    assert.deepEqual(await collect(documents.all('x')), [{ id: 'b', document: { id: 'b' } }]);
    assert.equal(problems.length, 1);
    assert.ok(!problems.join().includes('secret'));
    await assert.rejects(documents.read('x', 'a'), UnreadableDocument);
    close();
  });

  it('can be asked who was erased beside the one who writes, and of a store without a list', async () => {
    const stores = openFolder(folder);
    await stores.erasures.add(['hash'], 9);
    const reading = readFolder(folder);
    assert.equal(await reading.erasures.at(['hash']), 9);
    reading.close();
    stores.close();
    for (const file of readdirSync(folder).filter((name) => name.startsWith('erasures'))) rmSync(join(folder, file));
    const alone = readFolder(folder);

    assert.equal(await alone.erasures.at(['hash']), undefined);
    alone.close();
  });

  it('sweeps away what stood in a record before it was changed', async () => {
    const stores = openFolder(folder);
    await put(stores.progress, 'kanarienvogel-'.repeat(1000));
    await put(stores.progress, 'one');
    await stores.progress.sweep();

    const left = readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes('kanarienvogel'));
    assert.deepEqual(left, []);
    stores.close();
  });

  it('says nothing of the order in which records came: their numbers are random, and rearranged, its file depends on nothing else', async () => {
    const keys = ['named', 'pseudonymous'].flatMap((recordClass) =>
      Array.from({ length: 200 }, (_, index) => ({ class: recordClass, id: `p${index}` }) as RecordKey),
    );
    const [came, other] = [join(folder, 'as they came'), join(folder, 'otherwise')];
    const { progress, close } = openFolder(came);
    for (const key of keys) {
      // Long ones lie on pages of their own.
      const generation = `${key.id}-`.repeat(Number(key.id.slice(1)) * 5);
      await progress.update(key, () => ({ record: { v: 4, key, generation, created: 1, courses: {} }, result: 0 }));
    }
    await progress.rearrange();
    close();
    openFolder(other).close();
    const database = new DatabaseSync(join(other, 'store.sqlite'));
    database.exec(`
      ATTACH '${join(came, 'store.sqlite')}' AS came;
      INSERT INTO main.records SELECT * FROM came.records ORDER BY kind DESC, document DESC;
      DETACH came;
      PRAGMA secure_delete = ON;
      VACUUM;
    `);
    const numbers = database.prepare('SELECT number, kind, id FROM records').all() as unknown as Numbered[];
    database.close();

    // Behind the first page, which counts changes.
    const [one, two] = [came, other].map((of) => readFileSync(join(of, 'store.sqlite')).subarray(4096));
    assert.ok(one!.length > 100_000);
    assert.ok(one!.equals(two!));
    const inOrder = keys.map((key) => numbers.find(({ kind, id }) => kind === key.class && id === key.id)!.number);
    const ascents = inOrder.filter((number, index) => number > (inOrder[index - 1] ?? 0)).length;
    assert.ok(ascents > 120 && ascents < 280, `${ascents} of 400 follow the one before`);
  });

  for (const ending of ['', ', WITHOUT ROWID'])
    it(`numbers rows at random, or not at all, also of a file that an older version made; everything in that is kept, and no remains (STRICT${ending})`, async () => {
      const older = new DatabaseSync(join(folder, 'store.sqlite'));
      for (const table of ['records', 'documents']) {
        older.exec(
          `CREATE TABLE ${table} (kind TEXT NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT${ending}`,
        );
      }
      const insert = older.prepare("INSERT INTO records VALUES ('named', ?, ?)");
      insert.run('third', JSON.stringify(sampleOf(3)));
      for (let index = 0; index < 300; index++) insert.run(`p${index}`, 'kanarienvogel-'.repeat(100));
      older.exec(`
      DELETE FROM records WHERE id LIKE 'p%';
      INSERT INTO documents VALUES ('audit', 'a', '{"what":"export"}');
      CREATE TRIGGER audit_stays BEFORE UPDATE ON documents WHEN old.kind = 'audit'
        BEGIN SELECT RAISE(ABORT, 'A line of the audit is never changed.'); END;
    `);
      older.close();
      const olderErasures = new DatabaseSync(join(folder, 'erasures.sqlite'));
      olderErasures.exec(`
      CREATE TABLE erasures (hash TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
      INSERT INTO erasures VALUES ('hash', 9);
    `);
      olderErasures.close();

      for (let time = 0; time < 2; time++) {
        const { progress, documents, erasures, close } = openFolder(folder);
        assert.deepEqual(await progress.read({ class: 'named', id: 'third' }), { ...sampleOf(3), v: 4 });
        await assert.rejects(
          documents.update('audit', 'a', () => ({})),
          /never changed/,
        );
        assert.deepEqual(await documents.read('audit', 'a'), { what: 'export' });
        assert.deepEqual(await erasures.last(['hash'], 20), { at: 9, facts: 9 });
        close();
      }
      for (const [file, tables, isRandom] of [
        ['store.sqlite', ['records', 'documents'], /number INTEGER PRIMARY KEY/],
        ['erasures.sqlite', ['erasures'], /WITHOUT ROWID/],
      ] as const) {
        const database = new DatabaseSync(join(folder, file), { readOnly: true });
        const made = database.prepare('SELECT sql FROM sqlite_master WHERE name = ?');
        for (const table of tables) assert.match(made.get(table)!.sql as string, isRandom);
        const all = database.prepare('SELECT name FROM sqlite_master ORDER BY name').all();
        assert.ok(!all.some(({ name }) => /new/.test(name as string)));
        database.close();
        assert.ok(!readFileSync(join(folder, file)).includes('kanarienvogel'));
      }
    });

  it('answers "unavailable" to all when the disk is full, and goes on when it isn’t', async () => {
    const database = openForWriting(join(folder, 'full.sqlite'), ['records', 'damaged'].map(Table.schema));
    const tables = { records: new Table(database, 'records'), damaged: new Table(database, 'damaged') };
    const store = new LowdbProgressStore(tables, new Commits(database), () => {});
    await put(store, 'one');
    database.exec('PRAGMA max_page_count = 10');
    const results = await Promise.allSettled([put(store, 'two'), put(store, 'x'.repeat(100_000))]);

    assert.ok(results.every((result) => result.status === 'rejected' && result.reason instanceof StoreUnavailable));
    assert.equal((await store.read(anna))?.generation, 'one');
    database.exec('PRAGMA max_page_count = 1000');
    await put(store, 'three');
    assert.equal((await store.read(anna))?.generation, 'three');
    database.close();
  });

  it('keeps every acknowledged change when its process is killed in the middle', { timeout: 20_000 }, async () => {
    const acknowledged = await killAfter(500);
    const stores = openFolder(folder);

    for (const id of acknowledged) assert.ok(await stores.progress.read({ class: 'named', id }), id);
    assert.ok(acknowledged.length >= 500);
    stores.close();
  });

  /** Starts a writer of its own process, and kills it after so many acknowledgements. */
  function killAfter(count: number): Promise<string[]> {
    const script = new URL('../testing/endless-writer.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.split('\n').length > count) child.kill('SIGKILL');
    });
    return new Promise((resolve) => child.on('close', () => resolve(output.split('\n').slice(0, -1))));
  }
});

function writeRaw(data: string, key: RecordKey, text: string): void {
  const database = new DatabaseSync(join(data, 'store.sqlite'));
  database.prepare('INSERT OR REPLACE INTO records (kind, id, document) VALUES (?, ?, ?)').run(key.class, key.id, text);
  database.close();
}

function sampleOf(version: number): LearnerRecord {
  return JSON.parse(
    readFileSync(new URL(`../samples/record.v${version}.json`, import.meta.url), 'utf8'),
  ) as LearnerRecord;
}

function put(store: ProgressStore, generation: string, key = anna): Promise<void> {
  const record: LearnerRecord = { v: 4, key, generation, created: 1, courses: {} };
  return store.update(key, () => ({ record, result: undefined }));
}
