import { expect } from '@open-wc/testing';
import {
  COURSE,
  DEVICE_COURSE,
  eventually,
  keptElsewhere,
  newPerson,
  openSession,
  ready,
  service,
  signIn,
  watchedSeconds,
} from '../../testing/real-session.ts';
import { openShelf } from './shelf.ts';

/** Seconds the service asks to wait. */
const WAIT = 3;

/** When each request to this path went out, with its body; the first one is answered that it was one too many. */
function refuseFirst(path: string): { at: number; body: string }[] {
  const sent: ReturnType<typeof refuseFirst> = [];
  const fetchReally = window.fetch.bind(window);
  restore = () => (window.fetch = fetchReally);
  window.fetch = (input, init = {}) => {
    const { href } = new URL(input as URL, location.href);
    if (href !== `${service}api/v1/${path}`) return fetchReally(input, init);
    sent.push({ at: Date.now(), body: init.body as string });
    if (sent.length > 1) return fetchReally(input, init);
    const problem = { type: '/problems/too-many', de: 'Zu viele Anfragen.', en: 'Too many requests.' };
    const headers = { 'Retry-After': String(WAIT) };
    return Promise.resolve(new Response(JSON.stringify(problem), { status: 429, headers }));
  };
  return sent;
}
let restore = () => undefined as unknown;

describe('a page whose service asks it to wait', () => {
  afterEach(() => {
    restore();
    signIn('');
  });

  it('sends no facts until then, whatever happens meanwhile, and then all of them', async () => {
    newPerson();
    const session = openSession();
    session.watch(COURSE, () => undefined);
    const { course } = await ready(session);
    const sent = refuseFirst('facts');
    session.report(COURSE, 'ablegen', { kind: 'watched', segments: [[0, 5]], position: 5 });
    session.send();
    await ready(session, ({ keeping }) => keeping === 'waiting');
    session.report(COURSE, 'ablegen', { kind: 'watched', segments: [[10, 15]], position: 15 });
    const { id, rev, options } = course.lessons[0]!.questions[0]!;
    session.report(COURSE, 'ablegen', { kind: 'answered', question: id, rev, response: [options[0]!.id] });
    session.send();

    await eventually(
      async () => sent,
      ({ length }) => length === 2,
    );
    const kept = await eventually(keptElsewhere, ({ state }) =>
      Object.hasOwn(state.lessons['ablegen']?.['first']?.answers ?? {}, id),
    );
    expect(sent[1]!.at - sent[0]!.at).to.be.at.least(WAIT * 1000);
    expect(watchedSeconds(kept)).to.deep.equal([
      [0, 5],
      [10, 15],
    ]);
  });

  it('waits no longer where the clock is set back meanwhile', async () => {
    newPerson();
    const session = openSession();
    await ready(session);
    const sent = refuseFirst('facts');
    session.report(COURSE, 'ablegen', { kind: 'watched', segments: [[0, 5]], position: 5 });
    session.send();
    await ready(session, ({ keeping }) => keeping === 'waiting');
    const now = Date.now.bind(Date);
    Date.now = () => now() - 365 * 86_400_000;
    session.send();
    await eventually(
      async () => sent,
      ({ length }) => length === 2,
    );
    Date.now = now;
    await eventually(keptElsewhere, (view) => watchedSeconds(view).length === 1);
    expect(sent).to.have.length(2);
  });

  it('has nothing counted until then, and afterwards the same once', async () => {
    newPerson();
    const session = openSession();
    await ready(session, () => true, DEVICE_COURSE);
    const sent = refuseFirst('counts');
    session.report(DEVICE_COURSE, 'ablegen', { kind: 'watched', segments: [[0, 5]], position: 5 });
    await eventually(
      async () => sent,
      ({ length }) => length === 1,
    );
    await session.refresh(DEVICE_COURSE);
    const shelf = openShelf();
    await eventually(
      async () => (await shelf.countings()).filter(({ subject }) => subject === session.subject),
      ({ length }) => length === 0,
    );
    expect(sent).to.have.length(2);
    expect(sent[1]!.body).to.equal(sent[0]!.body);
    expect(sent[1]!.at - sent[0]!.at).to.be.at.least(WAIT * 1000);
  });
});
