import type { IncomingMessage } from 'node:http';
import { countsRequestSchema } from '../contract/fact.schema.ts';
import type { Catalog } from '../content/catalog.ts';
import { parseBody } from '../http/body.ts';
import { countEvent } from '../records/counts.ts';
import type { Documents } from '../store/documents.ts';
import type { Handlers } from './table.ts';

export interface CountRoutesOptions {
  catalog: Pick<Catalog, 'get'>;
  documents: Documents;
  /** Throws where so many events are too many from there. */
  allow(request: IncomingMessage, events: number): Promise<void>;
  now(): number;
}

/** Counts for courses whose progress stays in the browser. Who asks is not looked at, and courses unknown are passed over. */
export function countRoutes({ catalog, documents, allow, now }: CountRoutesOptions): Handlers<'POST /api/v1/counts'> {
  return {
    async 'POST /api/v1/counts'(request, response) {
      const { events } = parseBody(countsRequestSchema, request.body);
      await allow(request, events.length);
      const courses = await Promise.all(events.map(({ course }) => catalog.get(course)));
      const known = events.filter((_, index) => courses[index] !== undefined);
      await Promise.all(known.map((event) => countEvent(event, documents, now())));
      response.set('Cache-Control', 'no-store').json({});
    },
  };
}
