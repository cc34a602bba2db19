import type { Catalog } from '../content/catalog.ts';
import { StoreUnavailable } from '../store/progress-store.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import type { Handlers } from './table.ts';

export interface HealthRoutesOptions {
  catalog: Catalog;
  store: ProgressStore;
}

/** For whoever watches over the process. */
export function healthRoutes({ catalog, store }: HealthRoutesOptions): Handlers<'GET /healthz' | 'GET /readyz'> {
  return {
    'GET /healthz'(_request, response) {
      response.set('Cache-Control', 'no-store').json({ status: 'ok' });
    },

    async 'GET /readyz'(_request, response) {
      try {
        await Promise.all([catalog.list(), store.read({ class: 'named', id: '' })]);
      } catch (cause) {
        if (cause instanceof StoreUnavailable) throw cause;
        throw new StoreUnavailable('Der Dienst ist nicht bereit. / The service is not ready.', { cause });
      }
      response.set('Cache-Control', 'no-store').json({ status: 'ready' });
    },
  };
}
