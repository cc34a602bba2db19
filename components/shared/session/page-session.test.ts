import { expect } from '@open-wc/testing';
import type { ReadyView } from '../session.ts';
import { answerKey } from '../session.ts';
import { PageSession } from './page-session.ts';
import { randomId } from './random-id.ts';
import { openShelf } from './shelf.ts';
import {
  COURSE,
  eventually,
  keptElsewhere,
  newPerson,
  openSession,
  pause,
  ready,
  service,
  signIn,
  viewOf,
  watchedSeconds,
} from '../../testing/real-session.ts';

/** The right answers to the first lesson's questions. */
const RIGHT: Record<string, string> = { 'wo-suchen': 'aufgabe', betreff: 'hallenzeiten', eingangskorb: 'stimmt' };

const watchedEnd = ({ lessons }: ReadyView['state']) => lessons['ablegen']?.['first']?.watched.at(-1)?.[1];

async function keptSeconds(): Promise<number[][]> {
  return watchedSeconds(await keptElsewhere());
}

describe('the session of a page', () => {
  afterEach(() => signIn(''));

  it('shows a course without its keys, and the progress of whoever is signed in', async () => {
    newPerson();
    const view = await ready(openSession());
    expect(view.course.id).to.equal(COURSE);
    expect(view.progress.percent).to.equal(0);
    expect(JSON.stringify(view.course)).not.to.match(/"right"|"feedback"/);
    expect(view.file('ablegen.m3u8')).to.match(new RegExp(`^${service}media/`));
  });

  it('asks once for a course, however many elements want it', async () => {
    newPerson();
    performance.clearResourceTimings();
    const session = openSession();
    await Promise.all([ready(session), ready(session), ready(session)]);
    const asked = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(`/courses/${COURSE}`));
    expect(asked).to.have.length(1);
  });

  it('asks openly at once where the service refuses whoever is signed in, also late in a page’s life', async () => {
    const fetchReally = window.fetch.bind(window);
    window.fetch = (input, init) =>
      init?.credentials === 'include' ? Promise.reject(new TypeError('CORS')) : fetchReally(input, init);
    try {
      const session = new PageSession({ service: new URL(service) });
      await session.account();
      expect((await ready(session)).course.id).to.equal(COURSE);
    } finally {
      window.fetch = fetchReally;
    }
  });

  it('shows what was watched at once, and the service keeps it', async () => {
    newPerson();
    const session = openSession();
    await ready(session);
    session.report(COURSE, 'ablegen', { kind: 'watched', segments: [[0, 12]], position: 12 });
    const view = await ready(session, ({ state }) => Boolean(state.lessons['ablegen']));
    expect(watchedSeconds(view)).to.deep.equal([[0, 12]]);
    session.send();
    await ready(session, ({ keeping }) => keeping === 'service');
    expect(await eventually(keptSeconds, (seconds) => seconds.length === 1)).to.deep.equal([[0, 12]]);
  });

  it('answers with a verdict and its reasons', async () => {
    newPerson();
    const session = openSession();
    const { course } = await ready(session);
    const lesson = course.lessons.find(({ questions }) => questions.length)!;
    const question = lesson.questions[0]!;
    const response = [question.options[0]!.id];
    session.report(COURSE, lesson.id, { kind: 'answered', question: question.id, rev: question.rev, response });
    const key = answerKey(lesson.id, question.id);
    const { answers } = await ready(session, (view) => Boolean(view.answers.get(key)?.verdict));
    expect(answers.get(key)!.response).to.deep.equal(response);
    expect(answers.get(key)!.verdict!.chosen[0]!.feedback).not.to.be.empty;
  });

  it('recalls the verdicts on answers given on another device', async () => {
    newPerson();
    const first = openSession();
    const { course } = await ready(first);
    const lesson = course.lessons.find(({ questions }) => questions.length)!;
    const { id, rev, options } = lesson.questions[0]!;
    first.report(COURSE, lesson.id, { kind: 'answered', question: id, rev, response: [options[0]!.id] });
    const key = answerKey(lesson.id, id);
    await ready(first, ({ answers }) => Boolean(answers.get(key)?.verdict));

    const second = openSession();
    await ready(second);
    second.recall(COURSE, lesson.id);
    const view = await ready(second, ({ answers }) => Boolean(answers.get(key)?.verdict));
    expect(view.answers.get(key)!.response).to.deep.equal([options[0]!.id]);
  });

  it('moves the other tabs of this browser', async () => {
    newPerson();
    const [tab, other] = [openSession(), openSession()];
    await Promise.all([ready(tab), ready(other)]);
    const moved = ready(other, ({ state }) => Boolean(state.lessons['ablegen']));
    await eventually(async () => {
      tab.report(COURSE, 'ablegen', { kind: 'watched', segments: [[0, 5]], position: 5 });
      tab.send();
      return Promise.race([moved.then(() => true), pause(500).then(() => false)]);
    }, Boolean);
    expect(watchedSeconds(await moved)).to.deep.equal([[0, 5]]);
  });

  it('says that a course does not exist, in both languages', async () => {
    newPerson();
    const view = await viewOf(openSession(), ({ phase }) => phase === 'failed', 'no-such-course');
    expect(view.phase === 'failed' && view.problem.code).to.equal('course-unknown');
    expect(view.phase === 'failed' && view.problem.de).to.contain('Kurs');
    expect(view.phase === 'failed' && view.problem.en).to.contain('course');
  });

  it('keeps what happens while the service is away, over a reload, and sends it later', async () => {
    newPerson();
    const session = openSession();
    await ready(session);
    await fetch('/town/kill', { method: 'POST' });
    session.report(COURSE, 'ablegen', { kind: 'watched', segments: [[20, 30]], position: 30 });
    session.send();
    const view = await ready(session, ({ offline }) => offline);
    expect(watchedSeconds(view)).to.deep.equal([[20, 30]]);
    expect(view.keeping).to.equal('waiting');

    await fetch('/town/start', { method: 'POST' });
    // The page is opened anew: nothing of the first session is used any more.
    const after = openSession();
    await ready(after, ({ state }) => Boolean(state.lessons['ablegen']));
    expect(await eventually(keptSeconds, (seconds) => seconds.length === 1)).to.deep.equal([[20, 30]]);
  });

  it('never sends under another person what one has done, and shows nothing of it', async () => {
    const first = newPerson();
    const session = openSession();
    session.watch(COURSE, () => undefined);
    await ready(session);
    await fetch('/town/kill', { method: 'POST' });
    session.report(COURSE, 'ablegen', { kind: 'watched', segments: [[40, 44]], position: 44 });
    session.send();
    await ready(session, ({ offline }) => offline);
    await fetch('/town/start', { method: 'POST' });

    newPerson();
    await eventually(
      () => session.refresh(COURSE).then(() => ready(session)),
      (view) => watchedSeconds(view).length === 0 && !view.offline,
    );
    session.send();
    const second = openSession();
    expect(watchedSeconds(await ready(second))).to.be.empty;
    expect(await keptSeconds()).to.be.empty;

    signIn(first);
    await ready(openSession());
    expect(await eventually(keptSeconds, (seconds) => seconds.length === 1)).to.deep.equal([[40, 44]]);
  });

  it('lets every element end what it shows of the last person before the next one is shown anything', async () => {
    newPerson();
    const session = openSession();
    const phases: string[] = [];
    session.watch(COURSE, ({ phase }) => phases.push(phase));
    await ready(session);
    phases.length = 0;
    newPerson();
    await session.refresh(COURSE);
    await eventually(
      async () => phases,
      ({ length }) => length > 1,
    );
    expect(phases.slice(0, 2)).to.deep.equal(['loading', 'ready']);
  });

  it('goes on with the first lesson that isn’t completed, and stays there when it is', async () => {
    newPerson();
    const session = openSession();
    const { course, lesson } = await ready(session);
    const [first, second] = course.lessons;
    expect(lesson).to.equal(first!.id);
    const { duration } = first!.video!;
    session.report(COURSE, first!.id, { kind: 'watched', segments: [[0, duration]], position: duration });
    for (const { id, rev } of first!.questions) {
      const response = [RIGHT[id]!];
      session.report(COURSE, first!.id, { kind: 'answered', question: id, rev, response });
    }
    const done = await ready(session, ({ progress }) => progress.lessons[0]!.completed);
    expect(done.lesson).to.equal(first!.id);
    expect((await ready(openSession())).lesson).to.equal(second!.id);
  });

  it('keeps the progress of somebody not signed in on the device, graded by the service', async () => {
    signIn('');
    const session = openSession();
    const { course } = await ready(session);
    const lesson = course.lessons.find(({ locked, questions }) => !locked && questions.length)!;
    const { id, rev, options } = lesson.questions[0]!;
    session.report(COURSE, lesson.id, { kind: 'watched', segments: [[0, 7]], position: 7 });
    session.report(COURSE, lesson.id, { kind: 'answered', question: id, rev, response: [options[0]!.id] });
    const view = await ready(session, ({ answers }) => Boolean(answers.get(answerKey(lesson.id, id))?.verdict));
    expect(view.keeping).to.equal('device');
    const speakers = [0, 0];
    speakers.forEach((_, index) =>
      session.watch(COURSE, (one) => (speakers[index] = one.phase === 'ready' && one.note ? 1 : 0)),
    );
    expect(speakers).to.deep.equal([1, 0]);

    const again = await ready(openSession(), ({ state }) => Boolean(state.lessons[lesson.id]));
    expect(again.progress.lessons[0]!.answered).to.equal(1);
    expect(again.state.lessons[lesson.id]!['first']!.watched[0]).to.deep.equal([0, 7]);
  });

  it('stamps anew what a fast clock stamped, in the order in which it happened', async () => {
    newPerson();
    const session = openSession();
    session.watch(COURSE, () => undefined);
    await ready(session);
    const now = session.api.now.bind(session.api);
    session.api.now = () => now() + 3_600_000;
    for (let second = 0; second < 8; second += 1) {
      session.report(COURSE, 'ablegen', { kind: 'watched', segments: [[second, second + 1]], position: second + 1 });
    }
    await ready(session, ({ state }) => watchedEnd(state) === 8);
    session.api.now = now;
    session.send();
    const kept = await eventually(
      async () => (await keptElsewhere()).state,
      ({ lessons }) => 'ablegen' in lessons,
    );
    expect(kept.lessons['ablegen']!['first']!.position!.seconds).to.equal(8);
  });

  it('brings back nothing that waits here of somebody who erased it all on another device, whatever the clock stamped', async () => {
    newPerson();
    const other = openSession();
    await ready(other);
    other.report(COURSE, 'ablegen', { kind: 'watched', segments: [[0, 5]], position: 5 });
    other.send();
    await eventually(keptSeconds, (seconds) => seconds.length === 1);
    const subject = other.subject!;
    await other.api.ask('me', { method: 'DELETE' });

    const shelf = openShelf();
    const now = Date.now();
    const [hour, day] = [3_600_000, 86_400_000];
    const stamps = [now - 367 * day, now - hour, now + hour];
    for (const [index, at] of stamps.entries()) {
      const stamp = {
        v: 1 as const,
        id: randomId(),
        course: COURSE,
        lesson: 'ablegen',
        term: 'first',
        at,
        generation: null,
      };
      const segments: [number, number][] = [[index * 10, index * 10 + 5]];
      const fact = { ...stamp, kind: 'watched' as const, segments, position: 5 };
      await shelf.put({ fact, subject, service, to: 'facts' });
    }
    const waiting = async () => (await shelf.waiting()).filter((one) => one.subject === subject);
    // The other session may be at it already.
    expect(await waiting()).not.to.be.empty;
    const session = openSession();
    await ready(session);
    session.send();
    await eventually(waiting, ({ length }) => length === 0);
    expect(await keptSeconds()).to.be.empty;
    expect(watchedSeconds(await ready(session))).to.be.empty;
  });

  it('renews a token that has ended', async () => {
    newPerson();
    const session = openSession();
    await ready(session);
    session.api.token!.get = tokenOnce('no.token.anymore', session.api.token!.get.bind(session.api.token));
    await session.refresh(COURSE);
    const view = await ready(session);
    expect(view.offline).to.equal(false);
  });
});

/** A token source that hands out a bad token first. */
function tokenOnce(bad: string, good: () => Promise<string | undefined>): () => Promise<string | undefined> {
  let first = true;
  return () => {
    if (!first) return good();
    first = false;
    return Promise.resolve(bad);
  };
}
