import { expect } from '@open-wc/testing';
import type { ReadyView } from '../session.ts';
import { answerKey } from '../session.ts';
import {
  COURSE,
  eventually,
  keptElsewhere,
  newPerson,
  openSession,
  ready,
  signIn,
  watchedSeconds,
} from '../../testing/real-session.ts';
import type { PageSession } from './page-session.ts';
import { openShelf } from './shelf.ts';

/** Ways in which a browser refuses to store, each with the error it has for that. */
const REFUSALS = {
  'has no storage at all': () => replace(window, 'indexedDB', undefined),
  'doesn’t let a page near it': () => {
    replace(indexedDB, 'databases', () => Promise.reject(new DOMException('Access is denied', 'SecurityError')));
    replace(indexedDB, 'open', () => raise('SecurityError'));
  },
  'can’t open its database': () => replace(indexedDB, 'open', () => raise('UnknownError')),
  'is full': () => replace(IDBObjectStore.prototype, 'put', () => raise('QuotaExceededError')),
};

const restoring: (() => void)[] = [];

function raise(name: string): never {
  throw new DOMException('Refused', name);
}

/** Puts something else in the place of what the browser has, until {@link restore}. */
function replace(owner: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, writable: true, value });
  restoring.push(() => (own ? Object.defineProperty(owner, name, own) : Reflect.deleteProperty(owner, name)));
}

function restore(): void {
  for (const back of restoring.splice(0).reverse()) back();
}

/** From now on nothing reaches the service any more. */
function disconnect(): void {
  replace(window, 'fetch', () => Promise.reject(new TypeError('Failed to fetch')));
}

const watch = (session: PageSession, from: number) =>
  session.report(COURSE, 'ablegen', { kind: 'watched', segments: [[from, from + 5]], position: from + 5 });

const says = (words: RegExp) => (view: ReadyView) => words.test(view.note?.de ?? '') && Boolean(view.note?.en);

/** What lies in the browser of whoever is signed in. */
const stored = async ({ subject }: PageSession) =>
  (await openShelf().waiting()).filter((waiting) => waiting.subject === subject);

describe('a page whose browser refuses storage', () => {
  const unhandled: unknown[] = [];
  const collect = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
  before(() => addEventListener('unhandledrejection', collect));
  after(() => removeEventListener('unhandledrejection', collect));
  afterEach(() => {
    restore();
    signIn('');
    expect(unhandled.splice(0)).to.be.empty;
  });

  for (const [how, refuse] of Object.entries(REFUSALS)) {
    it(`says so as soon as it is known, and sends from memory, where the browser ${how}`, async () => {
      refuse();
      newPerson();
      const session = openSession();
      const { course } = await ready(session);
      watch(session, 0);
      await ready(session, says(/kann gerade nichts speichern.*geht direkt.*Lassen Sie diese Seite bitte offen/));

      const { id, rev, options } = course.lessons[0]!.questions[0]!;
      session.report(COURSE, 'ablegen', { kind: 'answered', question: id, rev, response: [options[0]!.id] });
      await ready(session, ({ answers }) => Boolean(answers.get(answerKey('ablegen', id))?.verdict));
      expect(watchedSeconds(await keptElsewhere())).to.deep.equal([[0, 5]]);
    });
  }

  it('asks to be left open while there is no connection either, and puts everything back once it can', async () => {
    newPerson();
    const session = openSession();
    await ready(session);
    disconnect();
    watch(session, 0);
    await eventually(
      () => stored(session),
      ({ length }) => length === 1,
    );
    replace(IDBObjectStore.prototype, 'put', () => raise('QuotaExceededError'));
    watch(session, 10);
    await session.refresh(COURSE);
    const { keeping } = await ready(session, says(/Keine Verbindung.*Lassen Sie diese Seite bitte offen/));
    expect(keeping).to.equal('memory');
    expect(await stored(session)).to.have.length(1);

    restoring.pop()!();
    watch(session, 20);
    await ready(session, says(/wird hier gemerkt und später gesendet/));
    expect(await stored(session)).to.have.length(3);
  });

  it('keeps in memory what belongs on the device, and puts it back once it can', async () => {
    const session = openSession();
    const before = watchedSeconds(await ready(session, isWhole)).length;
    watch(session, 100);
    await ready(session, (view) => watchedSeconds(view).length === before + 1);
    REFUSALS['is full']();
    watch(session, 110);
    watch(session, 120);
    await ready(session, says(/gilt nur, solange die Seite offen ist.*Schaffen Sie Platz/));
    const { keeping } = await ready(session, (view) => watchedSeconds(view).length === before + 3);
    expect(keeping).to.equal('memory');

    restore();
    watch(session, 130);
    await ready(session, says(/bleibt auf diesem Gerät/));
    expect(watchedSeconds(await ready(openSession(), isWhole))).to.have.length(before + 4);
  });

  it('finds what happened while an earlier page was closing, also where the database didn’t get it any more', async () => {
    newPerson();
    const session = openSession();
    await ready(session);
    disconnect();
    REFUSALS['is full']();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    watch(session, 0);
    await eventually(
      () => stored(session),
      ({ length }) => length === 1,
    );
    restore();
    dispatchEvent(new PageTransitionEvent('pageshow'));

    await ready(openSession());
    await eventually(keptElsewhere, (view) => watchedSeconds(view).length === 1);
    await eventually(
      () => stored(session),
      ({ length }) => length === 0,
    );
  });

  it('saves again what waits when the browser throws its database away', async () => {
    newPerson();
    const session = openSession();
    await ready(session);
    disconnect();
    watch(session, 0);
    await eventually(
      () => stored(session),
      ({ length }) => length === 1,
    );
    await new Promise((done) => (indexedDB.deleteDatabase('lernbausteine').onsuccess = done));
    await eventually(
      () => stored(session),
      ({ length }) => length === 1,
    );

    watch(session, 10);
    await eventually(
      () => stored(session),
      ({ length }) => length === 2,
    );
    expect((await ready(session)).note?.de ?? '').not.to.contain('nichts speichern');
  });
});

/** What lies in the browser counts, too. */
const isWhole = ({ note }: ReadyView) => note !== undefined;
