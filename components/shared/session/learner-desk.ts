import type { AttemptsAnswer } from '../../../server/contract/api.ts';
import type { Desk, Papers } from '../desk.ts';
import type { Api } from './api.ts';

interface Place {
  drafts: Map<string, string[]>;
  attempt?: AttemptsAnswer;
}

/** The desk of whoever is signed in. */
export class LearnerDesk implements Desk {
  readonly #api: Api;
  readonly #places = new Map<string, Place>();
  readonly #listeners = new Map<string, Set<(papers: Papers) => void>>();

  constructor(api: Api) {
    this.#api = api;
  }

  watch(course: string, lesson: string, listener: (papers: Papers) => void): () => void {
    const key = `${course}/${lesson}`;
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    listener(this.#place(key));
    return () => listeners.delete(listener);
  }

  draft(course: string, lesson: string, question: string, response: string[] | undefined): void {
    const key = `${course}/${lesson}`;
    const { drafts, ...place } = this.#place(key);
    const changed = new Map(drafts);
    if (response) changed.set(question, response);
    else changed.delete(question);
    this.#put(key, { ...place, drafts: changed });
  }

  async begin(course: string, lesson: string): Promise<void> {
    const attempt = await this.#api.post<AttemptsAnswer>('attempts', { course, lesson });
    this.#put(`${course}/${lesson}`, { drafts: new Map(), attempt });
  }

  #place(key: string): Place {
    return this.#places.get(key) ?? { drafts: new Map() };
  }

  #put(key: string, place: Place): void {
    this.#places.set(key, place);
    for (const listener of this.#listeners.get(key) ?? []) listener(place);
  }
}
