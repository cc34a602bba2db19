import type { QuestionType } from '../../../server/contract/question.ts';
import type { AnswerKind, KindHost, TaskKind } from '../answer-kind.ts';

export type Kind = AnswerKind | TaskKind;

/** What most courses do without arrives when a question of its type is there. */
const LOADERS: Partial<Record<QuestionType, (host: KindHost) => Promise<Kind>>> = {
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

/** How questions of a type are answered. Rejects where that can't be had: a newer service may know types of which this script has never heard. */
export async function laterKind(type: QuestionType, host: KindHost): Promise<Kind> {
  return LOADERS[type]!(host);
}

async function typed(host: KindHost): Promise<Kind> {
  return (await import('./typed.ts')).typedKind(host);
}

async function task(host: KindHost): Promise<Kind> {
  return (await import('./task.ts')).taskKind(host);
}
