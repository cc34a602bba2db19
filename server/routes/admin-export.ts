import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Catalog } from '../content/catalog.ts';
import { dayOf } from '../contract/day.ts';
import type { Audit } from '../records/audit.ts';
import { exportDocument } from '../records/export-document.ts';
import type { ExportSources } from '../records/export-document.ts';
import type { RecordKeys } from '../records/record-keys.ts';
import type { Handlers } from './table.ts';

export interface AdminExportOptions {
  catalog: Catalog;
  /** All records, one at a time. */
  records: ExportSources['records'];
  audit: Pick<Audit, 'add'>;
  keys: Pick<RecordKeys, 'auditHashOf'>;
  now(): number;
}

/** The progress of all, as fast as it is taken and in constant memory; who asked stands in the audit before the first byte goes out. */
export function adminExportRoutes({
  catalog,
  records,
  audit,
  keys,
  now,
}: AdminExportOptions): Handlers<'GET /api/v1/admin/export'> {
  return {
    async 'GET /api/v1/admin/export'(request, response, { identity }) {
      const time = now();
      const courses = await catalog.list();
      const day = dayOf(time);
      response.set('Cache-Control', 'no-store').type('application/json').attachment(`lernfortschritt-${day}.json`);
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      await audit.add({ what: 'export', who: keys.auditHashOf(identity!) });
      const document = exportDocument({ records, courses, now: time });
      await pipeline(Readable.from(document), response).catch((error: unknown) => {
        // Who asked has gone; nobody is left to be answered.
        if (!request.destroyed) throw error;
      });
    },
  };
}
