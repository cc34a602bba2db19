import type { MeAnswer, MyDataAnswer, PrivacyAnswer } from '../contract/api.ts';
import { dayOf } from '../contract/day.ts';
import type { LearnerRecord } from '../contract/record.ts';
import type { Catalog } from '../content/catalog.ts';
import { sendJson } from '../http/send-json.ts';
import type { Identity } from '../identity/identity.ts';
import { ownSignIn } from '../identity/own-sign-in.ts';
import { ProblemError } from '../problems.ts';
import type { Audit } from '../records/audit.ts';
import type { Change, LearnerRecords } from '../records/learner-records.ts';
import { myDataText } from '../records/my-data-text.ts';
import { keptCourses, keptDamaged } from '../records/my-data.ts';
import type { RecordKeys } from '../records/record-keys.ts';
import { UnreadableDocument } from '../store/progress-store.ts';
import type { Handlers } from './table.ts';

export interface MeRoutesOptions {
  catalog: Pick<Catalog, 'list'>;
  records: LearnerRecords;
  audit: Audit;
  keys: Pick<RecordKeys, 'auditHashOf'>;
  privacy: PrivacyAnswer;
  /** The service has a sign-in of its own. */
  signIn: boolean;
  now(): number;
}

/** How long erasing again, where nothing is kept, is the same erasure, in milliseconds. */
const REPEATED = 3_600_000;

/** What the service knows about the asker: to see, to take along, to erase. */
export function meRoutes({
  catalog,
  records,
  audit,
  keys,
  privacy,
  signIn,
  now,
}: MeRoutesOptions): Handlers<
  'GET /api/v1/me' | 'GET /api/v1/me/export' | 'DELETE /api/v1/me' | 'GET /api/v1/privacy'
> {
  async function dataOf(identity: Identity, courses: Awaited<ReturnType<Catalog['list']>>): Promise<MyDataAnswer> {
    const time = now();
    const kept = await records.read(identity);
    const { id, name, department, roles, areas } = identity;
    return {
      schema: 'lernbausteine/me',
      version: 2,
      time: new Date(time).toISOString(),
      identity: { id, ...(name && { name }), ...(department && { department }), roles, areas },
      courses: keptCourses(kept, courses, privacy.keep, time),
      records: kept,
      damaged: keptDamaged(await records.damaged(identity), privacy.keep),
      audit: await audit.of(keys.auditHashOf(identity)),
      exports: await exportsOf(kept),
    };
  }

  /** Nothing is kept of the person, and the audit already says why. */
  function wasJustErased(identity: Identity, time: number): Promise<boolean> {
    const look: Change<boolean> = (record, { other, factsErasedAt = -Infinity }) => ({
      record,
      result: !record && !other && factsErasedAt > time - REPEATED,
    });
    return records.update(identity, 'named', look, []);
  }

  /** Whoever's record was there when all were exported is concerned. */
  async function exportsOf(kept: LearnerRecord[]): Promise<string[]> {
    if (kept.length === 0) return [];
    const times = await audit.exportsSince(Math.min(...kept.map(({ created }) => created)));
    return [...new Set(times.map(dayOf))];
  }

  return {
    'GET /api/v1/privacy'(_request, response) {
      response.set('Cache-Control', 'no-cache').json(privacy);
    },

    'GET /api/v1/me'(_request, response, asker) {
      const { subject, name, department, roles } = asker.identity ?? { subject: null, roles: [] };
      sendJson(response, {
        subject,
        ...(name && { name }),
        ...(department && { department }),
        roles,
        record: privacy.record,
        ...ownSignIn(signIn, asker),
      } satisfies MeAnswer);
    },

    async 'GET /api/v1/me/export'(request, response, { identity }) {
      const { as, lang } = request.query;
      const isText = as === 'text';
      const language = lang ?? 'de';
      if ((as !== undefined && !isText) || (language !== 'de' && language !== 'en')) {
        throw new ProblemError('request-invalid');
      }
      const courses = await catalog.list();
      const data = await dataOf(identity!, courses);
      const name = isText && language === 'en' ? 'my-learning-data' : 'meine-lerndaten';
      response
        .set('Cache-Control', 'no-store')
        .attachment(`${name}-${data.time.slice(0, 10)}.${isText ? 'txt' : 'json'}`);
      if (isText)
        response
          .type('text/plain')
          .set('Content-Language', language)
          .send(myDataText(data, privacy, language, courses));
      else response.type('application/json').send(JSON.stringify(data, null, 2));
    },

    async 'DELETE /api/v1/me'(request, response, { identity }) {
      // Who is meant says who asks; it may only be less sure than that.
      const { subject = identity!.subject } = request.query;
      if (subject !== identity!.subject) throw new ProblemError('subject-changed');
      const time = now();
      const isRepeated = await wasJustErased(identity!, time).catch(unreadable);
      // Also then: what was done meanwhile on a device that is offline is not to come back either. No line is added by it.
      await records.erase(identity!, time);
      const who = keys.auditHashOf(identity!);
      if (!isRepeated) await audit.add({ what: 'erasure', who, about: who });
      response.status(204).set('Cache-Control', 'no-store').end();
    },
  };
}

/** A record that nobody can read is there to be erased. */
function unreadable(error: unknown): false {
  if (error instanceof UnreadableDocument) return false;
  throw error;
}
