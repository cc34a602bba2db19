import type { ReactiveController, ReactiveElement } from 'lit';
import type { AccountView } from '../shared/account.ts';
import { followSession } from '../shared/follow-session.ts';
import type { Office } from '../shared/office.ts';
import { problemOf } from '../shared/problem-of.ts';
import type { Session } from '../shared/session.ts';
import type { ViewProblem } from '../shared/view-problem.ts';
import { whenBack } from '../shared/when-back.ts';

/** Whoever isn't signed in (any more) is told so in one of these ways. */
const SIGN_IN = ['sign-in', 'session-ended', 'token-expired', 'token-invalid'];

/** Keeps an element up to date with one question to the office of the session around it. */
export class OfficeController<T> implements ReactiveController {
  office: Office | undefined;
  /** Who is signed in, and by which rules things are kept. */
  view: AccountView | undefined;
  /** What the last question brought; it stays while it is asked anew, and after that failed. */
  answer: T | undefined;
  problem: ViewProblem | undefined;
  /** For somebody whose session has ended: where to sign in. */
  signIn: string | undefined;
  isLoading: boolean;

  readonly #host: ReactiveElement;
  readonly #question: (office: Office) => Promise<T>;
  readonly #byHand: boolean;
  #session: Session | undefined;
  #unwatch: (() => void) | undefined;
  /** The last person who was signed in. */
  #person: string | undefined;
  /** Counts what was asked: an answer that something newer has overtaken is dropped. */
  #turn = 0;

  /** `byHand`: nothing is asked before {@link ask} is called, anew for each person. */
  constructor(host: ReactiveElement, question: (office: Office) => Promise<T>, { byHand = false } = {}) {
    this.#host = host;
    this.#question = question;
    this.#byHand = byHand;
    this.isLoading = !byHand;
    host.addController(this);
    followSession(host, (session) => void this.#follow(session));
    whenBack(host, () => this.problem && !this.isLoading && void this.ask());
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** Nobody is signed in (any more). */
  get isSignedOut(): boolean {
    return this.view?.signedIn === false;
  }

  /** Whoever is here hasn't asked yet. */
  get isUnasked(): boolean {
    return this.#byHand && !this.isLoading && this.answer === undefined && !this.problem;
  }

  /** The problem is that nobody is signed in. */
  get wantsSignIn(): boolean {
    return this.problem !== undefined && SIGN_IN.includes(this.problem.code);
  }

  /** Asks anew. */
  async ask(): Promise<void> {
    const turn = ++this.#turn;
    this.isLoading = true;
    this.problem = this.signIn = undefined;
    this.#host.requestUpdate();
    try {
      if (!this.office) await this.#open(turn);
      const answer = await this.#question(this.office!);
      if (turn !== this.#turn) return;
      this.answer = answer;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.problem = problemOf(error);
      if (this.wantsSignIn) void this.office?.signIn().then((address) => this.#offer(turn, address));
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }

  async #open(turn: number): Promise<void> {
    const account = await this.#session!.account();
    const office = await account.office();
    if (turn !== this.#turn) return;
    this.office = office;
    this.#unwatch = account.watch((view) => this.#take(view));
    account.inform();
  }

  async #follow(session: Session | undefined): Promise<void> {
    this.#leave();
    this.#session = session;
    if (session && !this.#byHand) await this.ask();
  }

  /** Nothing of one person is shown to the next; whose session has ended finds it again. */
  #take(view: AccountView): void {
    const wasNobody = this.isSignedOut;
    const before = this.#person;
    this.view = view;
    this.#person = view.subject ?? before;
    if (before !== this.#person && (before !== undefined || wasNobody)) {
      this.answer = undefined;
      if (this.#byHand) this.#rest();
      else void this.ask();
    }
    this.#host.requestUpdate();
  }

  #offer(turn: number, address: string | undefined): void {
    if (turn !== this.#turn) return;
    this.signIn = address;
    this.#host.requestUpdate();
  }

  #leave(): void {
    this.#unwatch?.();
    this.#unwatch = this.#person = undefined;
    this.office = this.view = this.answer = undefined;
    this.#rest();
  }

  /** As before anything was asked. */
  #rest(): void {
    this.#turn++;
    this.problem = this.signIn = undefined;
    this.isLoading = !this.#byHand;
  }
}
