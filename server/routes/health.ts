import type { Catalog } from '../content/catalog.ts';
import { sendJson } from '../http/send-json.ts';
import { ProblemError } from '../problems.ts';
import type { Documents } from '../store/documents.ts';
import { StoreUnavailable } from '../store/progress-store.ts';
import type { Handlers } from './table.ts';

export interface HealthRoutesOptions {
  catalog: Catalog;
  documents: Documents;
  now(): number;
}

/** An answer is good for so many milliseconds: a flood of questions is not to become one of writes. */
const FRESH = 1000;

/** For whoever watches over the process. */
export function healthRoutes({
  catalog,
  documents,
  now,
}: HealthRoutesOptions): Handlers<'GET /healthz' | 'GET /readyz'> {
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

  return {
    'GET /healthz'(_request, response) {
      sendJson(response, { status: 'ok' });
    },

    async 'GET /readyz'(_request, response) {
      if (Math.abs(now() - looked) > FRESH) {
        looked = now();
        looking = look();
      }
      await looking;
      sendJson(response, { status: 'ready' });
    },
  };
}
