import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startStrictLrs } from '../forwarding/testing/strict-lrs.ts';
import type { StrictLrs } from '../forwarding/testing/strict-lrs.ts';
import { inventory } from '../records/inventory.ts';
import { daysUntil } from '../testing/days.ts';
import { startService } from '../testing/service.ts';
import { assault } from './testing/assault.ts';
import { searchFor } from './testing/canaries.ts';
import { storeRows } from './testing/store-rows.ts';
import { plantVictim } from './testing/victim.ts';
import type { Victim } from './testing/victim.ts';
import { openTown } from './testing/ways-in.ts';
import type { OpenTown } from './testing/ways-in.ts';

describe('what belongs to somebody', () => {
  let folder: string;
  let lrs: StrictLrs;
  let town: OpenTown;
  let victim: Victim;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-canaries-'));
    await countLastMonth(folder);
    // Where the daily run was just now, it doesn't come in the middle of the attacks, however long these take.
    const earlier = await startService({ data: folder });
    await earlier.app.retain();
    await earlier.close();
    lrs = await startStrictLrs();
    town = await openTown({ data: folder, lrs: lrs.target });
    victim = await plantVictim(town, lrs);
  });

  after(async () => {
    await town.close();
    await lrs.close();
    rmSync(folder, { recursive: true });
  });

  const stored = () => {
    const rows = storeRows(town.service.data);
    const all = rows.all();
    rows.close();
    return all;
  };

  it('lies in every record class and every kind of document there is', () => {
    const kinds = (rows: Iterable<string>) => new Set([...rows].map((row) => row.split(/[/.]/, 2).join('/')));
    const listed = inventory.filter(({ where, path }) => where === 'service' && path.startsWith('documents.'));
    const there = kinds(stored().keys());

    assert.deepEqual(
      [...kinds(listed.map(({ path }) => path))].filter((kind) => !there.has(kind)),
      // Where a move is not finished no service runs.
      ['documents/moving'],
    );
    assert.ok(there.has('records/named') && there.has('records/pseudonymous'));
  });

  it('would be found if anybody came across it', async () => {
    const search = searchFor(victim.canaries);
    const rows = [...stored()].map((row) => row.join(' ')).join('\n');
    const own = await town.service.ask('/api/v1/me/export', { headers: victim.headers });
    const notStored = ['subject', 'session'];

    assert.deepEqual(
      [...victim.canaries.keys()].filter((name) => !search.in(rows).includes(name)),
      notStored,
    );
    for (const name of ['id', 'name', 'department', 'pseudonym', 'audit hash', 'generation 1', 'fact 5']) {
      assert.ok(search.in(own.text).includes(name), name);
    }
    assert.deepEqual(search.in('x%4Banarienvogel%20'), ['name']);
  });

  it('is neither seen nor changed by anybody else, whatever they try', async (test) => {
    const { tried, statuses, faults } = await assault(town, victim);
    test.diagnostic(`${tried} combinations of attacker, route and way: ${[...statuses].sort().join(' ')}`);

    assert.ok(tried > 10_000);
    assert.deepEqual(faults.slice(0, 20), []);
  });
});

/** So that there is a month to be closed. */
async function countLastMonth(data: string): Promise<void> {
  const then = Date.now() - 39 * 86_400_000;
  let now = then;
  const service = await startService({ data, now: () => now });
  const month = new Date(then).toISOString().slice(0, 7);
  const event = { id: 'Zaehlung-von-jemandem', course: 'offen', kind: 'started', month };
  await service.ask('/api/v1/counts', { body: { events: [event] } });
  for (now of daysUntil(then, Date.now())) await service.app.retain();
  await service.close();
}
