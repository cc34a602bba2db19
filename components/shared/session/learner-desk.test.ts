import { expect } from '@open-wc/testing';
import type { Papers } from '../desk.ts';
import type { ReadyView } from '../session.ts';
import { answerKey } from '../session.ts';
import type { ApiError } from './api.ts';
import { DESK_NAME } from './desk-name.ts';
import type { KeptPapers } from './desk-papers.ts';
import { deskShelf } from './desk-shelf.ts';
import type { PageSession } from './page-session.ts';
import {
  COURSE,
  DEVICE_COURSE,
  eventually,
  newPerson,
  openSession,
  PROOF_COURSE,
  ready,
  signIn,
} from '../../testing/real-session.ts';

const LESSON = 'pruefung';
const WORDS = 'Geheime Worte 4711';

/** A page of whoever is signed in, at a course. */
async function open(course = PROOF_COURSE): Promise<PageSession> {
  const session = openSession();
  await ready(session, () => true, course);
  return session;
}

/** What lies there, once it fits. */
async function papers(
  session: PageSession,
  fits: (papers: Papers) => boolean = () => true,
  course = PROOF_COURSE,
  lesson = LESSON,
): Promise<Papers> {
  const desk = await session.desk();
  return new Promise((resolve) => {
    const unwatch = desk.watch(course, lesson, (now) => {
      if (!fits(now)) return;
      resolve(now);
      queueMicrotask(() => unwatch());
    });
  });
}

async function draft(session: PageSession, question: string, response: string[] | undefined, course = PROOF_COURSE) {
  (await session.desk()).draft(course, LESSON, question, response);
}

const saved = () =>
  eventually(
    async () => (await deskShelf.all()).flatMap(({ drafts }) => Object.values(drafts)).map(({ response }) => response),
    (all) => all.length > 0,
  );

const plain = ({ drafts }: Papers) => Object.fromEntries(drafts);

/** Hands in what was begun, with these answers; waits until the service has said what it is worth. */
function handIn(session: PageSession, { attempt }: Papers, responses: Record<string, string[]>, element?: EventTarget) {
  const answers = attempt!.questions.map((one) => ({ ...one, response: responses[one.question] ?? [] }));
  session.report(PROOF_COURSE, LESSON, { kind: 'submitted', attempt: attempt!.attempt, answers }, element);
}

const verdictOn = ({ answers }: ReadyView, question: string) => answers.get(answerKey(LESSON, question))?.verdict;

const graded = (session: PageSession) =>
  ready(session, (view) => Boolean(verdictOn(view, 'plan') && verdictOn(view, 'angebot')), PROOF_COURSE);

async function begin(session: PageSession): Promise<Papers> {
  await (await session.desk()).begin(PROOF_COURSE, LESSON);
  return papers(session, ({ attempt }) => attempt !== undefined);
}

/** Until {@link reconnect} nothing reaches the service. */
function disconnect(): void {
  window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
}
const fetchReally = window.fetch.bind(window);
const reconnect = () => (window.fetch = fetchReally);

/** A page that is put away says so, and its timers run no more. */
function leave(): void {
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
}

