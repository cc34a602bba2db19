import { expect } from '@open-wc/testing';
import type { ExportDoing, ExportWish, Standstill } from '../office.ts';
import { Api } from './api.ts';
import { LearnerOffice } from './learner-office.ts';

type Answer = () => Response | Promise<Response>;

const SERVICE = new URL('https://lernen.example/');
const fetchReally = window.fetch.bind(window);

/** What the service was asked for, and what it answers: one after the other, the last one for ever. */
let asked: URL[] = [];
let answers: Answer[] = [];

/** Follows an export, and what is said meanwhile. */
function begin(wish: ExportWish = { format: 'ndjson' }) {
  const abort = new AbortController();
  const said: string[] = [];
  /** What tries at once, by why it stands still. */
  let again = (): void => undefined;
  let stood = (_why: Standstill): void => undefined;
  const doing: ExportDoing = {
    signal: abort.signal,
    progress: (done, total) => said.push(`${done}/${total}`),
    waiting(why, now) {
      said.push(why);
      again = now;
      stood(why);
    },
  };
  const standstill = () => new Promise<Standstill>((resolve) => (stood = resolve));
  const first = standstill();
  const file = new LearnerOffice(new Api(SERVICE, undefined)).export(wish, doing);
  const end = file.catch((error: unknown) => error as Error & { problem?: { code: string } });
  return { abort, said, first, standstill, file, end, again: () => again() };
}

function part(text: string, done: number, next?: string): Answer {
  const headers = { 'Learn-Done': `${done}`, 'Learn-Total': '3', ...(next && { 'Learn-Next': next }) };
  return () => new Response(text, { headers: { ...headers, 'Content-Type': 'application/x-ndjson' } });
}

function problem(status: number, code: string, headers: Record<string, string> = {}): Answer {
  const body = { type: `/problems/${code}`, de: `Nein: ${code}.`, en: `No: ${code}.` };
  return () => new Response(JSON.stringify(body), { status, headers });
}

const gone: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** Comes half, and then the network is gone. */
const cutOff: Answer = () => {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('b'));
      stream.error(new TypeError('network error'));
    },
  });
  return new Response(body, { headers: { 'Learn-Done': '2', 'Learn-Total': '3' } });
};

const cursors = () => asked.map(({ searchParams }) => searchParams.get('after'));

