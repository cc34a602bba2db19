import type { QuestionType } from '../../../server/contract/question.ts';
import type { AnswerKind, KindHost } from '../answer-kind.ts';
import { Arriving } from '../arriving.ts';
import { choiceKind } from './choice.ts';
import type { Kind } from './later-kinds.ts';

export type { Kind };

/** How the questions of one element are answered, by their type. */
export class Kinds {
  readonly #host: KindHost;
  readonly #choice: AnswerKind;
  readonly #load: (type: QuestionType) => Promise<Kind>;
  readonly #later = new Map<QuestionType, Arriving<Kind>>();

  constructor(host: KindHost, load: (type: QuestionType) => Promise<Kind>) {
    this.#host = host;
    this.#load = load;
    this.#choice = choiceKind(host);
  }

  of(type: QuestionType): Pick<Arriving<Kind>, 'get' | 'hasFailed' | 'fetch'> {
    if (['single', 'multiple', 'true-false'].includes(type))
      return { get: () => this.#choice, hasFailed: false, fetch: async () => undefined };
    const kind = this.#later.get(type) ?? new Arriving(this.#host, () => this.#load(type));
    this.#later.set(type, kind);
    return kind;
  }
}
