import type { RetentionAnswer } from '../contract/api.ts';
import { sendJson } from '../http/send-json.ts';
import type { Housekeeping } from '../records/housekeeping.ts';
import type { Handlers } from './table.ts';

/** What the last retention run did; null before the first one. */
export function adminRetentionRoutes({ last }: Pick<Housekeeping, 'last'>): Handlers<'GET /api/v1/admin/retention'> {
  return {
    async 'GET /api/v1/admin/retention'(_request, response) {
      sendJson(response, { last: (await last()) ?? null } satisfies RetentionAnswer);
    },
  };
}
