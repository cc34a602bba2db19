import { expect } from '@open-wc/testing';
import type { AccountView } from '../account.ts';
import { answersTo, merge } from '../../../server/contract/merge.ts';
import { EMPTY_STATE } from '../../../server/contract/state.ts';
import { answerKey } from '../session.ts';
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
import type { PageSession } from './page-session.ts';
import { randomId } from './random-id.ts';
import { openShelf } from './shelf.ts';
import { stateKey } from './state-key.ts';

/** The first view of the account that fits. */
async function accountView(session: PageSession, fits: (view: AccountView) => boolean): Promise<AccountView> {
  const account = await session.account();
  return new Promise((resolve) => {
    const unwatch = account.watch((view) => {
      if (!fits(view)) return;
      resolve(view);
      queueMicrotask(() => unwatch());
    });
    account.inform();
  });
}

/** Watches some seconds of the first lesson, as whoever is signed in. */
async function watch(session: PageSession, from: number, to: number, course = COURSE): Promise<void> {
  await ready(session, () => true, course);
  session.report(course, 'ablegen', { kind: 'watched', segments: [[from, to]], position: to });
  session.send();
  await ready(session, ({ state, keeping }) => 'ablegen' in state.lessons && keeping !== 'waiting', course);
}

/** Requests of the page to the service since the last look, with what they carried. */
function listen(): { path: string; headers: Headers; body: string | undefined; credentials: string | undefined }[] {
  const heard: ReturnType<typeof listen> = [];
  const fetchReally = window.fetch.bind(window);
  window.fetch = (input, init = {}) => {
    const address = new URL(input as URL, location.href);
    if (address.href.startsWith(service)) {
      const headers = new Headers(init.headers);
      heard.push({
        path: address.pathname,
        headers,
        body: init.body as string | undefined,
        credentials: init.credentials,
      });
    }
    return fetchReally(input, init);
  };
  restore = () => (window.fetch = fetchReally);
  return heard;
}
let restore = () => undefined as unknown;

