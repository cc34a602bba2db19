import type { MeAnswer, MyDataAnswer, PrivacyAnswer } from '../../../server/contract/api.ts';
import { dayOf } from '../../../server/contract/day.ts';
import type { Language } from '../../../server/contract/words.ts';
import type { Account, AccountView, KeptHere, Refusal } from '../account.ts';
import type { Office } from '../office.ts';
import type { ViewProblem } from '../view-problem.ts';
import type { ApiError } from './api.ts';
import type { CourseEntry } from './course-entry.ts';
import { forgetPerson } from './forget-person.ts';
import type { Places } from './held-here.ts';
import { HeldHere, textOf } from './held-here.ts';
import type { KeptSession } from './kept-session.ts';
import type { Offers } from './offers.ts';
import type { Outbox } from './outbox.ts';
import { signInAddress } from './sign-in.ts';
import { takeOver } from './taking-over.ts';

/** What the account needs of whoever keeps the progress. */
export interface AccountKeeper extends Places {
  readonly outbox: Outbox;
  readonly offers: Offers;
  /** Shows a course as it is kept now. */
  resume(entry: CourseEntry): Promise<void>;
  /** Everything of whoever is signed in was deleted: all tabs begin anew. */
  forgotten(): void;
  /** Somebody signed out or in: all tabs ask anew. */
  changed(): void;
}

/** The service didn't answer, in words. */
const SILENT = {
  code: 'unreachable',
  de: 'Der Lerndienst antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  en: 'The learning service does not answer right now. Please try again shortly.',
};

/** Nobody deletes what is somebody else's. */
const CHANGED = {
  code: 'subject-changed',
  de: 'Inzwischen ist jemand anderes angemeldet. Es wurde nichts gelöscht.',
  en: 'Somebody else is signed in by now. Nothing was deleted.',
};

/** What is kept of the learner, in the service and on the shelf. */
export class LearnerAccount implements Account {
  readonly #session: KeptSession;
  readonly #keeper: AccountKeeper;
  readonly #held: HeldHere;
  readonly #listeners = new Set<(view: AccountView) => void>();
  #privacy: PrivacyAnswer | undefined;
  #me: MeAnswer | undefined;
  /** The request that is on its way. */
  #asking: Promise<MeAnswer> | undefined;
  #isWanted = false;
  /** What is known of the person and the rules is asked for, and was not doubted since. */
  #isKnown = false;

  constructor(session: KeptSession, keeper: AccountKeeper) {
    this.#session = session;
    this.#keeper = keeper;
    this.#held = new HeldHere(session, keeper);
  }

  watch(listener: (view: AccountView) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#view());
    this.update();
    return () => this.#listeners.delete(listener);
  }