describe('an export that is fetched part by part', () => {
  beforeEach(() => {
    asked = [];
    window.fetch = async (input, { signal } = {}) => {
      asked.push(new URL(input as URL));
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
      await Promise.resolve();
      signal?.throwIfAborted();
      return answer();
    };
  });
  afterEach(() => {
    window.fetch = fetchReally;
  });

  it('asks for what is wished, and is the parts one after the other', async () => {
    answers = [part('a\n', 1, 'x&y'), part('b\n', 2, 'z'), part('c\n', 3)];
    const wish = { format: 'xapi', version: '2.0.0', courses: ['a', 'b'], from: '2026-01-01', state: 'due' } as const;
    const { file, said } = begin(wish);
    const { name, type } = await file;

    expect(await (await file).text()).to.equal('a\nb\nc\n');
    expect(name).to.match(/^lernfortschritt-\d{4}-\d\d-\d\d\.xapi\.json$/);
    expect(type).to.equal('application/x-ndjson');
    expect(said).to.deep.equal(['1/3', '2/3', '3/3']);
    expect(cursors()).to.deep.equal([null, 'x&y', 'z']);
    for (const { pathname, searchParams } of asked) {
      expect(pathname).to.equal('/api/v1/admin/export');
      expect(searchParams.getAll('course')).to.deep.equal(['a', 'b']);
      const { format, version, from, state } = Object.fromEntries(searchParams);
      expect({ format, version, from, state }).to.deep.equal({
        ...{ format: 'xapi', version: '2.0.0', from: '2026-01-01', state: 'due' },
      });
      expect(searchParams.get('until')).to.equal(null);
    }
  });

  it('asks again for a part that did not come, or came half, and has nothing twice', async () => {
    answers = [part('a', 1, 'x'), gone, cutOff, part('b', 2, 'y'), problem(502, 'none'), part('c', 3)];
    const { file, first, standstill, again, said } = begin();
    for (let stop = first; said.filter((one) => one === 'network').length < 3; stop = standstill()) {
      expect(await stop).to.equal('network');
      again();
    }

    expect(await (await file).text()).to.equal('abc');
    expect(cursors()).to.deep.equal([null, 'x', 'x', 'x', 'y', 'y']);
    expect(said).to.deep.equal(['1/3', 'network', 'network', '2/3', 'network', '3/3']);
  });

  it('goes on by itself as soon as the network is back', async () => {
    answers = [part('a', 1, 'x'), gone, part('b', 3)];
    const { file, first } = begin();
    expect(await first).to.equal('network');
    dispatchEvent(new Event('online'));

    expect(await (await file).text()).to.equal('ab');
  });

  it('waits as long as a busy service says', async () => {
    answers = [problem(503, 'too-busy', { 'Retry-After': '600' }), part('a', 3)];
    const { file, first, again } = begin();
    expect(await first).to.equal('busy');
    again();

    expect(await (await file).text()).to.equal('a');
  });

  it('keeps what it has while somebody signs in again, and asks nobody meanwhile', async () => {
    answers = [part('a', 1, 'x'), problem(401, 'session-ended'), part('b', 3)];
    const { file, first } = begin();
    expect(await first).to.equal('sign-in');
    dispatchEvent(new Event('focus'));

    expect(await (await file).text()).to.equal('ab');
    expect(cursors()).to.deep.equal([null, 'x', 'x']);
  });

  it('ends where the service refuses for good, and says why', async () => {
    answers = [part('a', 1, 'x'), problem(403, 'role-missing')];
    const { end } = begin();

    expect(await end).to.have.nested.property('problem.code', 'role-missing');
    expect(asked).to.have.length(2);
  });

  it('takes no sign-in page for a part', async () => {
    answers = [part('a', 1, 'x'), () => new Response('<!doctype html>Bitte anmelden')];
    const { end } = begin();

    expect(await end).to.have.nested.property('problem.code', 'export-strange');
  });

  for (const [when, answer] of Object.entries({ 'while it waits': gone, 'before it has begun': part('a', 1, 'x') })) {
    it(`ends at once when it is cancelled ${when}`, async () => {
      answers = [answer];
      const { abort, end, first } = begin();
      if (answer === gone) await first;
      abort.abort();

      expect(await end).to.have.property('name', 'AbortError');
      const before = asked.length;
      dispatchEvent(new Event('online'));
      await new Promise((resolve) => setTimeout(resolve));
      expect(asked).to.have.length(before);
    });
  }
});

describe('the office of the page session', () => {
  const office = () => new LearnerOffice(new Api(SERVICE, undefined));

  beforeEach(() => {
    asked = [];
    window.fetch = async (input) => {
      asked.push(new URL(input as URL));
      return answers[0]!();
    };
  });
  afterEach(() => {
    window.fetch = fetchReally;
  });

  it('asks each thing where it lies', async () => {
    answers = [() => new Response(JSON.stringify({ roles: ['admin'], courses: [{ id: 'a' }] }))];

    expect(await office().roles()).to.deep.equal(['admin']);
    expect(await office().courses()).to.deep.equal([{ id: 'a' }]);
    await Promise.all([
      office().figures({}),
      office().figures({ year: 2025, whole: true }),
      office().due(),
      office().audit(),
      office().audit('1-a&b'),
      office().retention(),
      office().health(),
    ]);
    expect(asked.map(({ pathname, search }) => pathname.replace('/api/v1/', '') + search)).to.deep.equal([
      ...['me', 'courses', 'figures', 'admin/figures?year=2025', 'admin/due', 'admin/audit'],
      ...['admin/audit?before=1-a%26b', 'admin/retention', 'admin/health'],
    ]);
  });

  it('knows where to sign in for somebody whose session has ended, and for nobody else', async () => {
    answers = [() => new Response(JSON.stringify({ subject: null, roles: [], signIn: 'auth/sign-in' }))];
    expect(await office().signIn()).to.match(/^https:\/\/lernen\.example\/auth\/sign-in\?return=/);

    answers = [() => new Response(JSON.stringify({ subject: 'anna', roles: [], signIn: 'auth/sign-in' }))];
    expect(await office().signIn()).to.equal(undefined);
    answers = [() => Promise.reject(new TypeError())];
    expect(await office().signIn()).to.equal(undefined);
  });
});