describe('the account of a learner', () => {
  afterEach(() => {
    restore();
    signIn('');
  });

  it('tells by which rules the service keeps what, and who is signed in', async () => {
    newPerson();
    const view = await accountView(openSession(), ({ privacy }) => Boolean(privacy));
    expect(view.signedIn).to.equal(true);
    expect(view.privacy!.record).to.equal('named');
    expect(view.privacy!.legal.named).not.to.be.empty;
    expect(view.page).to.match(new RegExp(`^${service}docs/`));
  });

  it('shows everything that is kept, and hands it out as a file', async () => {
    const person = newPerson();
    const session = openSession();
    await watch(session, 0, 9);
    const account = await session.account();
    const { service: kept } = await eventually(
      () => account.look(),
      // The shelf lets go a moment after the service has answered.
      (all) => Boolean(all.service?.courses.length) && all.waiting === 0,
    );
    expect(kept!.identity.id).to.equal(person);
    expect(kept!.courses[0]).to.deep.include({ course: COURSE, class: 'named', lessons: 1 });

    const json = await account.file('json', 'de');
    expect(json.name).to.match(/^meine-lerndaten-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(await json.text())).to.have.nested.property('records[0].courses');
    const [german, english] = [await account.file('text', 'de'), await account.file('text', 'en')];
    expect(german.name).to.match(/\.txt$/);
    expect(await german.text())
      .to.contain('d.3')
      .and.not.to.equal(await english.text());
  });

  it('deletes it all, in the service, in this browser and in its other tabs, for good', async () => {
    newPerson();
    const [session, other] = [openSession(), openSession()];
    other.watch(COURSE, () => undefined);
    await Promise.all([ready(session), ready(other), other.account()]);
    await watch(session, 0, 9);
    await ready(other, (view) => watchedSeconds(view).length > 0);
    await (await session.account()).erase();

    expect(watchedSeconds(await ready(session))).to.be.empty;
    await eventually(
      () => ready(other),
      (view) => watchedSeconds(view).length === 0,
    );
    expect(watchedSeconds(await keptElsewhere())).to.be.empty;
    const { service: kept, waiting } = await (await session.account()).look();
    expect([kept!.records.length, waiting]).to.deep.equal([0, 0]);
  });

  it('deletes nothing of somebody who signed in at the last moment, and says so', async () => {
    const other = newPerson();
    const another = openSession();
    await watch(another, 0, 9);
    const othersToken = await another.api.token!.get();

    newPerson();
    const session = openSession();
    await ready(session);
    const account = await session.account();
    const fetchReally = window.fetch.bind(window);
    restore = () => (window.fetch = fetchReally);
    window.fetch = (input, init = {}) => {
      const headers = new Headers(init.headers);
      if (init.method === 'DELETE') headers.set('Authorization', `Bearer ${othersToken}`);
      return fetchReally(input, { ...init, headers });
    };
    const refusal = await account.erase().catch((error: unknown) => error);
    expect(refusal).to.have.nested.property('problem.de').that.contains('nichts gelöscht');

    signIn(other);
    expect(watchedSeconds(await keptElsewhere())).to.deep.equal([[0, 9]]);
  });

  it('deletes nothing where the service does not answer, and says so in words', async () => {
    newPerson();
    const session = openSession();
    await watch(session, 0, 9);
    await fetch('/town/kill', { method: 'POST' });
    const refusal = await (await session.account()).erase().catch((error: unknown) => error);
    expect(refusal).to.have.nested.property('problem.de').that.contains('antwortet');
    await fetch('/town/start', { method: 'POST' });
    await eventually(
      () => keptElsewhere(),
      (view) => watchedSeconds(view).length === 1,
    );
  });

  it('offers what was learnt before signing in, and takes it over only when asked for', async () => {
    signIn('');
    const before = openSession();
    await (await before.account()).erase();
    await watch(before, 30, 37);
    const { course } = await ready(before);
    const { id, rev, options } = course.lessons[0]!.questions[0]!;
    const response = [options[0]!.id];
    before.report(COURSE, 'ablegen', { kind: 'answered', question: id, rev, response });
    await ready(before, ({ answers }) => Boolean(answers.get(answerKey('ablegen', id))?.verdict));

    newPerson();
    const session = openSession();
    expect(watchedSeconds(await ready(session))).to.be.empty;
    const { offers } = await accountView(session, (view) => view.offers.length > 0);
    expect(offers[0]).to.contain('d.3');
    expect(watchedSeconds(await keptElsewhere())).to.be.empty;

    const account = await session.account();
    await account.takeOver();
    const kept = await eventually(
      () => keptElsewhere(),
      ({ state }) => Boolean(state.lessons['ablegen']?.['first']?.answers[id]),
    );
    expect(watchedSeconds(kept)).to.deep.equal([[30, 37]]);
    expect(answersTo(kept.state.lessons['ablegen']!['first']!.answers[id]!).last.response).to.deep.equal(response);
    expect((await accountView(session, () => true)).offers).to.be.empty;

    newPerson();
    const next = openSession();
    await ready(next);
    await next.account();
    expect((await accountView(next, ({ privacy }) => Boolean(privacy))).offers).to.be.empty;
  });

  it('takes over also what was learnt more than a year ago', async () => {
    const at = Date.now() - 400 * 86_400_000;
    const stamp = {
      v: 1 as const,
      id: randomId(),
      course: COURSE,
      lesson: 'ablegen',
      term: 'first',
      at,
      generation: null,
    };
    const old = { ...stamp, kind: 'watched' as const, segments: [[20, 25] as [number, number]], position: 25 };
    await openShelf().change(stateKey(service, null, COURSE), () => merge(EMPTY_STATE, old));

    newPerson();
    const session = openSession();
    await ready(session);
    await accountView(session, (view) => view.offers.length > 0);
    await (await session.account()).takeOver();
    const kept = await eventually(keptElsewhere, (view) => watchedSeconds(view).length > 0);
    expect(watchedSeconds(kept)).to.deep.equal([[20, 25]]);
  });

  it('leaves it where it is when it is declined', async () => {
    signIn('');
    const before = openSession();
    await (await before.account()).erase();
    await watch(before, 40, 41);
    newPerson();
    const session = openSession();
    session.watch(COURSE, () => undefined);
    await accountView(session, (view) => view.offers.length > 0);
    (await session.account()).decline();
    await session.refresh(COURSE);
    expect((await accountView(session, () => true)).offers).to.be.empty;
    const later = openSession();
    await ready(later, ({ hints }) => hints !== undefined);
    expect((await accountView(later, () => true)).offers).to.be.empty;

    signIn('');
    expect(watchedSeconds(await ready(openSession(), (view) => watchedSeconds(view).length > 0))).to.deep.equal([
      [40, 41],
    ]);
  });

  it('has what stays on the device graded and counted without saying whose it is', async () => {
    const person = newPerson();
    const session = openSession();
    const { course } = await ready(session, () => true, DEVICE_COURSE);
    const heard = listen();
    await watch(session, 0, 5, DEVICE_COURSE);
    const { id, rev, options } = course.lessons[0]!.questions[0]!;
    const response = [options[0]!.id];
    session.report(DEVICE_COURSE, 'ablegen', { kind: 'answered', question: id, rev, response });
    const view = await ready(
      session,
      ({ answers }) => Boolean(answers.get(answerKey('ablegen', id))?.verdict),
      DEVICE_COURSE,
    );
    expect(view.keeping).to.equal('device');

    const sent = await eventually(
      async () => heard.filter(({ body }) => body !== undefined),
      (posts) => posts.some(({ path }) => path.endsWith('/counts')),
    );
    expect(new Set(sent.map(({ path }) => path.split('/').at(-1)))).to.deep.equal(new Set(['counts', 'verdicts']));
    for (const { headers, credentials, body } of sent) {
      expect(headers.has('authorization')).to.equal(false);
      expect(credentials).to.equal('omit');
      expect(body).not.to.contain(person).and.not.to.contain(String(session.subject));
    }
    const { service: kept, courses } = await (await session.account()).look();
    expect(kept!.records).to.be.empty;
    expect(courses[0]).to.deep.include({ course: DEVICE_COURSE, lessons: 1, answers: 1 });
  });

  it('renews a token before it ends, and goes on with the old one until then', async () => {
    newPerson();
    const session = openSession('/token?seconds=4');
    await watch(session, 0, 3);
    const first = await session.api.token!.get();
    const second = await eventually(
      () => session.api.token!.get(),
      (token) => token !== first,
    );
    expect(second).to.be.a('string');
    await watch(session, 3, 6);
  });
});