  async look(): Promise<KeptHere & { service?: MyDataAnswer }> {
    try {
      const { subject } = await this.#known();
      const service = subject === null ? undefined : await answer(this.#session.api.get<MyDataAnswer>('me/export'));
      return { ...(await this.#held.sum(subject)), ...(service && { service }) };
    } catch (error) {
      const { subject } = this.#session;
      throw subject === undefined ? error : Object.assign(error as Refusal, { here: await this.#held.sum(subject) });
    }
  }

  async file(as: 'json' | 'text', lang: Language): Promise<File> {
    const { subject } = await this.#known();
    const here = await this.#held.sum(subject);
    const begun = await this.#held.begun(subject);
    const browser = { waiting: here.waiting, courses: here.courses, begun };
    const name = `meine-lerndaten-${dayOf(this.#session.api.now())}`;
    if (as === 'text') {
      const path = `me/export?as=text&lang=${lang}`;
      const text =
        subject === null ? textOf(here, lang) : await answer(this.#session.api.ask(path).then((all) => all.text()));
      return new File([text], `${name}.txt`, { type: 'text/plain;charset=utf-8' });
    }
    const service = subject === null ? {} : await answer(this.#session.api.get<object>('me/export'));
    const states = await this.#held.states(subject);
    const document = { ...service, browser: { ...browser, states } };
    return new File([JSON.stringify(document, null, 2)], `${name}.json`, { type: 'application/json' });
  }

  async erase(): Promise<void> {
    const before = this.#session.subject;
    const { subject } = await this.#known();
    if (before !== undefined && before !== subject) throw refusal(CHANGED);
    if (subject !== null) await this.#eraseInService(subject);
    const { shelf, outbox } = this.#keeper;
    await forgetPerson(shelf, outbox, await this.#keeper.desk(), subject);
    this.#keeper.forgotten();
    this.update();
  }

  async takeOver(): Promise<void> {
    const { offers, shelf, outbox } = this.#keeper;
    const { subject, entries } = this.#session;
    if (typeof subject !== 'string') return;
    for (const id of [...offers.titles.keys()]) {
      const entry = entries.get(id)!;
      await takeOver(entry, subject, shelf, outbox);
      await this.#keeper.resume(entry);
    }
    this.#tell();
  }

  decline(): void {
    const { offers } = this.#keeper;
    void offers.decline();
    this.#tell();
  }

  async signOut(): Promise<URL> {
    // It lies beside the API.
    const { signOut = '' } = this.#me ?? (await this.#known());
    const path = `../../${signOut}`;
    const { next } = await answer(this.#session.api.post<{ next: string | null }>(path, {}));
    this.#keeper.changed();
    return new URL(next ?? location.href);
  }

  async office(): Promise<Office> {
    const { LearnerOffice } = await import('./learner-office.ts');
    return new LearnerOffice(this.#session.api);
  }

  inform(): void {
    this.#isWanted = true;
    this.update();
  }

  /** Somebody else may be signed in by now. */
  refresh(): void {
    this.#isKnown = false;
    this.update();
  }

  /** Something may have changed: who is signed in, or what is offered. */
  update(): void {
    this.#tell();
    const { subject } = this.#session;
    // Most pages are read by somebody signed in who does not ask: they cost the service nothing.
    const isNeeded = this.#isWanted || (subject === null && this.#listeners.size > 0);
    if (!isNeeded || (this.#isKnown && this.#me?.subject === subject)) return;
    this.#isKnown = true;
    void this.#fetch().then(
      () => this.#tell(),
      () => (this.#isKnown = false),
    );
  }

  #view(): AccountView {
    const { entries, subject, api } = this.#session;
    const me = this.#me?.subject === subject ? this.#me : undefined;
    const signIn = me && signInAddress(me, api.base);
    return {
      ...(subject !== undefined && { signedIn: subject !== null, subject }),
      ...(me?.name && { name: me.name }),
      ...(this.#privacy && { privacy: this.#privacy, page: new URL(this.#privacy.page, api.base).href }),
      classOf: (course) => entries.get(course)?.course?.record,
      offers: [...this.#keeper.offers.titles.values()],
      ...(signIn && { signIn: new URL(signIn) }),
      canSignOut: Boolean(me?.signOut),
      memoryOnly: !this.#keeper.shelf.durable,
    };
  }

  #tell(): void {
    const view = this.#view();
    for (const listener of this.#listeners) listener(view);
  }

  /** Who is asking, and by which rules. */
  async #fetch(): Promise<void> {
    const [privacy] = await Promise.all([
      this.#privacy ?? this.#session.api.get<PrivacyAnswer>('privacy'),
      this.#recognise(),
    ]);
    this.#privacy = privacy;
  }

  /** Says whom it means: between asking who is signed in and this, that may have changed. */
  async #eraseInService(subject: string): Promise<void> {
    const path = `me?subject=${encodeURIComponent(subject)}`;
    await answer(this.#session.api.ask(path, { method: 'DELETE' })).catch((error: unknown) => {
      throw (error as Refusal).problem.code === CHANGED.code ? refusal(CHANGED) : error;
    });
  }

  async #recognise(): Promise<MeAnswer> {
    this.#asking ??= this.#session.api.get<MeAnswer>('me').finally(() => (this.#asking = undefined));
    const me = await this.#asking;
    this.#me = me;
    this.#session.recognise(me.subject);
    return me;
  }

  #known(): Promise<MeAnswer> {
    return answer(this.#recognise());
  }
}

/** What the service answered; where it didn't, an error with words. */
async function answer<T>(request: Promise<T>): Promise<T> {
  return request.catch((error: unknown) => {
    const { problem } = error as Partial<ApiError>;
    if (problem?.code === 'unreachable')
      throw Object.assign(new Error(SILENT.en), { problem: SILENT }) satisfies Refusal;
    throw error;
  });
}

function refusal(problem: ViewProblem): Refusal {
  return Object.assign(new Error(problem.en), { problem });
}
