import type { QuestionType } from '../../../server/contract/question.ts';
import type { AnswerKind, KindHost, TaskKind } from '../answer-kind.ts';
import { Arriving } from '../arriving.ts';
import { choiceKind } from './choice.ts';

export type Kind = AnswerKind | TaskKind;

/** What most questions do without arrives when one of its type is there. */
const LATER: Partial<Record<QuestionType, (host: KindHost) => Promise<Kind>>> = {
  text: typed,
  gap: typed,
  number: typed,
  step: task,
  reflection: task,
  matching: async (host) => (await import('./matching.ts')).matchingKind(host),
  sorting: async (host) => (await import('./sorting.ts')).sortingKind(host),
  ordering: async (host) => (await import('./ordering.ts')).orderingKind(host),
  spot: async (host) => (await import('./spot.ts')).spotKind(host),
  scenario: async (host) => (await import('./scenario.ts')).scenarioKind(host),
};

/** How the questions of one element are answered, by their type. */
export class Kinds {
  readonly #host: KindHost;
  readonly #choice: AnswerKind;
  readonly #later = new Map<QuestionType, Arriving<Kind>>();

  constructor(host: KindHost) {
    this.#host = host;
    this.#choice = choiceKind(host);
  }

  of(type: QuestionType): Pick<Arriving<Kind>, 'get' | 'hasFailed' | 'fetch'> {
    if (['single', 'multiple', 'true-false'].includes(type))
      return { get: () => this.#choice, hasFailed: false, fetch: async () => undefined };
    let kind = this.#later.get(type);
    if (!kind) {
      // A newer service may know types of which this script has never heard.
      kind = new Arriving(this.#host, async () => LATER[type]!(this.#host));
      this.#later.set(type, kind);
    }
    return kind;
  }
}

async function typed(host: KindHost): Promise<Kind> {
  return (await import('./typed.ts')).typedKind(host);
}

async function task(host: KindHost): Promise<Kind> {
  return (await import('./task.ts')).taskKind(host);
}
