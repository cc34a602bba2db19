import type { IncomingMessage, ServerResponse } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { collect } from '../../testing/collect.ts';
import { listen } from '../../testing/service.ts';
import type { XapiVersion } from '../../contract/export-choices.ts';
import type { Statement } from '../../exports/xapi/statement.ts';
import { statementFaults } from '../../exports/xapi/testing/statement-faults.ts';

/** A learning record store that does what the specification says, and nothing else. */
export interface StrictLrs {
  /** What `lrs` of the service is set to; `rhythm` without waiting. */
  target: { url: URL; user: string; password: string; version: XapiVersion; rhythm: object };
  /** What it has, by id. */
  statements: Map<string, Statement>;
  /** Ids of those that were taken back. */
  voided: Set<string>;
  /** What came, and how it was answered. */
  requests: { method: string; count: number; status: number | string }[];
  /** How many requests have come, answered or not. */
  begun: number;
  /** What is waited for before a request is looked at. */
  before: () => Promise<void> | undefined;
  /** What goes wrong with a request; nothing unless set. */
  fault: (request: number) => Fault | undefined;
  /** How it answers whoever takes something back, where it doesn’t; it may go by whether it has the statement. */
  refuse: (statement: string) => 400 | 403 | 409 | undefined;
  /** More statements at once are too many. */
  most: number;
  /** Where it lies on its host; elsewhere there is nothing. */
  path: string;
  /** Resolves once something is so; it is looked at after every request. */
  until(isSo: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export type Fault =
  | 'html'
  | 'empty'
  | 'other-ids'
  | 'limit'
  | 'later'
  | 'broken'
  | 'hang'
  | 'reset'
  | 'slow'
  | 'redirect'
  | 'password'
  | 'taken-unsaid';

const [USER, PASSWORD] = ['lernbausteine', 'ein-kennwort-nur-fuer-tests'];

const AUTHORIZATION = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;

/** Without waiting: what takes a minute in a town takes a moment here. */
const AT_ONCE = { start: 0, gather: 0, first: 1, longest: 5, others: 5 };

/** Starts one. */
export async function startStrictLrs(version: XapiVersion = '1.0.3'): Promise<StrictLrs> {
  const watchers = new Set<() => void>();
  const { origin, close } = await listen((request, response) => void answer(request, response));
  const lrs: StrictLrs = {
    target: {
      ...{ url: new URL(`${origin}/xapi/`), user: USER, password: PASSWORD, version },
      rhythm: AT_ONCE,
    },
    ...{ statements: new Map(), voided: new Set(), requests: [], fault: () => undefined, most: Infinity, close },
    path: '/xapi',
    ...{ refuse: () => undefined, begun: 0, before: () => undefined },
    until: (isSo) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isSo()) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
  };
  return lrs;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = Buffer.concat(await collect(request as AsyncIterable<Buffer>)).toString();
    lrs.begun += 1;
    for (const look of [...watchers]) look();
    await lrs.before();
    const fault = lrs.fault(lrs.requests.length);
    const noted = { method: request.method!, count: countOf(text), status: fault ?? 0 };
    lrs.requests.push(noted);
    if (fault === undefined) {
      const { status, body } = judge(request, text);
      noted.status = status;
      response.setHeader('X-Experience-API-Version', version);
      if (body !== undefined) response.setHeader('Content-Type', 'application/json');
      response.writeHead(status).end(body === undefined ? undefined : JSON.stringify(body));
    } else goWrong(fault, request, text, response);
    for (const look of [...watchers]) look();
  }

  function goWrong(fault: Fault, request: IncomingMessage, text: string, response: ServerResponse): void {
    const portal = '<!doctype html><title>Anmelden</title><p>Bitte melden Sie sich an.</p>';
    if (fault === 'taken-unsaid') judge(request, text);
    if (fault === 'hang') return;
    if (fault === 'reset' || fault === 'taken-unsaid') return void request.socket.destroy();
    if (fault === 'slow') return void setTimeout(() => response.destroy(), 10_000).unref();
    const answers = {
      html: () => response.setHeader('Content-Type', 'text/html').end(portal),
      empty: () => response.writeHead(200).end(),
      'other-ids': () => response.setHeader('Content-Type', 'application/json').end('["of-another"]'),
      limit: () => response.writeHead(429, { 'Retry-After': '0' }).end('{}'),
      later: () => response.writeHead(429, { 'Retry-After': '3600' }).end('{}'),
      broken: () => response.writeHead(500).end('{}'),
      redirect: () => response.writeHead(307, { Location: `${origin}/elsewhere` }).end(),
      password: () => response.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end(),
    };
    answers[fault]();
  }

  /** What was taken back it doesn’t show. */
  function show(id: string): { status: number; body?: unknown } {
    const statement = lrs.statements.get(id);
    return statement && !lrs.voided.has(id) ? { status: 200, body: statement } : { status: 404, body: {} };
  }

  function judge(request: IncomingMessage, text: string): { status: number; body?: unknown } {
    const { method, headers } = request;
    const { pathname, searchParams } = new URL(request.url!, origin);
    const bad = (why: string) => ({ status: 400, body: { message: why } });
    if (headers['x-experience-api-version'] !== version) return bad('version');
    if (headers.authorization !== AUTHORIZATION) return { status: 401, body: {} };
    if (pathname !== `${lrs.path}/statements`) return { status: 404, body: {} };
    if (method === 'GET') return show(searchParams.get('statementId')!);
    if (method !== 'POST' && method !== 'PUT') return { status: 405, body: {} };
    if (headers['content-type'] !== 'application/json') return bad('content type');
    if ([...searchParams.keys()].some((name) => method === 'POST' || name !== 'statementId')) return bad('parameters');

    const parsed = JSON.parse(text) as Statement | Statement[];
    if (method === 'PUT' && Array.isArray(parsed)) return bad('a list');
    const all = Array.isArray(parsed) ? parsed : [parsed];
    if (method === 'PUT' && all[0]!.id !== searchParams.get('statementId')) return bad('another id');
    if (all.length > lrs.most) return { status: 413, body: {} };
    const ids = all.map(({ id }) => id);
    if (all.length === 0 || new Set(ids).size < ids.length) return bad('ids');
    const faults = all.flatMap((statement) => statementFaults(statement, version));
    if (faults.length > 0) return bad(faults.join());
    const isOther = (statement: Statement) => {
      const stored = lrs.statements.get(statement.id);
      return stored !== undefined && !isDeepStrictEqual(stored, statement);
    };
    if (all.some(isOther)) return { status: 409, body: {} };
    for (const { object } of all) {
      const refused = object.objectType === 'StatementRef' && lrs.refuse(object.id);
      if (refused) return { status: refused, body: {} };
    }

    for (const statement of all) {
      lrs.statements.set(statement.id, statement);
      if (statement.object.objectType === 'StatementRef') lrs.voided.add(statement.object.id);
    }
    return method === 'PUT' ? { status: 204 } : { status: 200, body: ids };
  }
}

function countOf(text: string): number {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.length : 1;
  } catch {
    return 0;
  }
}
