import { randomBytes } from 'node:crypto';
import type { Learner } from '../learners.ts';
import type { PlayedLesson } from '../courses.ts';
import { LESSONS_DONE } from '../courses.ts';
import { Player } from '../player.ts';
import { Connection } from './connection.ts';
import type { Load, Order, Outcome, Reply } from './load.ts';

/** Connections that are kept open. */
const CONNECTIONS = 200;

/** Who reports, by the names that the parent has given them. */
const groups = new Map<string, Reports>();

// A process of its own: it reports what learners do, as its parent says.
process.on('message', (order: Order) => {
  carryOut(order).then(
    (outcome) => answer({ ...(outcome && { outcome }) }),
    (error: unknown) => answer({ failure: (error as Error).message }),
  );
});

// Without its parent it would go on until all is sent.
process.on('disconnect', () => process.exit());

/** The next report of whoever's turn it is. */
interface Reports {
  next(now: number): { token: string; body: string; facts: number };
}

async function carryOut(order: Order): Promise<Outcome | undefined> {
  if ('load' in order) return run(order.load, groups.get(order.load.learners)!);
  groups.set(order.name, reportsOf(order.learners, order.lessons));
  return undefined;
}

function reportsOf(learners: Learner[], lessons: PlayedLesson[]): Reports {
  const players = learners.map(({ number, generation, subject, token }) => {
    return { subject, token, player: new Player(lessons, { generation, shift: number, done: LESSONS_DONE }) };
  });
  const run = randomBytes(9).toString('base64url');
  let [turn, made] = [0, 0];
  const newId = () => run + (made++).toString(36).padStart(10, '0');

  return {
    next(now) {
      const { subject, token, player } = players[turn++ % players.length]!;
      const facts = player.report(newId, now);
      return { token, body: JSON.stringify({ subject, facts }), facts: facts.length };
    },
  };
}

async function run({ origins, seconds = Infinity, facts = Infinity, rate }: Load, reports: Reports): Promise<Outcome> {
  const urls = origins.map((origin) => new URL('/api/v1/facts', origin));
  const connections = Array.from({ length: CONNECTIONS }, (_, index) => new Connection(urls[index % urls.length]!));
  const [begin, cpu] = [performance.now(), process.cpuUsage()];
  const latencies: number[] = [];
  let sent = 0;
  const isOver = () => sent >= facts || performance.now() - begin >= seconds * 1000;

  const report = async (connection: Connection, due: number) => {
    const { token, body, facts: number } = reports.next(Date.now());
    sent += number;
    const { status, body: text } = await connection.post(token, body);
    latencies.push(performance.now() - due);
    if (status !== 200 || !text.includes('"rejected":[]')) throw new Error(`A report was answered ${status}: ${text}`);
  };

  try {
    if (rate) await paced(rate, connections, report, isOver);
    else await Promise.all(connections.map((connection) => oneAfterAnother(connection, report, isOver)));
  } finally {
    for (const connection of connections) connection.close();
  }
  const took = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    seconds: took / 1000,
    p99: latencies[Math.floor(latencies.length * 0.99)]!,
    busy: (user + system) / 1000 / took,
  };
}

type Report = (connection: Connection, due: number) => Promise<void>;

async function oneAfterAnother(connection: Connection, report: Report, isOver: () => boolean): Promise<void> {
  while (!isOver()) await report(connection, performance.now());
}

/**
 * Requests come in as from people who know nothing of one another. A slow answer holds up no later request,
 * and who finds no connection free has waited since the request was due.
 */
async function paced(rate: number, connections: Connection[], report: Report, isOver: () => boolean): Promise<void> {
  const free = [...connections];
  const due: number[] = [];
  const open = new Set<Promise<void>>();
  let failure: unknown;
  const sendWhatIsDue = () => {
    while (free.length > 0 && due.length > 0) {
      const connection = free.shift()!;
      const answered = report(connection, due.shift()!)
        .catch((error: unknown) => (failure ??= error))
        .then(() => {
          open.delete(answered);
          free.push(connection);
          sendWhatIsDue();
        });
      open.add(answered);
    }
  };

  for (let next = performance.now(); !isOver() && !failure;) {
    for (const now = performance.now(); next <= now; next += (-Math.log(1 - Math.random()) * 1000) / rate)
      due.push(next);
    sendWhatIsDue();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  while (open.size > 0) await Promise.all(open);
  if (failure) throw failure as Error;
}

function answer(reply: Reply): void {
  process.send!(reply);
}
