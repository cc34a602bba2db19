import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { XAPI_VERSIONS } from '../contract/export-choices.ts';
import { exportRecord } from '../contract/export.ts';
import { startService } from '../testing/service.ts';
import { answered, revOf, sendFacts, watched } from '../testing/facts.ts';
import { signedIn } from '../testing/tokens.ts';
import { readExportFile } from './export-file.ts';
import { planOf, someFilter, someRecords } from './testing/arbitrary-records.ts';
import { verdictOn } from './verdict-on-file.ts';
import { writeExport } from './write.ts';
import type { Statement } from './xapi/statement.ts';
import { statementFaults } from './xapi/testing/statement-faults.ts';

describe('an export as xAPI statements', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lern-xapi-'));
  const file = join(folder, 'export');

  after(() => rmSync(folder, { recursive: true }));

  for (const version of XAPI_VERSIONS) {
    it(`is a list that a store of ${version} would take, one statement a line`, async () => {
      await fc.assert(
        fc.asyncProperty(someRecords, someFilter, async (records, filter) => {
          const plan = planOf('xapi', records, filter);
          const text = await whole({ ...plan, about: { ...plan.about, version } });
          const statements = JSON.parse(text) as Statement[];

          assert.equal(text.split('\n').length, statements.length + 3);
          assert.equal(
            new Set(statements.map(({ id }) => id)).size,
            new Set(
              text
                .split('\n')
                .slice(1, -2)
                .map((line) => line.replace(/,$/, '')),
            ).size,
          );
          for (const one of statements) assert.deepEqual(statementFaults(one, version), []);
        }),
        { numRuns: 50 },
      );
    });
  }

  it('says as many things as its records have milestones and answers', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords, async (records) => {
        const pseudonymous = records.filter(({ key }) => key.class === 'pseudonymous');
        const plan = planOf('xapi', pseudonymous);
        const expected = pseudonymous
          .flatMap((record) => exportRecord(record, plan.about.courseOf, plan.about.time).courses)
          .flatMap(({ milestones, lessons }) => [...milestones, ...lessons.flatMap(({ questions }) => questions)]);

        assert.equal((JSON.parse(await whole(plan)) as unknown[]).length, expected.length);
      }),
    );
  });

  it('is found whole or cut off by the bracket at its end, which is all there is', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords, fc.nat(), async (records, at) => {
        const text = Buffer.from(await whole(planOf('xapi', records)));
        const cut = 2 + (at % (text.length - 2));
        writeFileSync(file, text);
        assert.equal((await readExportFile(file)).is, 'whole');
        assert.match(verdictOn(file, await readExportFile(file)).words, /Prüfsumme hat in xAPI/);
        writeFileSync(file, text.subarray(0, cut));
        assert.equal((await readExportFile(file)).is, 'cut-off');
        assert.match(verdictOn(file, await readExportFile(file)).words, /noch einmal exportieren/);
      }),
      { numRuns: 50 },
    );
  });

  it('comes from the service in the version that was asked for, and not without its address', async (context) => {
    const service = await startService();
    context.after(() => service.close());
    const nameless = await startService({ url: undefined });
    context.after(() => nameless.close());
    const headers = await signedIn('anna', { name: 'Anna Amt', roles: ['admin'] });
    const rev = await revOf(service, 'leise', headers);
    for (const course of ['ablage', 'leise']) await sendFacts(service, headers, [watched(course)]);
    await sendFacts(service, headers, [answered('leise', rev, 'eigenschaften')]);
    const ask = (query: string) => service.ask(`/api/v1/admin/export?format=xapi${query}`, { headers });
    const [old, newer] = [await ask(''), await ask('&version=2.0.0')];
    const refused = await nameless.ask('/api/v1/admin/export?format=xapi', { headers });

    const verbs = (old.json as Statement[]).map(
      ({ actor, verb }) => `${actor.name ?? ''} ${verb.id.split('/').at(-1)}`,
    );
    assert.deepEqual(verbs, ['Anna Amt initialized', ' initialized', ' passed', ' answered']);
    assert.deepEqual(
      (old.json as Statement[]).flatMap((one) => statementFaults(one, '1.0.3')),
      [],
    );
    assert.deepEqual(
      (newer.json as Statement[]).flatMap((one) => statementFaults(one, '2.0.0')),
      [],
    );
    assert.doesNotMatch(old.text, /eigenschaften/);
    assert.match(refused.json.de, /LERN_URL/);
  });
});

async function whole(plan: ReturnType<typeof planOf>): Promise<string> {
  let text = '';
  for await (const piece of writeExport(plan)) text += piece.text;
  return text;
}
