import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { StoreUnavailable } from '../progress-store.ts';
import { Commits, MOST_WAITING } from './commits.ts';
import { openForReading, openForWriting } from './database.ts';
import { Table } from './row-adapter.ts';

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
    other.exec('ROLLBACK');
    other.close();
    await assert.rejects(waiting, StoreUnavailable);
    await put('c');

    assert.equal(table.get('x', 'c'), 'document');
  });
});
