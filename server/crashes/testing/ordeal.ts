import { setTimeout } from 'node:timers/promises';
import type { ExportedRecord } from '../../contract/export.ts';
import { ask } from '../../testing/ask.ts';
import { signedIn } from '../../testing/tokens.ts';
import { countFacts, examine, isWhole } from './examine.ts';
import { Learner } from './learner.ts';
import type { Report } from './learner.ts';
import type { Place } from './place.ts';

/** How many tabs a learner has open at most: what they report meets in one record. */
const TABS = 4;

/** What came out, as a line of the table. */
export interface Outcome {
  rounds: number;
  /** Facts that were answered with 2xx. */
  acknowledged: number;
  /** Facts that were sent, and the crash came before the answer. */
  unanswered: number;
  lost: number;
  torn: number;
  /** Records and verdicts that are not what all reports together make, each once, when the unanswered ones were sent again. */
  wrong: number;
}

/** Crashes a place in the middle of load, again and again, and looks each time at what is left. */
export async function ordeal(place: Place, clients: number, rounds: number): Promise<Outcome> {
  const outcome = { rounds, acknowledged: 0, unanswered: 0, lost: 0, torn: 0, wrong: 0 };
  const everybody: Learner[] = [];
  let service = await place.open();

  for (let round = 0; round < rounds; round++) {
    const names = Array.from({ length: Math.ceil(clients / TABS) }, (_, index) => `round-${round}-learner-${index}`);
    const learners = names.map((name) => new Learner(name));
    everybody.push(...learners);
    const load = await startLoad(learners, clients, service.origin, clients + Math.floor(Math.random() * 100));
    await load.inTheMiddle;
    // Not always at an answer: also between two, while the disk is at work.
    await setTimeout(Math.random() * 10);
    service = await place.crash(service);
    await load.ended;
    for (const learner of learners) await lookAfter(learner, service.origin, outcome);
  }

  for (const learner of everybody) {
    if (!isWhole(learner, await learner.stateAt(service.origin))) outcome.wrong++;
  }
  outcome.wrong += Math.abs((await countVerdicts(service.origin)) - countAnswers(everybody));
  await service.stop('SIGTERM');
  return outcome;
}

/** Looks at what is left of what somebody reported, and reports again what was not acknowledged. */
async function lookAfter(learner: Learner, origin: string, outcome: Outcome): Promise<void> {
  const { lost, torn } = examine(learner, await learner.stateAt(origin));
  const unanswered = learner.reports.filter(({ acknowledged }) => !acknowledged);
  outcome.lost += lost;
  outcome.torn += torn;
  outcome.unanswered += countFacts(unanswered);
  outcome.acknowledged += countFacts(learner.reports) - countFacts(unanswered);

  const { send } = await learner.arrive(origin);
  const untilTaken = async (report: Report) => {
    // A database that was started again takes a moment.
    while (!(await send(report))) await setTimeout(50);
  };
  await Promise.all(unanswered.map(untilTaken));
}

/** Everybody reports as fast as they are answered, until they aren't. */
async function startLoad(learners: Learner[], clients: number, origin: string, enough: number) {
  const arrived = await Promise.all(learners.map((learner) => learner.arrive(origin)));
  const tabs = Array.from({ length: clients }, (_, index) => arrived[index % arrived.length]!);
  let [acknowledged, reached] = [0, () => {}];
  const middle = new Promise<void>((resolve) => (reached = resolve));
  const ended = Promise.all(
    tabs.map(async ({ next, send }) => {
      for (let report = next(); report && (await send(report)); report = next()) {
        if (++acknowledged === enough) reached();
      }
    }),
  );
  return { ended, inTheMiddle: Promise.race([middle, ended]) };
}

async function countVerdicts(origin: string): Promise<number> {
  const headers = await signedIn('chef', { roles: ['admin'] });
  const { json } = await ask(origin, '/api/v1/admin/export', { headers });
  const lessons = (json.records as ExportedRecord[]).flatMap(({ courses }) => courses.flatMap((one) => one.lessons));
  return lessons.reduce((sum, { questions }) => sum + questions.length, 0);
}

function countAnswers(learners: Learner[]): number {
  const facts = learners.flatMap(({ reports }) => reports.flatMap((report) => report.facts));
  return facts.filter(({ kind }) => kind === 'answered').length;
}
