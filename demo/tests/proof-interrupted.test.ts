import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { INTRANET_HOST, openBrowser, SERVICE_HOST } from './browser.ts';
import { coursesWithProof, PROOF } from './proof-course.ts';
import { ProofPage } from './proof-page.ts';
import { eventually, signIn } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

describe('an attempt at a proof that is interrupted', () => {
  let courses: string;
  let town: Town;
  let browser: Browser;
  let proof: ProofPage;
  let drawn: string[];
  let given: string[];

  before(async () => {
    courses = await coursesWithProof();
    town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST, courses });
    browser = await openBrowser();
    proof = await ProofPage.open(browser, town);
    await signIn(proof.page, 'k.brandt');
    await proof.insert();
    await proof.says(/Nachweis beginnen/);
    await proof.press('Nachweis beginnen');
    await proof.says(/0 von 4 beantwortet/);
    drawn = await proof.questions();
  });
  after(async () => {
    await browser.close();
    await town.stop();
    await rm(courses, { recursive: true, force: true });
  });

  it('is nobody’s once they have signed out, and not the next one’s', async () => {
    await proof.answer(drawn[0]!, 'right');
    await proof.answer(drawn[1]!, 'wrong');
    await proof.says(/2 von 4 beantwortet/);
    given = await proof.fields();

    await signIn(proof.page, '');
    await proof.insert();
    await proof.says(/melden Sie sich bitte an/);
    await signIn(proof.page, 'a.lindner');
    await proof.insert();
    await proof.says(/Nachweis beginnen/);
    assert.deepEqual(await proof.questions(), []);
  });

  it('goes on once the same one is signed in again', async () => {
    await signIn(proof.page, '');
    await signIn(proof.page, 'k.brandt');
    await proof.insert();
    await proof.says(/2 von 4 beantwortet/);
    await eventually(
      () => proof.fields(),
      (fields) => fields.length === given.length,
    );
    assert.deepEqual(await proof.questions(), drawn);
    assert.deepEqual(await proof.fields(), given);
  });

  it('is seen in two tabs at once, each with what was answered in the other', async () => {
    const other = await ProofPage.open(browser, town);
    await other.says(/2 von 4 beantwortet/);
    await other.answer(drawn[2]!, 'right');
    await other.says(/3 von 4 beantwortet/);
    await proof.says(/3 von 4 beantwortet/);
    await other.page.close();
  });

  it('is given up kindly once its questions were edited, and what stays the same needn’t be answered again', async () => {
    const file = join(courses, PROOF.course, 'course.md');
    const text = await readFile(file, 'utf8');
    const title = text.split('\n').find((line) => line.includes(`{#${drawn[0]!}`))!;
    await writeFile(file, text.replace(title, title.replace(/^### /, '### Ganz genau: ')));
    await proof.says(/3 von 4 beantwortet/);
    await eventually(
      async () => {
        await proof.reload();
        return proof.says(/von 4 beantwortet|überarbeitet/);
      },
      (words) => words.includes('Die Fragen wurden inzwischen überarbeitet'),
    );

    await proof.press('Mit den neuen Fragen weitermachen');
    await proof.says(/von 4 beantwortet/);
    const now = await proof.questions();
    const same = now.filter((question) => [drawn[1]!, drawn[2]!].includes(question));
    await proof.says(new RegExp(`${same.length} von 4 beantwortet`));
    await proof.press('Alles abgeben');
    await proof.press('Trotzdem abgeben');
    await proof.says(/bestanden/);
  });
});
