import type { ReactiveController, ReactiveElement } from 'lit';
import type { FiguresAnswer } from '../../server/contract/figures/figures.ts';
import { followSession } from '../shared/follow-session.ts';
import { problemOf } from '../shared/problem-of.ts';
import type { Session } from '../shared/session.ts';
import type { ViewProblem } from '../shared/view-problem.ts';
import { whenBack } from '../shared/when-back.ts';

/** Which figures are asked for. */
export interface Wish {
  year: number | undefined;
  whole: boolean;
}

/** Keeps an element supplied with the figures it wants. */
export class FiguresController implements ReactiveController {
  /** The last that came; it stays while others are asked for. */
  answer: FiguresAnswer | undefined;
  /** Why the last question brought none. */
  problem: ViewProblem | undefined;
  isLoading = true;

  readonly #host: ReactiveElement;
  readonly #wish: () => Wish;
  #session: Session | undefined;
  /** What was asked for last. */
  #asked = '';
  /** Counts what was asked: an answer that something newer has overtaken is dropped. */
  #turn = 0;

  constructor(host: ReactiveElement, wish: () => Wish) {
    this.#host = host;
    this.#wish = wish;
    host.addController(this);
    followSession(host, (session) => {
      this.#session = session;
      this.answer = undefined;
      void this.ask();
    });
    // What is still being counted may be whole by now, too.
    whenBack(host, () => (this.problem ?? this.answer?.counting) && void this.ask());
  }

  hostUpdate(): void {
    if (this.#session && this.#asked !== JSON.stringify(this.#wish())) void this.ask();
  }

  hostDisconnected(): void {
    this.#session = undefined;
    this.#turn++;
  }

  /** Asks for what is wanted now. */
  async ask(): Promise<void> {
    const turn = ++this.#turn;
    const { year, whole } = this.#wish();
    this.#asked = JSON.stringify(this.#wish());
    this.isLoading = true;
    this.#host.requestUpdate();
    if (!this.#session) return;
    try {
      const office = await (await this.#session.account()).office();
      const answer = await office.figures({ ...(year !== undefined && { year }), ...(whole && { whole }) });
      if (turn === this.#turn) this.#settle(answer, undefined);
    } catch (error) {
      if (turn === this.#turn) this.#settle(this.answer, problemOf(error));
    }
  }

  /** The figures that are shown, for a spreadsheet. */
  async file(): Promise<File | undefined> {
    const { whole } = this.#wish();
    const year = this.answer!.detail.year;
    try {
      const office = await (await this.#session!.account()).office();
      return await office.figuresFile({ year, ...(whole && { whole }) });
    } catch (error) {
      this.#settle(this.answer, problemOf(error));
      return undefined;
    }
  }

  #settle(answer: FiguresAnswer | undefined, problem: ViewProblem | undefined): void {
    this.answer = answer;
    this.problem = problem;
    this.isLoading = false;
    this.#host.requestUpdate();
  }
}