describe('the desk of a learner', () => {
  beforeEach(() => new Promise<void>((done) => (indexedDB.deleteDatabase(DESK_NAME).onsuccess = () => done())));
  afterEach(() => {
    reconnect();
    signIn('');
    for (const key of Object.keys(localStorage)) if (key.startsWith('lernbausteine-desk')) localStorage.removeItem(key);
  });

  it('leaves nothing in the browser as long as nobody answers', async () => {
    newPerson();
    const session = await open();
    expect(plain(await papers(session))).to.deep.equal({});
    await session.account();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include(DESK_NAME);
  });

  it('keeps what is half-given for the next page, and forgets what is taken back', async () => {
    newPerson();
    const first = await open();
    await draft(first, 'plan', ['Ak']);
    await draft(first, 'plan', [WORDS]);
    await draft(first, 'angebot', ['akte']);
    await draft(first, 'angebot', undefined);
    await eventually(
      () => deskShelf.all(),
      (all) => Object.keys(all[0]?.drafts ?? {}).length === 2,
    );
    expect(plain(await papers(await open()))).to.deep.equal({ plan: [WORDS] });
    await draft(first, 'plan', undefined);
    await eventually(
      () => deskShelf.all(),
      (all) => all.length === 0,
    );
  });

  it('keeps what was typed right before the page closed', async () => {
    newPerson();
    await draft(await open(), 'plan', [WORDS]);
    leave();
    expect(plain(await papers(await open()))).to.deep.equal({ plan: [WORDS] });
    await eventually(
      async () => Object.keys(localStorage).filter((key) => key.startsWith('lernbausteine-desk')),
      (left) => left.length === 0,
    );
    expect(await saved()).to.deep.equal([[WORDS]]);
  });

  it('moves with the other tabs, and the later word counts', async () => {
    newPerson();
    const [tab, other] = await Promise.all([open(), open()]);
    await other.desk();
    await draft(tab, 'plan', ['A']);
    await papers(other, ({ drafts }) => drafts.get('plan')?.[0] === 'A');
    await draft(other, 'plan', ['B']);
    await papers(tab, ({ drafts }) => drafts.get('plan')?.[0] === 'B');
    await eventually(
      () => saved(),
      (all) => all[0]![0] === 'B',
    );
  });

  it('looks anew after the browser had put the page aside', async () => {
    newPerson();
    const session = await open();
    await draft(session, 'plan', [WORDS]);
    await saved();
    await deskShelf.remove(await deskShelf.all());
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await papers(session, ({ drafts }) => drafts.size === 0);
  });

  it('is seen by nobody else, and by the same person again', async () => {
    const anna = newPerson();
    const session = await open();
    await draft(session, 'plan', [WORDS]);
    await saved();
    newPerson();
    await session.refresh(PROOF_COURSE);
    expect(plain(await papers(session, ({ drafts }) => drafts.size === 0))).to.deep.equal({});
    signIn('');
    await session.refresh(PROOF_COURSE);
    expect(plain(await papers(openSession(), ({ drafts }) => drafts.size === 0))).to.deep.equal({});
    signIn(anna);
    await session.refresh(PROOF_COURSE);
    expect(plain(await papers(session, ({ drafts }) => drafts.size > 0))).to.deep.equal({ plan: [WORDS] });
  });

  it('sends nothing of what is typed, but in the answer that is graded', async () => {
    newPerson();
    const session = await open();
    const bodies: string[] = [];
    window.fetch = (input, init) => {
      bodies.push(String(input instanceof Request ? input.url : input) + ((init?.body as string | undefined) ?? ''));
      return fetchReally(input, init);
    };
    const begun = await begin(session);
    await draft(session, 'plan', [WORDS]);
    await saved();
    session.send();
    await session.refresh(PROOF_COURSE);
    expect(bodies.join()).not.to.include('4711');
    handIn(session, begun, { plan: [WORDS] });
    await graded(session);
    expect(bodies.filter((body) => body.includes('4711'))).to.have.length(1);
    expect(bodies.find((body) => body.includes('4711'))).to.include('"submitted"');
  });

  it('clears away what has lain there for a month, whosever it is', async () => {
    newPerson();
    await draft(await open(), 'plan', [WORDS]);
    await saved();
    const [{ changed, drafts: _drafts, ...old }] = (await deskShelf.all()) as [KeptPapers];
    const place = { ...old, subject: 'somebody-else' };
    const month = 30 * 86_400_000;
    await deskShelf.change([
      { ...place, at: changed - month - 60_000, kind: 'draft', question: 'plan', response: ['alt'] } as never,
    ]);
    await deskShelf.change([
      {
        ...place,
        lesson: 'andere',
        at: changed - month + 60_000,
        kind: 'draft',
        question: 'plan',
        response: ['neu'],
      } as never,
    ]);
    expect(await deskShelf.all()).to.have.length(3);
    await open();
    const left = await eventually(
      () => deskShelf.all(),
      (all) => all.length === 2,
    );
    expect(JSON.stringify(left)).not.to.include('"alt"');
  });

  it('is shown among what lies in this browser, taken along, and deleted with everything else, in every tab', async () => {
    newPerson();
    const [session, other] = await Promise.all([open(), open()]);
    await other.desk();
    await draft(session, 'plan', [WORDS]);
    await papers(other, ({ drafts }) => drafts.size === 1);
    leave();
    const account = await session.account();
    expect((await account.look()).begun).to.equal(1);
    expect(await (await account.file('json', 'de')).text()).to.include(WORDS);
    await account.erase();
    expect((await account.look()).begun).to.equal(0);
    await papers(session, ({ drafts }) => drafts.size === 0);
    await papers(other, ({ drafts }) => drafts.size === 0);
    await eventually(
      () => deskShelf.all(),
      (all) => all.length === 0,
    );
    expect(JSON.stringify(localStorage)).not.to.include('4711');
  });

  it('works for people who are not signed in, too', async () => {
    const first = await open(DEVICE_COURSE);
    await draft(first, 'plan', ['x'], DEVICE_COURSE);
    await saved();
    expect(plain(await papers(await open(DEVICE_COURSE), undefined, DEVICE_COURSE))).to.deep.equal({ plan: ['x'] });
  });

  it('keeps its papers in memory where the browser refuses storage', async () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Refused', 'QuotaExceededError');
    };
    try {
      newPerson();
      const session = await open();
      await draft(session, 'plan', [WORDS]);
      expect(plain(await papers(session))).to.deep.equal({ plan: [WORDS] });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });
});

