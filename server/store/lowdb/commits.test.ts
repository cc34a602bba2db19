import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { StoreUnavailable } from '../progress-store.ts';
import { Commits, MOST_WAITING, TAKEN_OVER_AFTER } from './commits.ts';
import { openAlone, openForReading, openForWriting } from './database.ts';
import { Table } from './row-adapter.ts';

describe('a commit', () => {
  let folder: string;
  let database: DatabaseSync;
  let table: Table;
  let commits: Commits;
  /** Flushes that are under way, each with what ends it. */
  let flushes: { resolve(): void; reject(error: Error): void }[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-flush-'));
    database = openForWriting(join(folder, 'some.sqlite'), [Table.schema('some')]);
    table = new Table(database, 'some');
    flushes = [];
    const flush = () => new Promise<void>((resolve, reject) => flushes.push({ resolve, reject }));
    commits = new Commits(database, { flush, flushNow() {}, close() {} });
  });

  afterEach(() => {
    if (database.isOpen) commits.close();
    rmSync(folder, { recursive: true });
  });

  const put = (id: string) => commits.run(() => table.put('x', id, 'document'));

  /** Which of these are answered after a while. */
  async function answered(asked: Record<string, Promise<unknown>>): Promise<string[]> {
    const names: string[] = [];
    for (const [name, promise] of Object.entries(asked)) promise.then(() => names.push(name)).catch(() => {});
    for (let turn = 0; turn < 5; turn++) await setImmediate();
    return names;
  }

  it('is answered when it is flushed, and so is whoever changed nothing', async () => {
    const asked = { a: put('a'), nothing: commits.run(() => 'nothing') };
    assert.deepEqual(await answered(asked), []);
    assert.equal(table.get('x', 'a'), 'document');

    flushes[0]!.resolve();
    assert.deepEqual(await answered(asked), ['a', 'nothing']);
    assert.equal(flushes.length, 1);
  });

  it('leaves whoever comes meanwhile to the next flush, all of them', async () => {
    const first = put('a');
    await setImmediate();
    const others = { b: put('b'), c: put('c') };
    assert.deepEqual(await answered({ first, ...others }), []);
    flushes[0]!.resolve();
    assert.deepEqual(await answered({ first, ...others }), ['first']);

    flushes[1]!.resolve();
    assert.deepEqual(await answered(others), ['b', 'c']);
    assert.equal(flushes.length, 2);
  });

  it('that can’t be flushed is refused; what comes next goes into the file itself first', async () => {
    const failing = put('a');
    await setImmediate();
    flushes[0]!.reject(new Error('EIO'));
    await assert.rejects(failing, StoreUnavailable);
    const next = put('b');
    await setImmediate();

    assert.deepEqual({ ...database.prepare('PRAGMA wal_checkpoint').get() }, { busy: 0, log: 2, checkpointed: 2 });
    flushes[1]!.resolve();
    await next;
    assert.ok(['a', 'b'].every((id) => table.get('x', id)));
  });

  it('is refused while what came before can’t be made durable', async () => {
    const failing = put('a');
    await setImmediate();
    flushes[0]!.reject(new Error('EIO'));
    await assert.rejects(failing, StoreUnavailable);
    const reader = openForReading(join(folder, 'some.sqlite'));
    reader.exec('BEGIN');
    new Table(reader, 'some').get('x', 'a');
    const waiting = put('b');
    await setImmediate();
    flushes[1]?.resolve();
    await assert.rejects(waiting, StoreUnavailable);
    assert.equal(table.get('x', 'b'), undefined);

    reader.close();
    const next = put('c');
    await setImmediate();
    flushes.at(-1)!.resolve();
    await next;
    assert.equal(table.get('x', 'c'), 'document');
  });

  it('is flushed before the store closes', async () => {
    const waiting = { a: put('a') };
    commits.close();

    assert.deepEqual(await answered(waiting), ['a']);
  });
});

