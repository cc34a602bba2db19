import type { Catalog } from '../content/catalog.ts';
import { ProblemError } from '../problems.ts';
import type { Documents } from '../store/documents.ts';
import { StoreUnavailable } from '../store/progress-store.ts';

interface ReadinessOptions {
  catalog: Pick<Catalog, 'list'>;
  documents: Pick<Documents, 'update'>;
  now(): number;
}

/** Resolves where everything can be answered and kept; throws what {@link StoreUnavailable} says, else `too-busy`. */
export type Readiness = () => Promise<void>;

/** An answer is good for so many milliseconds: a flood of questions is not to become one of writes. */
const FRESH = 1000;

/** Looks whether the service can do what it is for. */
export function readiness({ catalog, documents, now }: ReadinessOptions): Readiness {
  let looked = -Infinity;
  let looking = Promise.resolve();

  async function look(): Promise<void> {
    try {
      await Promise.all([catalog.list(), writeProbe()]);
    } catch (cause) {
      if (cause instanceof StoreUnavailable) throw cause;
      throw new ProblemError('too-busy', { cause });
    }
  }

  /** Reading alone doesn't tell a full disk, nor a database that may only be read. One after the other: asked for at once they may come to nothing, and nothing would be written. */
  async function writeProbe(): Promise<void> {
    await documents.update('ready', 'probe', () => ({ v: 1 }));
    await documents.update('ready', 'probe', () => undefined);
  }

  return async () => {
    if (Math.abs(now() - looked) > FRESH) {
      looked = now();
      looking = look();
    }
    await looking;
  };
}
