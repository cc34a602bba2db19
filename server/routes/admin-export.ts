import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Catalog } from '../content/catalog.ts';
import { exportDocument } from '../records/export-document.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import type { Handlers } from './table.ts';

export interface AdminExportOptions {
  catalog: Catalog;
  store: ProgressStore;
  now(): number;
}

/** The progress of all, as fast as it is taken and in constant memory. */
export function adminExportRoutes({ catalog, store, now }: AdminExportOptions): Handlers<'GET /api/v1/admin/export'> {
  return {
    async 'GET /api/v1/admin/export'(request, response) {
      const time = now();
      const courses = await catalog.list();
      const day = new Date(time).toISOString().slice(0, 10);
      response.set('Cache-Control', 'no-store').type('application/json').attachment(`lernfortschritt-${day}.json`);
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      await pipeline(Readable.from(exportDocument({ store, courses, now: time })), response).catch((error: unknown) => {
        // Who asked has gone; nobody is left to be answered.
        if (!request.destroyed) throw error;
      });
    },
  };
}
