import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { exportFileName } from '../contract/export-choices.ts';
import type { Cursors } from '../exports/cursor.ts';
import { writePart } from '../exports/part.ts';
import type { ExportSources, UnderstoodExport } from '../exports/plan.ts';
import { understandExport } from '../exports/plan.ts';
import { formats } from '../exports/formats.ts';
import { writeExport } from '../exports/write.ts';
import type { Audit } from '../records/audit.ts';
import type { RecordKeys } from '../records/record-keys.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import type { Handlers } from './table.ts';

export interface AdminExportOptions extends ExportSources {
  store: Pick<ProgressStore, 'count'>;
  cursors: Cursors;
  audit: Pick<Audit, 'add'>;
  keys: Pick<RecordKeys, 'auditHashOf'>;
  now(): number;
}

/** The progress of all, in one stream or part by part; who asked for what stands in the audit before the first byte goes out. */
export function adminExportRoutes(options: AdminExportOptions): Handlers<'GET /api/v1/admin/export'> {
  const { audit, keys, now } = options;
  return {
    async 'GET /api/v1/admin/export'(request, response, { identity }) {
      const understood = await understandExport(request.query, options);
      const { format, version, filter, limit, after } = understood.wish;
      response.attachment(exportFileName(format, now()));
      response.set('Cache-Control', 'no-store').type(`${formats[format].type}; charset=utf-8`);
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      const who = keys.auditHashOf(identity!);
      const cursor = after === undefined ? undefined : await options.cursors.open(after, understood.wish, who);
      if (!cursor) await audit.add({ what: 'export', who, detail: { format, ...(version && { version }), ...filter } });
      if (limit === undefined) await answerWhole(understood, request, response, now());
      else {
        const common = cursor ?? { time: now(), total: await options.store.count(), place: undefined };
        const { text, next } = await writePart(understood.planAt(common.time), limit, common.place);
        if (next)
          response.set('Learn-Next', await options.cursors.close({ ...common, place: next }, understood.wish, who));
        response.set('Learn-Done', String(next ? Math.min(next.looked, common.total) : common.total));
        response.set('Learn-Total', String(common.total));
        response.send(text);
      }
    },
  };
}

/** In one stream, beside requests. */
async function answerWhole(
  { planAt }: UnderstoodExport,
  request: Request,
  response: Response,
  time: number,
): Promise<void> {
  const pieces = writeExport(planAt(time));
  const texts = async function* () {
    for await (const { text } of pieces) if (text !== '') yield text;
  };
  await pipeline(Readable.from(texts()), response).catch((error: unknown) => {
    // Who asked has gone; nobody is left to be answered.
    if (!request.destroyed) throw error;
  });
}
