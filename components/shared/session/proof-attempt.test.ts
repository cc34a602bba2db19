import { expect } from '@open-wc/testing';
import { answerKey } from '../session.ts';
import type { ApiError } from './api.ts';
import { deskShelf } from './desk-shelf.ts';
import type { PageSession } from './page-session.ts';
import {
  begin,
  disconnect,
  draft,
  graded,
  handIn,
  LESSON,
  open,
  papers,
  plain,
  reconnect,
  verdictOn,
  WORDS,
} from '../../testing/real-desk.ts';
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
