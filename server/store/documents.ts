/** Where everything is kept that is no progress: courses as published, paths, certificates, drafts, … Each kind checks what it reads. */
export interface Documents {
  read(kind: string, id: string): Promise<unknown>;
  /** Replaces a document with what `change` (pure, synchronous) makes of it; undefined removes it. Resolves once that is durable. */
  update(kind: string, id: string, change: (before: unknown) => unknown): Promise<void>;
  /** Every document of a kind whose id follows `after`, by id, in constant memory. One that can't be read is left out and reported. */
  all(kind: string, after?: string): AsyncIterable<{ id: string; document: unknown }>;
  /** Every kind there is a document of. */
  kinds(): Promise<string[]>;
  erase(kind: string, id: string): Promise<void>;
}
