import * as z from 'zod';
import { sendJson } from '../http/send-json.ts';
import { ProblemError } from '../problems.ts';
import type { Audit } from '../records/audit.ts';
import type { Handlers } from './table.ts';

export interface AdminAuditOptions {
  audit: Pick<Audit, 'page'>;
  /** Takes in what happened at the command line meanwhile. */
  collect(): Promise<void>;
}

const beforeSchema = z
  .string()
  .regex(/^\d{13}-[\w-]{1,40}$/)
  .optional();

/** Who exported, erased and changed what: for the staff council. */
export function adminAuditRoutes({ audit, collect }: AdminAuditOptions): Handlers<'GET /api/v1/admin/audit'> {
  return {
    async 'GET /api/v1/admin/audit'(request, response) {
      const before = beforeSchema.safeParse(request.query.before);
      if (!before.success) throw new ProblemError('request-invalid');
      await collect();
      sendJson(response, await audit.page(before.data));
    },
  };
}
