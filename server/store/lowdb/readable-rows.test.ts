import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DAMAGES, zeroPageOf } from '../../testing/damage.ts';
import { openDamaged, openForWriting } from './database.ts';
import { readableRows } from './readable-rows.ts';
import { Table } from './row-adapter.ts';

/** How the table of each version is made, and how a row comes into it. */
const VERSIONS: Record<string, { definition: string; insert: string }> = {
  'this version': {
    definition: Table.schema('some').definition,
    insert: 'INSERT INTO some VALUES (abs(random() % 9007199254740992), ?, ?, ?)',
  },
  'an older version, without numbers': {
    definition:
      '(kind TEXT NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID',
    insert: 'INSERT INTO some VALUES (?, ?, ?)',
  },
};

for (const [version, { definition, insert }] of Object.entries(VERSIONS))
  describe(`rows of a damaged file of ${version}`, () => {
    let folder: string;
    let path: string;
    let ids: string[];

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'lern-rows-'));
      path = join(folder, 'some.sqlite');
      const names = ['anna', 'änne', 'bert', 'ç', 'carla-maria', 'Dora', 'z'];
      ids = Array.from({ length: 700 }, (_, index) => `${names[index % 7]!}.${String(index).padStart(3, '0')}`);
      build();
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    /** What is found, and what of that which can be looked up by its key isn't: what hangs on a lost branch of the tree can't. */
    function rows(): { found: string[]; missed: string[] } {
      const database = openDamaged(path)!;
      const found = [...readableRows(database, 'some')].map(({ id }) => id);
      const table = new Table(database, 'some');
      const there = ids.filter((id) => {
        try {
          return table.get(kindOf(id), id);
        } catch {
          return false;
        }
      });
      database.close();
      return { found: found.sort(), missed: there.filter((id) => !found.includes(id)) };
    }

    it('are all of them where nothing is damaged', () => {
      assert.deepEqual(rows().found, ids.toSorted());
    });

    it('are all but those of the page that is gone, wherever it lies', () => {
      for (const gone of ['Dora.005', 'anna.350', 'bert.016', 'z.699', 'ç.003', 'änne.694', 'carla-maria.004']) {
        zeroPageOf(`<${gone}>`, path);
        const { found, missed } = rows();

        assert.deepEqual(missed, []);
        assert.ok(!found.includes(gone));
        build();
      }
    });

    it('are those around several damages', () => {
      for (const gone of ['Dora.005', 'anna.350', 'bert.338', 'z.552', 'ç.402']) zeroPageOf(`<${gone}>`, path);
      const { found, missed } = rows();

      assert.deepEqual(missed, []);
      assert.ok(found.length < ids.length);
    });

    if (version === 'this version') {
      it('are all of them where only what leads to them by name is damaged', () => {
        // In the table the document follows.
        for (const gone of ['Dora.005', 'anna.350', 'z.699'])
          zeroPageOf(new RegExp(`${kindOf(gone)}${gone}[^<]`), path);

        assert.deepEqual(rows().found, ids.toSorted());
      });
    }

    it('are those of the pages that are left where the file was cut off', () => {
      DAMAGES['cut off']!(path);

      assert.deepEqual(rows().missed, []);
    });

    it('are none where the file’s beginning is gone', () => {
      DAMAGES['begun with garbage']!(path);

      assert.equal(openDamaged(path), undefined);
    });

    function build(): void {
      rmSync(path, { force: true });
      const database = openForWriting(path, [{ name: 'some', definition, copied: '' }]);
      const row = database.prepare(insert);
      database.exec('BEGIN');
      for (const id of ids) row.run(kindOf(id), id, `<${id}>`.padEnd(900, 'x'));
      database.exec('COMMIT');
      database.close();
    }
  });

function kindOf(id: string): string {
  return id.length % 2 ? 'named' : 'pseudonymous';
}
