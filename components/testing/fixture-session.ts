import { ContextProvider } from '@lit/context';
import type { Account } from '../shared/account.ts';
import type { CourseView, FactDraft, Session } from '../shared/session.ts';
import { sessionContext } from '../shared/session.ts';
import type { Desk } from '../shared/desk.ts';
import { FixtureAccount } from './fixture-account.ts';
import { FixtureDesk } from './fixture-desk.ts';

/** A session whose views a test sets, and whose facts a test reads. It stands for the page session only in tests of elements. */
export class FixtureSession implements Session {
  /** What the elements reported, oldest first. */
  readonly facts: { course: string; lesson: string; fact: FactDraft }[] = [];
  /** What else was asked for: `send`, `select ablegen`, `recall ablegen`, `refresh d3-ablegen`. */
  readonly asked: string[] = [];
  /** What {@link account} resolves to. */
  readonly theirs = new FixtureAccount();
  /** What {@link desk} resolves to. */
  readonly table = new FixtureDesk();

  readonly #views = new Map<string, CourseView>();
  readonly #listeners = new Map<string, Set<(view: CourseView) => void>>();

  /** Gives every element of the course a new view. */
  show(course: string, view: CourseView): void {
    this.#views.set(course, view);
    for (const listener of this.#listeners.get(course) ?? []) listener(view);
  }

  watch(course: string, listener: (view: CourseView) => void): () => void {
    const listeners = this.#listeners.get(course) ?? new Set();
    this.#listeners.set(course, listeners.add(listener));
    listener(this.#views.get(course) ?? { phase: 'loading' });
    return () => listeners.delete(listener);
  }

  report(course: string, lesson: string, fact: FactDraft): void {
    this.facts.push({ course, lesson, fact });
  }

  send(): void {
    this.asked.push('send');
  }

  select(_course: string, lesson: string): void {
    this.asked.push(`select ${lesson}`);
  }

  recall(_course: string, lesson: string): void {
    this.asked.push(`recall ${lesson}`);
  }

  async account(): Promise<Account> {
    return this.theirs;
  }

  async desk(): Promise<Desk> {
    return this.table;
  }

  async refresh(course: string): Promise<void> {
    this.asked.push(`refresh ${course}`);
  }
}

const provider = new ContextProvider(document.documentElement, { context: sessionContext });
provider.hostConnected();

/** A fresh session for the page of the test, on a device where nobody has chosen anything. */
export function fixtureSession(): FixtureSession {
  localStorage.clear();
  const session = new FixtureSession();
  provider.setValue(session);
  return session;
}
