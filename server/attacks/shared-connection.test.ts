import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { sendFacts, watched } from '../testing/facts.ts';
import { openTown, WAYS_IN } from './testing/ways-in.ts';
import type { OpenTown } from './testing/ways-in.ts';

describe('several people behind one connection', () => {
  let town: OpenTown;
  /** Headers, and whose they are. */
  let people: { headers: Record<string, string>; subject: string | null }[];

  before(async () => {
    town = await openTown();
    const entrances = [{ headers: {} as Record<string, string> }];
    for (const way of WAYS_IN.filter((one) => one !== 'proxy')) {
      for (const id of ['anna', 'berta', 'carla']) entrances.push(await town.enter(way, { id, name: `Name ${id}` }));
    }
    people = [];
    for (const { headers } of entrances) {
      const { subject } = (await town.service.ask('/api/v1/me', { headers })).json;
      if (subject) await sendFacts(town.service, headers, [watched('ablage')]);
      people.push({ headers, subject });
    }
  });

  after(() => town.close());

  it('each get their own answer, though nobody waits for the one before', async () => {
    const asked = Array.from({ length: 120 }, (_, index) => people[(index * 5) % people.length]!);
    const paths = ['/api/v1/me', '/api/v1/progress', '/api/v1/me?subject=x'];
    const text = asked.map(({ headers }, index) => requestText(paths[index % paths.length]!, headers)).join('');
    const answers = await pipelined(text, asked.length);

    assert.deepEqual(
      answers.map(({ subject }) => subject),
      asked.map(({ subject }) => subject),
    );
  });

  it('each have their own facts written, though all are committed at once', async () => {
    const sent = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const { headers, subject } = people[1 + (index % (people.length - 1))]!;
        const fact = watched('leise', { id: `von-${String(subject).slice(0, 20)}-${index}` });
        const { json } = await town.service.ask('/api/v1/facts', { headers, body: { subject, facts: [fact] } });
        return { subject, answer: json };
      }),
    );
    assert.ok(sent.every(({ subject, answer }) => answer.subject === subject && answer.rejected.length === 0));

    for (const { headers, subject } of people.slice(1)) {
      const { courses } = (await town.service.ask('/api/v1/progress?course=leise', { headers })).json;
      const { id } = courses.leise.state.lessons.ablegen.first.position;
      assert.ok(id.startsWith(`von-${String(subject).slice(0, 20)}`), id);
    }
  });

  it('get nobody’s facts under their name: a subject that stayed behind in the page is refused', async () => {
    for (const one of people.slice(1)) {
      for (const other of people.slice(1).filter(({ subject }) => subject !== one.subject)) {
        const body = { subject: other.subject, facts: [watched('schau')] };
        assert.equal((await town.service.ask('/api/v1/facts', { headers: one.headers, body })).status, 409);
      }
      const { courses } = (await town.service.ask('/api/v1/progress', { headers: one.headers })).json;
      assert.ok(!('schau' in courses));
    }
  });

  it('are told the answer is theirs alone, and no cache between may keep it', async () => {
    for (const { headers } of people.slice(1)) {
      for (const path of ['/api/v1/me', '/api/v1/progress', '/api/v1/me/export']) {
        assert.equal((await town.service.ask(path, { headers })).headers['cache-control'], 'no-store', path);
      }
      const course = await town.service.ask('/api/v1/courses/ablage', { headers });
      assert.match(course.headers['cache-control']!, /private/);
      assert.match(String(course.headers.vary), /Authorization/);
      assert.match(String(course.headers.vary), /Cookie/);
    }
  });

  function requestText(path: string, headers: Record<string, string>): string {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return `GET ${path} HTTP/1.1\r\nHost: x\r\n${lines.join('')}\r\n`;
  }

  /** Sends everything at once, and answers the bodies in the order they came. */
  async function pipelined(text: string, count: number): Promise<{ subject: string | null }[]> {
    const { port, hostname } = new URL(town.service.origin);
    const socket = connect(Number(port), hostname);
    let received = '';
    const bodies = () => [...received.matchAll(/\r\n\r\n(\{.*?\})(?=HTTP\/1\.1 |$)/gs)].map(([, body]) => body!);
    socket.setEncoding('utf8').on('data', (part: string) => (received += part));
    socket.write(text);
    while (bodies().length < count) await once(socket, 'data');
    socket.destroy();
    return bodies().map((body) => JSON.parse(body) as { subject: string | null });
  }
});