describe('a log that grows long', () => {
  it('is taken over into the file beside what goes on, and begins anew', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lern-log-'));
    const path = join(folder, 'some.sqlite');
    const database = openForWriting(path, [Table.schema('some')]);
    const commits = new Commits(database);
    const table = new Table(database, 'some');
    const put = (id: number) => commits.run(() => table.put('x', String(id), 'document'.repeat(100)));
    // How much lies in the file itself, whatever its log says.
    const countInFile = () => {
      const file = openAlone(path);
      try {
        return new Table(file, 'some').count();
      } catch {
        return 0;
      } finally {
        file.close();
      }
    };
    assert.equal(countInFile(), 0);

    await Promise.all(Array.from({ length: TAKEN_OVER_AFTER }, (_, id) => put(id)));
    let more = TAKEN_OVER_AFTER;
    for (; countInFile() < TAKEN_OVER_AFTER && more < 2 * TAKEN_OVER_AFTER; more++) await put(more);
    await commits.empty();
    await put(more);

    assert.ok(countInFile() >= TAKEN_OVER_AFTER);
    assert.equal(table.count(), more + 1);
    const { log } = database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()!;
    // A row lies at random, and may divide the pages where it comes.
    assert.ok((log as number) < 50, String(log));
    commits.close();
    rmSync(folder, { recursive: true });
  });
});

describe('while the file is written anew', () => {
  let folder: string;
  let database: DatabaseSync;
  let table: Table;
  let commits: Commits;
  let events: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-commits-'));
    database = openForWriting(join(folder, 'some.sqlite'), [Table.schema('some')]);
    table = new Table(database, 'some');
    commits = new Commits(database);
    events = [];
  });

  afterEach(() => {
    if (database.isOpen) commits.close();
    rmSync(folder, { recursive: true });
  });

  /** Something that happens, noted when it did. */
  async function noted<T>(event: string, happening: Promise<T>): Promise<T> {
    const result = await happening;
    events.push(event);
    return result;
  }

  const put = (id: string) => commits.run(() => table.put('x', id, 'document'));

  it('everything else has its turn, and reading goes on', async () => {
    await put('a');
    const rearranged = noted('rearranged', commits.rearrange());
    let turns = 0;
    for (; !events.includes('rearranged'); turns++) {
      assert.equal(table.get('x', 'a'), 'document');
      await setImmediate();
    }
    await rearranged;

    assert.ok(turns > 1);
  });

  it('changes wait in their order, and are committed afterwards', async () => {
    const first = noted('first', put('a'));
    const rearranged = noted('rearranged', commits.rearrange());
    const others = ['b', 'c'].map((id) => noted(id, put(id)));
    await setImmediate();
    assert.equal(table.get('x', 'b'), undefined);
    await Promise.all([first, rearranged, ...others]);

    assert.deepEqual(
      events.filter((event) => event !== 'rearranged'),
      ['first', 'b', 'c'],
    );
    assert.ok(['a', 'b', 'c'].every((id) => table.get('x', id)));
  });

  it('what is erased leaves no remains in the log', async () => {
    await put('a');
    const rearranged = commits.rearrange();
    await commits.run(() => table.delete('x', 'a'));
    await commits.empty();
    await rearranged;

    assert.deepEqual({ ...database.prepare('PRAGMA wal_checkpoint').get() }, { busy: 0, log: 0, checkpointed: 0 });
  });

  it('only so many changes wait; the next is asked to come again, and is taken then', async () => {
    const rearranged = commits.rearrange();
    const waiting = Array.from({ length: MOST_WAITING }, (_, index) => put(String(index)));
    await assert.rejects(put('one more'), StoreUnavailable);
    await Promise.all([rearranged, ...waiting]);
    await put('one more');

    assert.equal(table.get('x', 'one more'), 'document');
  });

  it('it is written once, however often that is asked for', async () => {
    await Promise.all([commits.rearrange(), commits.rearrange()]);
    await put('a');

    assert.equal(table.get('x', 'a'), 'document');
  });

  it('closing waits for it, and keeps what waits', async () => {
    const rearranged = commits.rearrange();
    const waiting = put('a');
    commits.close();
    await Promise.all([waiting, rearranged]);

    const reading = openForReading(join(folder, 'some.sqlite'));
    assert.equal(new Table(reading, 'some').get('x', 'a'), 'document');
    reading.close();
  });

  it('changes go on where it fails', async () => {
    await put('a');
    const other = openForWriting(join(folder, 'some.sqlite'), []);
    other.exec('BEGIN IMMEDIATE');
    const rearranged = commits.rearrange();
    const waiting = put('b');
    await rearranged;
    await assert.rejects(waiting, StoreUnavailable);
    other.exec('ROLLBACK');
    other.close();
    await put('c');

    assert.equal(table.get('x', 'c'), 'document');
  });
});
