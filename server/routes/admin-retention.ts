import type { RetentionAnswer } from '../contract/api.ts';
import type { Housekeeping } from '../records/housekeeping.ts';
import type { Handlers } from './table.ts';

/** What the last retention run did; null before the first one. */
export function adminRetentionRoutes({ last }: Pick<Housekeeping, 'last'>): Handlers<'GET /api/v1/admin/retention'> {
  return {
    async 'GET /api/v1/admin/retention'(_request, response) {
      response.set('Cache-Control', 'no-store').json({ last: (await last()) ?? null } satisfies RetentionAnswer);
    },
  };
}
