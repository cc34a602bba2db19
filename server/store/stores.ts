import type { Documents } from './documents.ts';
import type { Erasures } from './erasures.ts';
import type { ProgressStore } from './progress-store.ts';

/** Everything that is kept, opened. */
export interface Stores {
  progress: ProgressStore;
  documents: Documents;
  erasures: Erasures;
  /** Makes durable what waits, and lets go what was opened. */
  close(): Promise<void> | void;
}

/** What is kept, beside the service that writes it. */
export interface ReadableStores extends Omit<Stores, 'erasures'> {
  erasures: Pick<Erasures, 'at'>;
}

/** What is kept can't be opened; the message is a sentence for whoever runs the service, in German and in English. */
export class StoreUnusable extends Error {
  override name = 'StoreUnusable';
}
