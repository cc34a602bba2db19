import type { Readiness } from '../health/readiness.ts';
import { sendJson } from '../http/send-json.ts';
import type { Handlers } from './table.ts';

/** For whoever watches over the process. */
export function healthRoutes(demandReady: Readiness): Handlers<'GET /healthz' | 'GET /readyz'> {
  return {
    'GET /healthz'(_request, response) {
      sendJson(response, { status: 'ok' });
    },

    async 'GET /readyz'(_request, response) {
      await demandReady();
      sendJson(response, { status: 'ready' });
    },
  };
}