describe('an attempt at a proof', () => {
  afterEach(() => {
    reconnect();
    signIn('');
  });

  it('is drawn by the service, lies there until it is handed in, and clears away what was begun before', async () => {
    newPerson();
    const session = await open();
    await draft(session, 'angebot', ['papierkorb']);
    const { attempt, drafts } = await begin(session);
    expect(drafts.size).to.equal(0);
    expect(attempt!.questions.map(({ question }) => question).sort()).to.deep.equal(['angebot', 'plan']);
    await draft(session, 'angebot', ['akte']);
    await eventually(
      () => deskShelf.all(),
      (all) => all.some((one) => one.attempt?.attempt === attempt!.attempt && one.drafts['angebot']),
    );
    const later = await papers(await open());
    expect(later.attempt).to.deep.equal(attempt);
    // Each of these keys is listed in the inventory.
    const [kept] = (await deskShelf.all()).filter((one) => one.attempt?.attempt === attempt!.attempt);
    const listed = ['attempt', 'changed', 'cleared', 'course', 'drafts', 'lesson', 'service', 'subject'];
    expect(Object.keys(kept!).sort()).to.deep.equal(listed);
    expect(Object.keys(kept!.drafts['angebot']!).sort()).to.deep.equal(['at', 'response']);
    expect(plain(later)).to.deep.equal({ angebot: ['akte'] });
  });

  it('shows its answers as waiting, then with their verdicts and reasons, and keeps what was typed here', async () => {
    newPerson();
    const [session, other] = await Promise.all([open(), open()]);
    const begun = await begin(session);
    const elsewhere = papers(other, ({ attempt }) => attempt !== undefined);
    await elsewhere;
    disconnect();
    handIn(session, begun, { plan: [WORDS], angebot: ['akte'] });
    const waiting = await ready(session, ({ answers }) => answers.size === 2, PROOF_COURSE);
    expect(verdictOn(waiting, 'plan')).to.equal(undefined);
    expect(waiting.progress.lessons[0]!.answered).to.equal(0);
    const cleared = await papers(session, ({ attempt }) => attempt === undefined);
    expect(plain(cleared)).to.deep.equal({ plan: [WORDS] });
    await papers(other, ({ attempt }) => attempt === undefined);
    reconnect();
    session.send();
    const view = await graded(session);
    expect(verdictOn(view, 'angebot')!.correct).to.equal(true);
    expect(JSON.stringify(verdictOn(view, 'plan')!.chosen)).to.match(/beginnt mit/);
    expect(view.progress.lessons[0]!.answered).to.equal(2);
    expect(view.progress.passed).to.equal(true);
    expect(JSON.stringify(view.state)).not.to.include('4711');
    expect(verdictOn(await graded(other), 'angebot')!.correct).to.equal(true);
  });

  it('has its verdicts told again, with their reasons, after the page was loaded anew', async () => {
    newPerson();
    const first = await open();
    handIn(first, await begin(first), { plan: [WORDS], angebot: ['papierkorb'] });
    await graded(first);
    await eventually(
      () => deskShelf.all(),
      (all) => all.some(({ drafts }) => drafts['plan']?.response?.[0] === WORDS),
    );
    const second = await open();
    second.recall(PROOF_COURSE, LESSON);
    const view = await graded(second);
    expect(JSON.stringify(verdictOn(view, 'angebot'))).to.match(/dort ist es weg/);
    expect(JSON.stringify(verdictOn(view, 'plan'))).to.match(/beginnt mit/);
  });

  it('has at least the score told of what was typed on another device', async () => {
    newPerson();
    const first = await open();
    handIn(first, await begin(first), { plan: ['Aktenplan'], angebot: ['papierkorb'] });
    await graded(first);
    await (await first.desk()).begin(PROOF_COURSE, LESSON);
    const second = await open();
    await draft(second, 'plan', ['noch nicht abgegeben']);
    second.recall(PROOF_COURSE, LESSON);
    const verdict = verdictOn(await graded(second), 'plan')!;
    expect([verdict.correct, verdict.chosen]).to.deep.equal([true, []]);
  });

  it('that was handed in by two tabs counts as the first said it', async () => {
    newPerson();
    const [tab, other] = await Promise.all([open(), open()]);
    const begun = await begin(tab);
    await papers(other, ({ attempt }) => attempt !== undefined);
    handIn(tab, begun, { angebot: ['papierkorb'] });
    await graded(tab);
    handIn(other, begun, { plan: ['Aktenplan'], angebot: ['akte'] });
    const view = await ready(
      other,
      (view) => verdictOn(view, 'angebot')?.correct === false && !view.offline,
      PROOF_COURSE,
    );
    expect(view.answers.get(answerKey(LESSON, 'angebot'))!.response).to.deep.equal(['papierkorb']);
    expect(view.progress.passed).to.equal(false);
  });

  it('completes its lesson, and the page hears of it', async () => {
    newPerson();
    const session = await open();
    const element = document.body.appendChild(document.createElement('div'));
    const heard = new Promise((resolve) => element.addEventListener('learn-lesson-completed', resolve));
    handIn(session, await begin(session), { plan: ['Aktenplan'], angebot: ['akte'] }, element);
    await heard;
    element.remove();
  });

  it('can’t be begun without a connection, without signing in, nor where there is no proof', async () => {
    const refusal = async (session: PageSession, course: string, lesson: string) =>
      (await session.desk()).begin(course, lesson).then(
        () => '',
        (error: unknown) => (error as ApiError).problem.code,
      );
    newPerson();
    const session = await open();
    expect(await refusal(session, COURSE, 'ablegen')).to.equal('proof-none');
    disconnect();
    expect(await refusal(session, PROOF_COURSE, LESSON)).to.equal('unreachable');
    reconnect();
    signIn('');
    const nobody = openSession();
    await ready(nobody, () => true, DEVICE_COURSE);
    expect(await refusal(nobody, PROOF_COURSE, LESSON)).to.equal('sign-in');
  });

  it('is nothing that can be handed in while nobody is signed in', async () => {
    newPerson();
    const session = await open();
    const begun = await begin(session);
    signIn('');
    const nobody = openSession();
    await ready(nobody, () => true, DEVICE_COURSE);
    nobody.report(DEVICE_COURSE, LESSON, { kind: 'submitted', attempt: begun.attempt!.attempt, answers: [] });
    nobody.report(DEVICE_COURSE, 'ablegen', { kind: 'watched', segments: [[0, 5]], position: 5 });
    const view = await ready(nobody, ({ state }) => 'ablegen' in state.lessons, DEVICE_COURSE);
    expect(Object.keys(view.state.lessons)).to.deep.equal(['ablegen']);
  });
});

it('keeps a step that was done', async () => {
  newPerson();
  const session = await open();
  session.report(PROOF_COURSE, LESSON, { kind: 'done', step: 'anmelden' });
  session.send();
  const { state } = await eventually(
    async () => ready(await open(), () => true, PROOF_COURSE),
    ({ state }) => LESSON in state.lessons,
  );
  expect(Object.keys(state.lessons[LESSON]!['first']!.done)).to.deep.equal(['anmelden']);
});
