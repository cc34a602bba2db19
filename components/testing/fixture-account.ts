import type { MyDataAnswer, PrivacyAnswer } from '../../server/contract/api.ts';
import type { PrivacyClass } from '../../server/contract/course.ts';
import type { Language } from '../../server/contract/words.ts';
import type { Account, AccountView, KeptHere, Refusal } from '../shared/account.ts';
import type { Office } from '../shared/office.ts';
import { FixtureOffice } from './fixture-office.ts';
import type { ViewProblem } from '../shared/view-problem.ts';
import { fixtureCourse } from './fixture-course.ts';

/** The rules of a town that has configured all there is. */
export const fixturePrivacy: PrivacyAnswer = {
  record: 'named',
  keep: { pseudonymous: 12, named: 18, proofs: 36, audit: 24, erasures: 27 },
  legal: {
    pseudonymous: 'Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 3 LDSG.',
    named: '§ 85 LBG und die Dienstvereinbarung „Lernen“ vom 3. März 2026.',
  },
  contact: 'datenschutz@lindenbach.example',
  page: 'docs/datenschutz',
};

/** What is kept of somebody who has learnt in two courses and earned a proof in one. */
export const fixtureData: MyDataAnswer = {
  schema: 'lernbausteine/me',
  version: 2,
  time: '2026-11-22T09:00:00.000Z',
  identity: { id: 'k.brandt', name: 'Kim Brandt', department: 'Bürgeramt', roles: [], areas: [] },
  courses: [
    {
      ...{ course: 'd3-ablegen', title: 'Dokumente in d.3 ablegen', class: 'named', percent: 60 },
      ...{ lessons: 2, answers: 5, changed: '2026-11-20', ends: '2028-05-20', proofs: [] },
    },
    {
      ...{ course: 'brandschutz', title: 'Brandschutz im Rathaus', class: 'pseudonymous', percent: 100 },
      ...{ lessons: 1, answers: 1, changed: '2026-03-03', ends: '2027-03-03' },
      proofs: [{ kind: 'passed', at: '2026-03-03', ends: '2029-03-03' }],
    },
  ],
  records: [],
  damaged: [],
  audit: [],
  exports: [],
};

export const UNREACHABLE = { problem: { code: 'unreachable', de: 'Nicht da.', en: 'Not there.' } };
export const BROKEN = { problem: { code: 'broken', de: 'Der Speicher klemmt.', en: 'The store is stuck.' } };

/** What waits in the browser, and what lies only there. */
export const keptHere: KeptHere = {
  waiting: 3,
  begun: 2,
  courses: [
    { course: 'a', title: 'Sichere Passwörter', lessons: 2, answers: 1 },
    { course: 'b', lessons: 1, answers: 0 },
  ],
};

export const nothingHere: KeptHere = { waiting: 0, begun: 0, courses: [] };

/** An account whose view and answers a test sets. It stands for the page session's only in tests of elements. */
export class FixtureAccount implements Account {
  /** What was asked for, oldest first: `look`, `file json de`, `erase`. */
  readonly asked: string[] = [];
  /** What {@link look} answers. */
  kept: KeptHere & { service?: MyDataAnswer } = { ...nothingHere, service: fixtureData };
  /** What everything rejects with while it is set. */
  refusal: { problem: ViewProblem; here?: KeptHere } | undefined;
  /** Nothing is answered before this resolves. */
  until: Promise<void> = Promise.resolve();
  /** What {@link office} answers. */
  officeHere: Office = new FixtureOffice();
  /** The class of each course. */
  classes: Record<string, PrivacyClass> = { [fixtureCourse.id]: 'named' };

  readonly #listeners = new Set<(view: AccountView) => void>();
  #view: AccountView = {
    signedIn: true,
    name: 'Kim Brandt',
    privacy: fixturePrivacy,
    classOf: (course) => this.classes[course],
    offers: [],
    canSignOut: false,
    memoryOnly: false,
    page: 'https://lernen.example/docs/datenschutz',
  };

  /** Answers nothing until what is returned is called. */
  hold(): () => void {
    let release = (): void => {};
    this.until = new Promise((resolve) => (release = resolve));
    return release;
  }

  /** Changes what is known without asking. */
  show(changes: Partial<AccountView>): void {
    this.#view = { ...this.#view, ...changes };
    for (const listener of this.#listeners) listener(this.#view);
  }

  watch(listener: (view: AccountView) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#view);
    return () => this.#listeners.delete(listener);
  }

  inform(): void {
    this.asked.push('inform');
  }

  async look(): Promise<KeptHere & { service?: MyDataAnswer }> {
    await this.#answer('look');
    return this.kept;
  }

  async file(as: 'json' | 'text', lang: Language): Promise<File> {
    await this.#answer(`file ${as} ${lang}`);
    const name = `meine-lerndaten-2026-11-22.${as === 'json' ? 'json' : 'txt'}`;
    return new File([`${as} ${lang}`], name, { type: as === 'json' ? 'application/json' : 'text/plain' });
  }

  async erase(): Promise<void> {
    await this.#answer('erase');
    this.kept = { ...nothingHere, ...(this.kept.service && { service: { ...fixtureData, courses: [] } }) };
  }

  async takeOver(): Promise<void> {
    await this.#answer('take over');
    this.show({ offers: [] });
  }

  decline(): void {
    this.asked.push('decline');
    this.show({ offers: [] });
  }

  async signOut(): Promise<URL> {
    await this.#answer('sign out');
    return new URL('#abgemeldet', location.href);
  }

  async office(): Promise<Office> {
    await this.#answer('office');
    return this.officeHere;
  }

  async #answer(what: string): Promise<void> {
    this.asked.push(what);
    await this.until;
    if (this.refusal) throw Object.assign(new Error(this.refusal.problem.code), this.refusal) satisfies Refusal;
  }
}
