import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { KeptDamaged, MyDataAnswer } from '../contract/api.ts';
import { dayOf } from '../contract/day.ts';
import { monthsAfter } from '../contract/retention.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { damageRecords } from '../testing/raw-store.ts';
import { PSEUDONYM_KEY, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const NEWER_KEY = 'ein-neuerer-schluessel-nur-fuer-die-tests-0123456789';

describe('what was set aside of me', () => {
  let folder: string;
  let service: TestService;
  let anna: { authorization: string };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-aside-'));
    anna = await signedIn('anna');
    service = await start();
  });

  afterEach(async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  });

  /** A service over the data of this test. */
  const start = (pseudonymKeys = [PSEUDONYM_KEY]) => startService({ data: join(folder, 'data'), pseudonymKeys });

  const learn = (course: string) => sendFacts(service, anna, [watched(course)]);
  const data = async (headers = anna): Promise<MyDataAnswer> =>
    (await service.ask('/api/v1/me/export', { headers })).json;
  const letter = async (language: string) =>
    (await service.ask(`/api/v1/me/export?as=text&lang=${language}`, { headers: anna })).text;

  /** Somebody learns, the disk loses something, and they go on. */
  async function damage(course: string, recordClass: KeptDamaged['key']['class']): Promise<void> {
    await learn(course);
    damageRecords(service.data, recordClass);
    assert.deepEqual((await learn(course)).json.rejected, []);
  }

  it('is nothing where nothing was damaged', async () => {
    await learn('ablage');

    assert.deepEqual((await data()).damaged, []);
    assert.doesNotMatch(await letter('de'), /beschädigt/);
  });

  it('stands in what is kept of me, as it was found, with when and why it can’t be read', async () => {
    await damage('ablage', 'named');
    await damage('leise', 'pseudonymous');
    const { damaged, records } = await data();

    assert.deepEqual(damaged.map(({ key }) => key).sort(byClass), records.map(({ key }) => key).sort(byClass));
    for (const { key, at, ends, text, de, en } of damaged) {
      assert.match(text, key.class === 'named' ? /"courses":"ablage"\]/ : /"courses":"leise"\]/);
      assert.ok(Date.now() - at >= 0 && Date.now() - at < 2 * 3_600_000);
      assert.equal(ends, dayOf(monthsAfter(at, 12)));
      assert.match(de, /beschädigt.*lässt er sich nicht mehr lesen/);
      assert.match(en, /damaged.*can’t be read any more/);
    }
  });

  it('is told in the letter, too, in German and in English', async () => {
    await damage('leise', 'pseudonymous');
    await damage('ablage', 'named');
    const [german, english] = [await letter('de'), await letter('en')];

    assert.match(german, /wurde beschädigt:.+\n {2}– Unter Pseudonym, beiseitegelegt am .+; wird ab dem .+ gelöscht/);
    assert.match(german, /\n {2}– Mit Ihrem Namen, beiseitegelegt am .+ Sein Wortlaut steht in der JSON-Datei\.\n/);
    assert.match(english, /was damaged:.+\n {2}– Under a pseudonym, set aside on .+; it is deleted .+ from/);
  });

  it('is nobody else’s', async () => {
    await damage('ablage', 'named');

    assert.deepEqual((await data(await signedIn('bert'))).damaged, []);
  });

  it('is still mine where it lies under an older key', async () => {
    await learn('leise');
    damageRecords(service.data, 'pseudonymous');
    await service.close();
    service = await start([NEWER_KEY, PSEUDONYM_KEY]);
    const { damaged, records } = await data();

    assert.deepEqual([damaged.length, records.length], [1, 1]);
    assert.equal(damaged[0]!.key.class, 'pseudonymous');
    assert.notEqual(damaged[0]!.key.id, records[0]!.key.id);
  });

  it('is gone when I erase everything', async () => {
    await damage('ablage', 'named');
    await service.ask('/api/v1/me', { method: 'DELETE', headers: anna });

    assert.deepEqual((await data()).damaged, []);
  });
});

function byClass(a: { class: string }, b: { class: string }): number {
  return a.class < b.class ? -1 : 1;
}
