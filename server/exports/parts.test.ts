import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { readExportFile } from './export-file.ts';
import { writePart } from './part.ts';
import { NOW, planOf, someFilter, someFormat, someRecords } from './testing/arbitrary-records.ts';
import type { ExportPart } from './part.ts';
import type { ExportPlace, ExportPlan } from './write.ts';
import { writeExport } from './write.ts';

async function wholeOf(plan: ExportPlan, from?: ExportPlace): Promise<string> {
  let whole = '';
  for await (const { text } of writeExport(plan, from)) whole += text;
  return whole;
}

describe('an export of any records, filtered anyhow, in any format', () => {
  let folder: string;
  let file: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-export-'));
    file = join(folder, 'export');
  });

  after(() => rmSync(folder, { recursive: true }));

  it('is byte for byte the same in one stream and in parts of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        someFormat,
        someRecords,
        someFilter,
        fc.integer({ min: 1, max: 9 }),
        async (name, records, filter, limit) => {
          const plan = planOf(name, records, filter);
          let [parts, place]: [string, ExportPlace | undefined] = ['', undefined];
          let most = 0;
          do {
            const before: number = place?.looked ?? 0;
            const part = await writePart(plan, limit, place);
            parts += part.text;
            place = part.next;
            most = Math.max(most, (place?.looked ?? before) - before);
          } while (place);

          assert.equal(parts, await wholeOf(plan));
          assert.ok(most <= limit);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has parts that end early where others are served meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(someFormat, someRecords, fc.integer({ min: 1, max: 20_000 }), async (name, records, step) => {
        const plan = planOf(name, records);
        let time = 0;
        const parts: string[] = [];
        let part: ExportPart | undefined;
        do {
          part = await writePart(plan, 5000, part?.next, () => (time += step));
          parts.push(part.text);
        } while (part.next);

        assert.equal(parts.join(''), await wholeOf(plan));
        if (step >= 10_000) assert.ok(parts.length >= records.length);
      }),
    );
  });

  it('is found whole, and what it says of itself is read from it', async () => {
    await fc.assert(
      fc.asyncProperty(someFormat, someRecords, someFilter, async (name, records, filter) => {
        writeFileSync(file, await wholeOf(planOf(name, records, filter)));
        const found = await readExportFile(file);

        assert.ok(found.is === 'whole');
        assert.equal(found.format, name);
        // A list of statements has no room for it.
        assert.deepEqual(
          found.start && [found.start.time, found.start.filter],
          name === 'xapi' ? undefined : [NOW, filter],
        );
      }),
    );
  });

  it('is recognised as cut off wherever it is cut, and gone on with it becomes what it would have been', async () => {
    await fc.assert(
      fc.asyncProperty(someFormat, someRecords, someFilter, fc.nat(), async (name, records, filter, cut) => {
        const plan = planOf(name, records, filter);
        const whole = Buffer.from(await wholeOf(plan));
        writeFileSync(file, whole.subarray(0, cut % whole.length));
        const found = await readExportFile(file);
        if (found.is === 'unknown') {
          assert.ok(cut % whole.length <= whole.indexOf('\n'), 'only where the head is cut off');
          return;
        }

        assert.ok(found.is === 'cut-off');
        const goneOn = Buffer.concat([whole.subarray(0, found.size), Buffer.from(await wholeOf(plan, found.place))]);
        assert.equal(goneOn.toString(), whole.toString());
      }),
      { numRuns: 500 },
    );
  });

  it('is found changed where a record is missing, doubled, or not what it was, or something stands behind its end', async () => {
    await fc.assert(
      fc.asyncProperty(
        someFormat,
        someRecords,
        fc.nat(),
        fc.constantFrom('missing', 'doubled', 'other', 'more'),
        async (name, records, at, how) => {
          const whole = await wholeOf(planOf(name, records));
          const lines = whole.split('\n');
          const [first, last] = [1, lines.length - 3];
          fc.pre(last >= first && (name !== 'xapi' || how === 'more'));
          const index = first + (at % (last - first + 1));
          const line = lines[index]!;
          if (how === 'missing') lines.splice(index, 1);
          else if (how === 'doubled') lines.splice(index, 0, line);
          else if (how === 'other') lines[index] = line.replace(/[a-z]/, (letter) => (letter === 'a' ? 'b' : 'a'));
          else lines.splice(-1, 1, line, '');
          writeFileSync(file, lines.join('\n'));

          assert.notEqual((await readExportFile(file)).is, 'whole');
        },
      ),
    );
  });

  it('is nothing we know where it comes from elsewhere', async () => {
    for (const text of ['', 'x', '{}\n', '\ufeffName;Kurs\r\n', '[{}]\n']) {
      writeFileSync(file, text);

      assert.equal((await readExportFile(file)).is, 'unknown', text);
    }
  });
});
