import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { FormatName } from '../contract/export-choices.ts';
import { collect } from '../testing/collect.ts';
import type { SchemaName } from './json-head.ts';
import { jsonSchemaOf, publishedSchemas } from './schemas.ts';
import { planOf, someFilter, someRecords } from './testing/arbitrary-records.ts';
import { writeExport } from './write.ts';

function validatorOf(name: SchemaName, options: { strict?: boolean } = {}) {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(jsonSchemaOf(name, options));
  return (value: unknown) => (validate(value) ? [] : (validate.errors ?? []));
}

async function exported(format: FormatName, ...given: [Parameters<typeof planOf>[1], Parameters<typeof planOf>[2]?]) {
  return (await collect(writeExport(planOf(format, ...given)))).map(({ text }) => text).join('');
}

describe('the schema of exports', () => {
  it('holds for every document, and nothing is in one that it doesn’t name', async () => {
    const [strict, published] = [validatorOf('document', { strict: true }), validatorOf('document')];
    await fc.assert(
      fc.asyncProperty(someRecords, someFilter, async (records, filter) => {
        const document: unknown = JSON.parse(await exported('json', records, filter));

        assert.deepEqual([strict(document), published(document)], [[], []]);
      }),
    );
  });

  it('holds for every line of NDJSON, too', async () => {
    const [strict, published] = [validatorOf('line', { strict: true }), validatorOf('line')];
    await fc.assert(
      fc.asyncProperty(someRecords, someFilter, async (records, filter) => {
        for (const line of (await exported('ndjson', records, filter)).trimEnd().split('\n')) {
          const document: unknown = JSON.parse(line);

          assert.deepEqual([strict(document), published(document)], [[], []]);
        }
      }),
    );
  });

  it('refuses what isn’t whole, and lets later additions pass', async () => {
    const [strict, published] = [validatorOf('document', { strict: true }), validatorOf('document')];
    const document = JSON.parse(await exported('json', [])) as Record<string, unknown>;
    const { count: _count, ...cut } = document;

    assert.notDeepEqual(published(cut), []);
    assert.notDeepEqual(published({ ...document, version: 99 }), []);
    assert.deepEqual(published({ ...document, added: 1 }), []);
    assert.notDeepEqual(strict({ ...document, added: 1 }), []);
  });

  it('is published under the name that exports give', async () => {
    for (const format of ['json', 'ndjson'] as const) {
      const [, file] = /"\$schema":"https:\/\/lernen\.test\/schemas\/([^"]+)"/.exec(await exported(format, [])) ?? [];

      assert.ok(publishedSchemas().has(file!), file);
    }
  });
});
