import type { ReactiveController, ReactiveElement } from 'lit';
import type { ExportWish, Office, Standstill } from '../shared/office.ts';
import { saveFile } from '../shared/save-file.ts';
import type { ViewProblem } from '../shared/view-problem.ts';
import { problemOf } from '../shared/problem-of.ts';

/** How far an export is. */
export type Run =
  | { step: 'idle' | 'cancelled' | 'else' }
  | { step: 'running'; done: number; total: number; why?: Standstill; signIn?: string; again?: () => void }
  | { step: 'done'; name: string; records: number }
  | { step: 'failed'; problem: ViewProblem };

/** Fetches an export, and saves it once it is whole. */
export class ExportRun implements ReactiveController {
  run: Run = { step: 'idle' };

  readonly #host: ReactiveElement;
  #abort: AbortController | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Nobody is there any more whom it could be given to. */
  hostDisconnected(): void {
    this.stop('idle');
  }

  async start(office: Office, wish: ExportWish): Promise<void> {
    const abort = (this.#abort = new AbortController());
    this.#tell({ step: 'running', done: 0, total: 0 });
    try {
      const file = await office.export(wish, {
        signal: abort.signal,
        progress: (done, total) => this.#go(abort, { done, total }),
        waiting: (why, again) => void this.#wait(abort, office, why, again),
      });
      if (abort !== this.#abort) return;
      const { run } = this;
      saveFile(file);
      this.#tell({ step: 'done', name: file.name, records: run.step === 'running' ? run.total : 0 });
    } catch (error) {
      if (abort === this.#abort) this.#tell({ step: 'failed', problem: problemOf(error) });
    }
    if (abort === this.#abort) this.#abort = undefined;
  }

  /** Ends it; nothing of it is saved. */
  stop(step: 'cancelled' | 'else' | 'idle'): void {
    if (!this.#abort) return;
    const abort = this.#abort;
    this.#abort = undefined;
    abort.abort();
    this.#tell({ step });
  }

  async #wait(abort: AbortController, office: Office, why: Standstill, again: () => void): Promise<void> {
    this.#go(abort, { why, again });
    const signIn = why === 'sign-in' ? await office.signIn() : undefined;
    if (signIn && this.run.step === 'running' && this.run.again === again) this.#go(abort, { why, again, signIn });
  }

  /** What isn't said any more is over. */
  #go(abort: AbortController, { done, total, ...rest }: Partial<Extract<Run, { step: 'running' }>>): void {
    if (abort !== this.#abort || this.run.step !== 'running') return;
    this.#tell({ step: 'running', done: done ?? this.run.done, total: total ?? this.run.total, ...rest });
  }

  #tell(run: Run): void {
    this.run = run;
    this.#host.requestUpdate();
  }
}
