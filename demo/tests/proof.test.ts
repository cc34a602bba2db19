import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { ENGINES, INTRANET_HOST, openBrowser, SERVICE_HOST } from './browser.ts';
import { ANSWERS, coursesWithProof, DRAWN, PROOF, REASON } from './proof-course.ts';
import { ProofPage } from './proof-page.ts';
import { eventually, exported, shelfOf, signIn, textOf } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

const LEARNER = 'k.brandt';

for (const engine of ['chromium', 'firefox'] as const) {
  describe(
    `a whole attempt at a proof, with the network cut in its middle, in ${engine}`,
    { skip: ENGINES[engine] },
    () => {
      let courses: string;
      let town: Town;
      let browser: Browser;
      let proof: ProofPage;
      /** The questions of the attempt, in its order, and how each one stands there. */
      let drawn: string[] = [];
      let shown: string[] = [];

      before(async () => {
        courses = await coursesWithProof();
        town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST, courses });
        browser = await openBrowser({ engine });
        proof = await ProofPage.open(browser, town);
      });
      after(async () => {
        await browser.close();
        await town.stop();
        await rm(courses, { recursive: true, force: true });
      });

      it('begins where somebody is signed in, and is for nobody else', async () => {
        await proof.says(/Nachweis .* melden Sie sich bitte an/);
        await signIn(proof.page, LEARNER);
        await proof.insert();
        await proof.says(/4 Fragen\. Jede zählt einen Punkt\..*Sie brauchen 3 von 4 Punkten\./);
        await proof.press('Nachweis beginnen');
        await proof.says(/0 von 4 beantwortet/);
        drawn = await proof.questions();
        assert.equal(new Set(drawn).size, DRAWN);
        for (const question of drawn) assert.ok(ANSWERS[question], `${question} was drawn`);
      });

      it('is half answered when the page is loaded anew, and stands there as it did', async () => {
        await proof.answer(drawn[0]!, 'right');
        await proof.answer(drawn[1]!, 'right');
        await proof.says(/2 von 4 beantwortet/);
        shown = await proof.fields();

        await proof.reload();
        await proof.says(/2 von 4 beantwortet/);
        assert.deepEqual(await proof.questions(), drawn);
        await eventually(
          () => proof.fields(),
          (some) => some.length === shown.length,
        );
        assert.deepEqual(await proof.fields(), shown);
      });

      it('goes on without the service, and is handed in into the outbox', async () => {
        await town.killService();
        await proof.answer(drawn[2]!, 'right');
        await proof.answer(drawn[3]!, 'right');
        await proof.says(/4 von 4 beantwortet/);
        assert.equal(proof.heard.join().includes(REASON), false, 'nothing says beforehand what is right');

        await proof.press('Alles abgeben');
        await proof.says(/Gemerkt – wird ausgewertet, sobald die Verbindung wieder da ist\./);
        await eventually(
          () => shelfOf(proof.page),
          ({ waiting }) => waiting.length === 1,
        );
        await proof.page.close();
      });

      it('is judged once the service is back and the page is opened again', async () => {
        await town.startService();
        proof = await ProofPage.open(browser, town);
        await proof.says(/Bestanden – herzlichen Glückwunsch! 4 von 4 Punkten/);
        assert.match(await textOf(proof.page, 'learn-quiz'), /Das wussten Sie/);
        await eventually(
          () => Promise.resolve(proof.heard.join().includes(REASON)),
          (isSaid) => isSaid,
        );
        await eventually(
          () => shelfOf(proof.page),
          ({ waiting }) => waiting.length === 0,
        );
        assert.deepEqual(await milestones(), ['completed', 'lesson-completed', 'passed', 'started']);
      });

      it('can be tried again: a worse attempt takes nothing away, and the best one counts', async () => {
        const earned = await proofRecord();
        await proof.press('Noch einmal versuchen');
        await proof.says(/0 von 4 beantwortet/);
        const [first] = await proof.questions();
        await proof.answer(first!, 'wrong');
        await proof.press('Alles abgeben');
        await proof.says(/3 Fragen sind noch offen/);
        await proof.press('Trotzdem abgeben');
        await proof.says(/Der Nachweis bleibt bestanden Dieses Mal: .* Ihr bestes Ergebnis zählt: 100.%/);
        assert.match(await textOf(proof.page, 'learn-quiz'), new RegExp(REASON));

        const now = await proofRecord();
        assert.deepEqual(
          { ...now, lessons: undefined },
          { ...earned, lessons: undefined },
          'percent, passed and milestones are what they were',
        );
      });

      it('is refused with a set of questions that was not drawn', async () => {
        const before = await proofRecord();
        const { attempt, questions } = await ask('attempts', PROOF);
        const [first, ...others] = questions.map((one) => ({ ...one, response: [] as string[] }));
        const replaced = Object.keys(ANSWERS).find((id) => !questions.some(({ question }) => question === id))!;
        const forged = {
          'with one question less': others,
          'with another one': [{ ...first!, question: replaced }, ...others],
          'with one asked twice': [others[0]!, ...others],
        };
        for (const [how, answers] of Object.entries(forged)) {
          const { rejected, verdicts } = await handIn(attempt, answers);
          assert.deepEqual([rejected.length, verdicts], [1, []], how);
        }
        const other = attempt.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
        const { rejected } = await handIn(other, [first!, ...others]);
        assert.equal(rejected.length, 1, 'with another signature');
        assert.deepEqual(await proofRecord(), before);
      });

      interface Exported {
        records: { record: { id: string }; courses: { course: string; milestones: { kind: string }[] }[] }[];
      }

      /** What the admin's export holds of the learner and this course. */
      async function proofRecord() {
        const { records } = JSON.parse((await exported(town))!) as Exported;
        const record = records.find(({ record }) => record.id === LEARNER);
        return record!.courses.find(({ course }) => course === PROOF.course)!;
      }

      async function milestones(): Promise<string[]> {
        return (await proofRecord()).milestones.map(({ kind }) => kind).sort();
      }

      interface Answers {
        attempts: { attempt: string; questions: { question: string; rev: string }[] };
        me: { subject: string };
        facts: { rejected: unknown[]; verdicts: unknown[] };
      }

      /** Asks the service as the learner, through the intranet. */
      async function ask<What extends keyof Answers>(what: What, body?: unknown): Promise<Answers[What]> {
        const address = `${town.intranetUrl.replace(INTRANET_HOST, '127.0.0.1')}/lernen/api/v1/${what}`;
        const response = await fetch(address, {
          headers: { Cookie: `person=${LEARNER}`, 'Content-Type': 'application/json', 'X-Learn': '1' },
          ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
        });
        return (await response.json()) as Answers[What];
      }

      async function handIn(attempt: string, answers: unknown[]): Promise<Answers['facts']> {
        const { subject } = await ask('me');
        const stamp = { v: 1, id: `forged-fact-${Math.random()}`.replace('.', ''), term: 'first', at: Date.now() };
        const fact = { ...stamp, ...PROOF, generation: null, kind: 'submitted', attempt, answers };
        return ask('facts', { subject, facts: [fact] });
      }
    },
  );
}
