import { nameOf } from '../../http/mount.ts';
import type { Row } from '../../http/mount.ts';
import { table } from '../../routes/table.ts';
import { attackers as everybody } from './attackers.ts';
import type { Attacker } from './attackers.ts';
import { honestAttempt } from './attempt.ts';
import type { Attempt } from './attempt.ts';
import { searchFor } from './canaries.ts';
import { openSender } from './send.ts';
import type { Reply } from './send.ts';
import { waysToSmuggle } from './smuggling.ts';
import { storeRows } from './store-rows.ts';
import type { Victim } from './victim.ts';
import type { Entrance, OpenTown } from './ways-in.ts';

/** How an assault went. */
export interface Outcome {
  /** How many combinations of attacker, route and way were tried. */
  tried: number;
  /** By status, how often it was the answer. */
  statuses: Map<number, number>;
  /** What must not be; each says where. */
  faults: string[];
}

/** Routes that may change something when they succeed; what is refused changes nothing, anywhere. */
const WRITING = ['POST /api/v1/facts', 'POST /api/v1/counts', 'DELETE /api/v1/me', 'POST /auth/sign-out'];

/** What an office may see of others, and where: everything else is nobody's but its owner's. */
const OFFICES = [
  { role: 'admin', route: 'GET /api/v1/admin/export', sees: ['id', 'name', 'department', 'pseudonym'] },
  { role: 'admin', route: 'GET /api/v1/admin/due', sees: ['id', 'name', 'department'] },
  { role: 'staff-council', route: 'GET /api/v1/admin/audit', sees: ['audit hash'] },
];

/** Neither of them belongs into a log. */
const NEVER_LOGGED = /eyJ|Bearer|Basic|127\.0\.0\.\d|anton|angreifer/i;

/** Lets everybody try every way at these routes, and answers what they got. */
export async function assault(town: OpenTown, victim: Victim, rows: readonly Row[] = table): Promise<Outcome> {
  const { service } = town;
  const store = storeRows(service.data);
  const { send, close } = openSender(service.origin);
  const canaries = searchFor(victim.canaries);
  const ways = await waysToSmuggle(victim);
  const outcome: Outcome = { tried: 0, statuses: new Map(), faults: [] };
  let before = store.all();
  let logged = service.log.length;
  store.changed();

  for (const attacker of everybody) {
    let entrance = await attacker.enter(town, victim);
    const subject = await subjectOf(entrance);
    for (const row of rows) {
      for (const way of ways) {
        const attempt = way.into(honestAttempt(row, entrance, subject), row);
        if (!attempt) continue;
        const reply = await send(attempt);
        outcome.tried += 1;
        outcome.statuses.set(reply.status, (outcome.statuses.get(reply.status) ?? 0) + 1);
        for (const what of [...faultsOf(reply, attempt, row, attacker), ...traces(reply, attempt, row, attacker)]) {
          outcome.faults.push(`${attacker.name}, ${nameOf(row)}, ${way.name}: ${what}`);
        }
        if (nameOf(row) === 'POST /auth/sign-out' && reply.status < 400) entrance = await attacker.enter(town, victim);
      }
    }
  }
  close();
  store.close();
  return outcome;

  async function subjectOf({ headers, from }: Entrance): Promise<string | null> {
    const { json } = await service.ask('/api/v1/me', { headers, ...(from && { from }) });
    return json.subject ?? null;
  }

  /** What is wrong with an answer. */
  function faultsOf({ status, headers, text }: Reply, attempt: Attempt, row: Row, { roles }: Attacker): string[] {
    const allowed = OFFICES.find(({ role, route }) => roles.includes(role) && route === nameOf(row))?.sees ?? [];
    const seen = canaries.in(headers + text).filter((canary) => !allowed.includes(canary));
    return [
      ...seen.map((canary) => `the answer holds the ${canary}`),
      ...(status >= 500 ? [`was answered ${status}: ${text}`] : []),
      ...(status >= 400 && attempt.method !== 'HEAD' && !isProblem(headers, text)
        ? [`${status} without a sentence: ${text}`]
        : []),
    ];
  }

  /** What an attempt has left behind in the store and in the log. */
  function traces({ status }: Reply, { method }: Attempt, row: Row, { isPage }: Attacker): string[] {
    const lines = service.log.slice(logged).join('');
    logged = service.log.length;
    const inLog = [
      ...canaries.in(lines).map((canary) => `the log holds the ${canary}`),
      ...(NEVER_LOGGED.test(lines) ? [`the log says too much: ${lines}`] : []),
    ];
    if (!store.changed()) return inLog;

    const after = store.all();
    const changed = [...before.keys(), ...after.keys()].filter((key) => before.get(key) !== after.get(key));
    const mayWrite =
      !isPage &&
      status < 400 &&
      (row.path === '/api/v1/admin/export' || (method !== 'GET' && WRITING.some((name) => name.endsWith(row.path))));
    const faults = changed.flatMap((key) => [
      ...(canaries.in(`${key} ${before.get(key) ?? ''}`).length > 0 ? [`changed ${key}, which is the victim’s`] : []),
      ...canaries.in(`${key} ${after.get(key) ?? ''}`).map((canary) => `${key} holds the ${canary} now`),
      ...(mayWrite ? [] : [`${status}, and changed ${key}`]),
    ]);
    before = after;
    return [...inLog, ...new Set(faults)];
  }
}

/** In German and in English, as every error of the service; a page for whoever signs in with a browser. */
function isProblem(headers: string, text: string): boolean {
  if (/^content-type: text\/html/im.test(headers)) return /<p>.+<\/p>\s*<p lang="en">.+<\/p>/.test(text);
  if (!/^content-type: application\/problem\+json/im.test(headers)) return false;
  const { de, en, status } = JSON.parse(text) as Record<string, unknown>;
  return typeof de === 'string' && de !== '' && typeof en === 'string' && en !== '' && typeof status === 'number';
}
