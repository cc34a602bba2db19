import type { AttemptsAnswer } from '../../server/contract/api.ts';
import type { Desk, Papers } from '../shared/desk.ts';

/** A desk whose papers a test sets and reads. */
export class FixtureDesk implements Desk {
  papers: Papers = { drafts: new Map() };
  /** What {@link begin} draws; without it there is no connection. */
  draw: AttemptsAnswer | undefined;

  readonly #listeners = new Set<(papers: Papers) => void>();

  show(papers: Papers): void {
    this.papers = papers;
    for (const listener of this.#listeners) listener(papers);
  }

  watch(_course: string, _lesson: string, listener: (papers: Papers) => void): () => void {
    this.#listeners.add(listener);
    listener(this.papers);
    return () => this.#listeners.delete(listener);
  }

  draft(_course: string, _lesson: string, question: string, response: string[] | undefined): void {
    const drafts = new Map(this.papers.drafts);
    if (response) drafts.set(question, response);
    else drafts.delete(question);
    this.show({ ...this.papers, drafts });
  }

  async begin(): Promise<void> {
    if (!this.draw) throw new Error('No connection');
    this.show({ drafts: new Map(), attempt: this.draw });
  }
}
