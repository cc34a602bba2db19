import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { describe, it } from 'node:test';
import { check } from '../content/check.ts';
import { temporaryFolder } from '../content/testing/fixtures.ts';
import { openTold } from './told.ts';

async function townOf(context: TestContext, text?: string) {
  const folder = await temporaryFolder(context, text === undefined ? {} : { 'figures.yaml': text });
  const told = openTold(folder);
  return {
    folder,
    write: (text: string) => writeFile(join(folder, 'figures.yaml'), text),
    target: async () => (await told.current()).told.years[0]?.target,
    faults: async () => (await told.current()).faults,
  };
}

describe('what a town tells', () => {
  it('is nothing where there is no file', async (context) => {
    const town = await townOf(context);
    assert.deepEqual([await town.target(), await town.faults()], [undefined, []]);
  });

  it('is read anew once the file has changed', async (context) => {
    const town = await townOf(context, 'targets: { 2026: 50 }\n');
    assert.equal(await town.target(), 50);
    await town.write('targets: { 2026: 5 }\n');
    assert.equal(await town.target(), 5);
    await rm(join(town.folder, 'figures.yaml'));
    assert.equal(await town.target(), undefined);
  });

  it('stays what it was while the file is broken, and says where it is', async (context) => {
    const town = await townOf(context, 'targets: { 2026: 50 }\n');
    assert.equal(await town.target(), 50);
    await town.write('targets:\n  2026: fünfzig\n');
    assert.equal(await town.target(), 50);
    const [fault] = await town.faults();
    assert.match(fault!.de, /^figures\.yaml, Zeile 2, Spalte 3: Bei „2026“ steht keine Anzahl/);
    assert.match(fault!.en, /^figures\.yaml, line 2, column 3: “2026” has no number/);
    await town.write('targets:\n\t2026: 5\n');
    assert.equal(await town.target(), 50, 'still the last good one');
    await town.write('targets: { 2026: 5 }\n');
    assert.deepEqual([await town.target(), await town.faults()], [5, []]);
  });

  it('is unreadable where a folder has that name', async (context) => {
    const town = await townOf(context);
    await mkdir(join(town.folder, 'figures.yaml'));
    assert.match((await town.faults())[0]!.de, /lässt sich nicht lesen/);
  });
});

describe('checking a folder of courses', () => {
  it('checks the file of targets, too, and by itself', async (context) => {
    const { folder } = await townOf(context, 'targets:\n  20266: 50\n');
    const codes = async (path: string) => (await check(path)).map(({ code }) => code);
    assert.deepEqual(await codes(folder), ['courses-none', 'figures-year']);
    assert.deepEqual(await codes(join(folder, 'figures.yaml')), ['figures-year']);
  });

  it('notes a file of targets that is called by another name', async (context) => {
    const folder = await temporaryFolder(context, { 'figures.yml': '' });
    assert.deepEqual(
      (await check(folder)).map(({ code }) => code),
      ['courses-none', 'figures-misnamed'],
    );
  });
});
