import type { ReactiveController, ReactiveElement } from 'lit';
import type { Language } from '../../server/contract/words.ts';
import type { ViewProblem } from '../shared/view-problem.ts';
import type { AccountController } from './account-controller.ts';
import type { Erasing } from './erasing.ts';
import type { Offering } from './offer.ts';
import { refusalOf } from './problem.ts';
import { saveFile } from '../shared/save-file.ts';

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
    const problem = await refusalOf(this.#mine.account!.takeOver());
    if (this.offering !== running) return false;
    this.#offer(problem ? { step: 'failed', problem } : { step: 'taken' });
    if (!problem) this.#mine.forget();
    return !problem;
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
    const problem = await refusalOf(this.#mine.account!.erase());
    if (this.erasing !== running) return false;
    this.#erase(problem ? { step: 'failed', problem } : { step: 'done' });
    if (!problem) this.#mine.forget();
    return !problem;
  }

  async save(as: 'json' | 'text', lang: Language): Promise<void> {
    const saving = this.#tell({ step: 'saving' });
    const saved = this.#mine.account!.file(as, lang).then((file) => {
      if (this.news !== saving) return;
      saveFile(file);
      this.#tell({ step: 'saved', name: file.name });
    });
    const problem = await refusalOf(saved);
    if (problem && this.news === saving) this.#tell({ step: 'failed', problem });
  }

  async signOut(): Promise<void> {
    const problem = await refusalOf(this.#mine.account!.signOut().then((next) => location.assign(next)));
    if (problem) this.#tell({ step: 'failed', problem });
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
