import { expect } from '@open-wc/testing';
import { DESK_NAME } from './desk-name.ts';
import type { KeptPapers } from './desk-papers.ts';
import { deskShelf } from './desk-shelf.ts';
import {
  begin,
  draft,
  fetchReally,
  graded,
  handIn,
  leave,
  open,
  papers,
  plain,
  reconnect,
  saved,
  WORDS,
} from '../../testing/real-desk.ts';
import { DEVICE_COURSE, eventually, newPerson, openSession, PROOF_COURSE, signIn } from '../../testing/real-session.ts';

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
