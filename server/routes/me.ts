import type { MeAnswer } from '../contract/api.ts';
import type { PrivacyClass } from '../contract/course.ts';
import type { LearnerRecords } from '../records/learner-records.ts';
import type { Handlers } from './table.ts';

export interface MeRoutesOptions {
  records: LearnerRecords;
  /** The most that may be stored about anybody here. */
  ceiling: PrivacyClass;
  now(): number;
}

/** What the service knows about the asker: to see, to take along, to erase. */
export function meRoutes({
  records,
  ceiling,
  now,
}: MeRoutesOptions): Handlers<'GET /api/v1/me' | 'GET /api/v1/me/export' | 'DELETE /api/v1/me'> {
  return {
    'GET /api/v1/me'(_request, response, { identity }) {
      const { subject, name, department, roles } = identity ?? { subject: null, roles: [] };
      response.set('Cache-Control', 'no-store').json({
        subject,
        ...(name && { name }),
        ...(department && { department }),
        roles,
        record: ceiling,
      } satisfies MeAnswer);
    },

    async 'GET /api/v1/me/export'(_request, response, { identity }) {
      const time = new Date(now()).toISOString();
      const document = {
        schema: 'lernbausteine/me',
        version: 1,
        time,
        identity,
        records: await records.read(identity!),
      };
      response.set('Cache-Control', 'no-store').type('application/json');
      response.attachment(`meine-lerndaten-${time.slice(0, 10)}.json`).send(JSON.stringify(document, null, 2));
    },

    async 'DELETE /api/v1/me'(_request, response, { identity }) {
      await records.erase(identity!, now());
      response.status(204).set('Cache-Control', 'no-store').end();
    },
  };
}
