import type { Documents } from '../store/documents.ts';

/** Documents of which some methods do something else. */
export function documentsWith(documents: Documents, others: Partial<Documents>): Documents {
  return {
    update: (...asked) => documents.update(...asked),
    read: (...asked) => documents.read(...asked),
    all: (...asked) => documents.all(...asked),
    kinds: () => documents.kinds(),
    erase: (...asked) => documents.erase(...asked),
    ...others,
  };
}
