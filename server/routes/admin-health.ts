import type { Health } from '../health/health.ts';
import { sendJson } from '../http/send-json.ts';
import type { Handlers } from './table.ts';

/** How the installation is, for whoever answers for it. */
export function adminHealthRoutes(health: Health): Handlers<'GET /api/v1/admin/health'> {
  return {
    async 'GET /api/v1/admin/health'(_request, response) {
      sendJson(response, await health());
    },
  };
}
