import type { ReactiveController, ReactiveElement } from 'lit';
import type { Account, AccountView, KeptHere, Refusal } from '../shared/account.ts';
import { followSession } from '../shared/follow-session.ts';
import { problemOf } from '../shared/problem-of.ts';
import type { Session } from '../shared/session.ts';
import type { ViewProblem } from '../shared/view-problem.ts';

/** What has been found out about what is kept. */
export type Lookup =
  | { phase: 'idle' | 'loading' }
  | { phase: 'failed'; problem: ViewProblem; here?: KeptHere | undefined }
  | { phase: 'ready'; kept: Kept };

/** What {@link Account.look} resolves to. */
export type Kept = Awaited<ReturnType<Account['look']>>;

/** Keeps an element up to date with the account of the session around it. */
export class AccountController implements ReactiveController {
  session: Session | undefined;
  account: Account | undefined;
  view: AccountView | undefined;
  lookup: Lookup = { phase: 'idle' };

  readonly #host: ReactiveElement;
  /** Somebody else is at the page now. */
  readonly #changed: () => void;
  #unwatch: (() => void) | undefined;
  /** Counts what was asked: an answer that something newer has overtaken is dropped. */
  #turn = 0;

  constructor(host: ReactiveElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
    followSession(host, (session) => void this.#follow(session));
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** Looks up anew what is kept. */
  async look(): Promise<void> {
    const turn = this.#begin({ phase: 'loading' });
    this.account!.inform();
    try {
      const kept = await this.account!.look();
      if (turn === this.#turn) this.#begin({ phase: 'ready', kept });
    } catch (error) {
      if (turn === this.#turn)
        this.#begin({ phase: 'failed', problem: problemOf(error), here: (error as Partial<Refusal>).here });
    }
  }

  /** What was found isn't true any more: it is looked up again when it is shown. */
  forget(): void {
    this.#begin({ phase: 'idle' });
  }

  /** Asks for the account again where it didn't come, else for what is kept. */
  async retry(): Promise<void> {
    if (this.account) this.forget();
    else await this.#follow(this.session);
  }

  async #follow(session: Session | undefined): Promise<void> {
    this.#leave();
    this.session = session;
    const turn = this.#begin({ phase: 'idle' });
    try {
      const account = await session?.account();
      if (!account || turn !== this.#turn) return;
      this.account = account;
      this.#unwatch = account.watch((view) => this.#take(view));
    } catch (error) {
      if (turn === this.#turn) this.#begin({ phase: 'failed', problem: problemOf(error) });
    }
  }

  #take(view: AccountView): void {
    const before = this.view;
    this.view = view;
    if (before && isSomebodyElse(before, view)) {
      this.forget();
      this.#changed();
    }
    this.#host.requestUpdate();
  }

  #leave(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.account = undefined;
    this.view = undefined;
    this.forget();
    this.#changed();
  }

  #begin(lookup: Lookup): number {
    this.lookup = lookup;
    this.#host.requestUpdate();
    return ++this.#turn;
  }
}

/** What was not known before is no change. */
function isSomebodyElse(before: AccountView, now: AccountView): boolean {
  return (
    (before.subject !== undefined && before.subject !== now.subject) ||
    (before.signedIn !== undefined && before.signedIn !== now.signedIn) ||
    (before.name !== undefined && before.name !== now.name)
  );
}
