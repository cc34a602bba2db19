import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import type { Damaged } from './progress-store.ts';
import type { ReadableStores } from './stores.ts';

/** Where everything comes from. */
export interface Source {
  /** How many records there are, more or less. */
  count(): Promise<number>;
  records(): AsyncIterable<LearnerRecord>;
  documents(): AsyncIterable<KeptDocument>;
  damaged(): AsyncIterable<{ key: RecordKey; damaged: Damaged }>;
}

/** One document, and where it lies. */
export interface KeptDocument {
  kind: string;
  id: string;
  document: unknown;
}

/** Everything that opened stores hold, but for the erasure list. */
export function sourceOf({ progress, documents }: Pick<ReadableStores, 'progress' | 'documents'>): Source {
  return {
    count: () => progress.count(),
    records: () => progress.all(),
    damaged: () => progress.damaged(),
    async *documents() {
      for (const kind of await documents.kinds()) {
        for await (const { id, document } of documents.all(kind)) yield { kind, id, document };
      }
    },
  };
}
