import type { IncomingMessage } from 'node:http';
import type { Course } from '../contract/course.ts';
import { countsRequestSchema } from '../contract/fact.schema.ts';
import type { Catalog } from '../content/catalog.ts';
import { parseBody } from '../http/body.ts';
import { sendJson } from '../http/send-json.ts';
import { sightOf } from '../identity/access.ts';
import type { DeviceCount } from '../figures/device-counts.ts';
import { countEvent } from '../records/counts.ts';
import type { Documents } from '../store/documents.ts';
import type { Handlers } from './table.ts';

export interface CountRoutesOptions {
  catalog: Pick<Catalog, 'get'>;
  documents: Documents;
  /** Throws where so many events are too many from there. */
  allow(request: IncomingMessage, events: number): Promise<void>;
  /** Is told of what was counted. */
  counted(count: DeviceCount): void;
  now(): number;
}

/** Counts for courses whose progress can stay in the browser. Who asks is not looked at, and other courses are passed over. */
export function countRoutes({
  catalog,
  documents,
  allow,
  counted,
  now,
}: CountRoutesOptions): Handlers<'POST /api/v1/counts'> {
  return {
    async 'POST /api/v1/counts'(request, response) {
      const { events } = parseBody(countsRequestSchema, request.body);
      await allow(request, events.length);
      const courses = await Promise.all(events.map(({ course }) => catalog.get(course)));
      const countable = events.filter((_, index) => isCountable(courses[index]));
      const counts = await Promise.all(countable.map((event) => countEvent(event, documents, now())));
      for (const count of counts) if (count) counted(count);
      sendJson(response, {});
    },
  };
}

/** Whether there can be anybody who learns it without the service keeping it. */
function isCountable(course: Course | undefined): boolean {
  return (
    course !== undefined && (course.record === 'device' || ['whole', 'previews'].includes(sightOf(course, undefined)))
  );
}
