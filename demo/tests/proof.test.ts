import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, HTTPResponse, Page } from 'puppeteer-core';
import { ENGINES, INTRANET_HOST, openBrowser, openPage, SERVICE_HOST } from './browser.ts';
import { ANSWERS, coursesWithProof, DRAWN, PROOF, REASON } from './proof-course.ts';
import { reach } from './reach.ts';
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
      let page: Page;
      /** Everything that the service has said to this browser before anything was handed in. */
      const said: string[] = [];
      /** The questions of the attempt, in its order, and how each one stands there. */
      let drawn: string[] = [];
      let shown: string[] = [];

      before(async () => {
        courses = await coursesWithProof();
        town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST, courses });
        browser = await openBrowser({ engine });
        await open();
      });
      after(async () => {
        await browser.close();
        await town.stop();
        await rm(courses, { recursive: true, force: true });
      });

      it('begins where somebody is signed in, and is for nobody else', async () => {
        await says(/Nachweis .* melden Sie sich bitte an/);
        await signIn(page, LEARNER);
        await insert();
        await says(/4 Fragen\. Jede zählt einen Punkt\..*Sie brauchen 3 von 4 Punkten\./);
        await press('Nachweis beginnen');
        await says(/0 von 4 beantwortet/);
        drawn = await questions();
        assert.equal(new Set(drawn).size, DRAWN);
        for (const question of drawn) assert.ok(ANSWERS[question], `${question} was drawn`);
      });

      it('is half answered when the page is loaded anew, and stands there as it did', async () => {
        await answer(drawn[0]!, 'right');
        await answer(drawn[1]!, 'right');
        await says(/2 von 4 beantwortet/);
        shown = await options();

        await page.reload();
        await insert();
        await says(/2 von 4 beantwortet/);
        assert.deepEqual(await questions(), drawn);
        await eventually(options, (some) => some.length === shown.length);
        assert.deepEqual(await options(), shown);
      });

      it('goes on without the service, and is handed in into the outbox', async () => {
        await town.killService();
        await answer(drawn[2]!, 'right');
        await answer(drawn[3]!, 'right');
        await says(/4 von 4 beantwortet/);
        assert.equal(said.join().includes(REASON), false, 'nothing says beforehand what is right');

        await press('Alles abgeben');
        await says(/Gemerkt – wird ausgewertet, sobald die Verbindung wieder da ist\./);
        await eventually(
          () => shelfOf(page),
          ({ waiting }) => waiting.length === 1,
        );
        await page.close();
      });

      it('is judged once the service is back and the page is opened again', async () => {
        await town.startService();
        await open();
        await says(/Bestanden – herzlichen Glückwunsch! 4 von 4 Punkten/);
        assert.match(await textOf(page, 'learn-quiz'), /Das wussten Sie/);
        await eventually(
          () => Promise.resolve(said.join().includes(REASON)),
          (isSaid) => isSaid,
        );
        await eventually(
          () => shelfOf(page),
          ({ waiting }) => waiting.length === 0,
        );
        assert.deepEqual(await milestones(), ['completed', 'lesson-completed', 'passed', 'started']);
      });

      it('can be tried again: a worse attempt takes nothing away, and the best one counts', async () => {
        const earned = await proofRecord();
        await press('Noch einmal versuchen');
        await says(/0 von 4 beantwortet/);
        const [first] = await questions();
        await answer(first!, 'wrong');
        await press('Alles abgeben');
        await says(/3 Fragen sind noch offen/);
        await press('Trotzdem abgeben');
        await says(/Der Nachweis bleibt bestanden Dieses Mal: .* Ihr bestes Ergebnis zählt: 100.%/);
        assert.match(await textOf(page, 'learn-quiz'), new RegExp(REASON));

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

      /** Opens a page of the intranet with the quiz on it. */
      async function open(): Promise<void> {
        ({ page } = await openPage(browser, `${town.intranetUrl}/impressum`));
        page.on('response', (response) => void overhear(response));
        await insert();
      }

      async function overhear(response: HTTPResponse): Promise<void> {
        if (response.url().startsWith(town.serviceUrl)) said.push(await response.text().catch(() => ''));
      }

      /** Pastes the quiz into the page. */
      async function insert(): Promise<void> {
        await page.evaluate(
          (tag, loader) => {
            document.body.insertAdjacentHTML('beforeend', tag);
            document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: loader }));
          },
          `<learn-quiz course="${PROOF.course}"></learn-quiz>`,
          `${town.serviceUrl}/loader.js`,
        );
      }

      async function says(words: RegExp): Promise<void> {
        await eventually(
          () => textOf(page, 'learn-quiz'),
          (text) => words.test(text),
        );
      }

      /** Presses a button of the proof by keyboard. */
      async function press(name: string): Promise<void> {
        await page.bringToFront();
        const handle = await page.evaluateHandle((words) => {
          const buttons = document.querySelector('learn-quiz')!.shadowRoot!.querySelectorAll('.proof button');
          return [...buttons].find(({ textContent }) => textContent.includes(words)) as HTMLButtonElement | undefined;
        }, name);
        const button = handle.asElement();
        assert.ok(button, `„${name}“ is there`);
        await button.focus();
        await page.keyboard.press('Enter');
      }

      /** Answers a question of the attempt by keyboard. */
      async function answer(question: string, how: 'right' | 'wrong'): Promise<void> {
        await page.bringToFront();
        const form = `learn-quiz >>> form[data-question="${question}"]`;
        const given = ANSWERS[question]![how];
        await reach(page, `${form} input`).wait();
        if (typeof given === 'string') {
          await (await page.$(`${form} input`))!.focus();
          await page.keyboard.type(given);
          return;
        }
        for (const option of given) {
          await (await page.$(`${form} input[value="${option}"]`))!.focus();
          await page.keyboard.press(' ');
        }
      }

      /** Ids of the questions on show, in their order. */
      async function questions(): Promise<string[]> {
        return page.$$eval('learn-quiz >>> .proof form', (forms) => forms.map((form) => form.dataset['question']!));
      }

      /** What there is to choose, in its order, and what of it is chosen or typed. */
      async function options(): Promise<string[]> {
        return page.$$eval('learn-quiz >>> .proof form input', (inputs) =>
          inputs.map(({ type, value, checked }) => `${type} ${value} ${checked}`),
        );
      }

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
