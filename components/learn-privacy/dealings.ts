import type { ReactiveController, ReactiveElement } from 'lit';
import type { ViewProblem } from '../shared/session.ts';
import type { AccountController } from './account-controller.ts';
import type { Erasing } from './erasing.ts';
import type { Offering } from './offer.ts';
import { problemOf } from './problem.ts';
import { saveFile } from './save-file.ts';

/** How saving a file, or signing out, went. */
export type News =
  { step: 'none' | 'saving' } | { step: 'saved'; name: string } | { step: 'failed'; problem: ViewProblem };

/** What the learner asked for, and what came of it. What was asked for somebody who has left is never told to the next. */
export class Dealings implements ReactiveController {
  offering: Offering = { step: 'open' };
  erasing: Erasing = { step: 'offered' };
  news: News = { step: 'none' };

  readonly #host: ReactiveElement;
  readonly #mine: AccountController;

  constructor(host: ReactiveElement, mine: AccountController) {
    this.#host = host;
    this.#mine = mine;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.startAnew();
  }

  startAnew(): void {
    this.offering = { step: 'open' };
    this.erasing = { step: 'offered' };
    this.news = { step: 'none' };
    this.#host.requestUpdate();
  }

  /** What came of an earlier visit is not told again. What is under way goes on. */
  beginVisit(): void {
    if (this.erasing.step !== 'running') this.erasing = { step: 'offered' };
    if (this.news.step !== 'saving') this.news = { step: 'none' };
    this.#host.requestUpdate();
  }

  /** Resolves to whether that went well. */
  async takeOver(): Promise<boolean> {
    const running = this.#offer({ step: 'running' });
    let outcome: Offering = { step: 'taken' };
    try {
      await this.#mine.account!.takeOver();
      this.#mine.forget();
    } catch (error) {
      outcome = { step: 'failed', problem: problemOf(error) };
    }
    if (this.offering !== running) return false;
    return this.#offer(outcome).step === 'taken';
  }

  decline(): void {
    this.#mine.account!.decline();
    this.#offer({ step: 'declined' });
  }

  ask(): void {
    this.#erase({ step: 'asked' });
  }

  cancel(): void {
    this.#erase({ step: 'offered' });
  }

  /** Resolves to whether that went well. */
  async erase(): Promise<boolean> {
    const running = this.#erase({ step: 'running' });
    let outcome: Erasing = { step: 'done' };
    try {
      await this.#mine.account!.erase();
      this.#mine.forget();
    } catch (error) {
      outcome = { step: 'failed', problem: problemOf(error) };
    }
    if (this.erasing !== running) return false;
    return this.#erase(outcome).step === 'done';
  }

  async save(as: 'json' | 'text', lang: 'de' | 'en'): Promise<void> {
    const saving = this.#tell({ step: 'saving' });
    let outcome: News;
    let file: File | undefined;
    try {
      file = await this.#mine.account!.file(as, lang);
      outcome = { step: 'saved', name: file.name };
    } catch (error) {
      outcome = { step: 'failed', problem: problemOf(error) };
    }
    if (this.news !== saving) return;
    if (file) saveFile(file);
    this.#tell(outcome);
  }

  async signOut(): Promise<void> {
    try {
      location.assign(await this.#mine.account!.signOut());
    } catch (error) {
      this.#tell({ step: 'failed', problem: problemOf(error) });
    }
  }

  #offer(offering: Offering): Offering {
    this.#host.requestUpdate();
    return (this.offering = offering);
  }

  #erase(erasing: Erasing): Erasing {
    this.#host.requestUpdate();
    return (this.erasing = erasing);
  }

  #tell(news: News): News {
    this.#host.requestUpdate();
    return (this.news = news);
  }
}
