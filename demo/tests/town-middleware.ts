import { rm } from 'node:fs/promises';
import { SignJWT } from 'jose';
import { createKeys } from '../intranet/token.ts';
import { coursesForElements } from './courses-for-elements.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

export { freePort } from './free-port.ts';

/** What a test server (koa) hands to its middleware, as far as it is used here. */
interface Context {
  path: string;
  method: string;
  body: unknown;
  status: number;
  cookies: { get(name: string): string | undefined };
  request: { query: Record<string, string | string[] | undefined> };
}

/**
 * A real service for the tests of elements, on an origin of its own:
 * `/town.json` says where, `/token` signs in whomever the cookie `person` names, with the `role` of another cookie (`?seconds=` for how long), and `POST /town/kill` and `/town/start`
 * take the service away and bring it back.
 */
export async function townMiddleware(origin: string): Promise<{
  middleware(context: Context, next: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}> {
  const keys = await createKeys();
  const courses = await coursesForElements();
  const town = await startTown({ origins: [origin], keys, courses });

  const tokenOf = (person: string, seconds: string, role: string | undefined) =>
    new SignJWT(role ? { roles: [role] } : {})
      .setProtectedHeader({ alg: 'RS256', kid: keys.publicJwk.kid! })
      .setIssuer(town.intranetUrl)
      .setAudience('lernbausteine')
      .setSubject(person)
      .setIssuedAt()
      .setExpirationTime(`${seconds} seconds`)
      .sign(keys.privateKey);

  return {
    async stop() {
      await town.stop();
      await rm(courses, { recursive: true });
    },
    async middleware(context, next) {
      if (context.path === '/town.json') {
        context.body = { service: `${town.serviceUrl}/` };
      } else if (context.path === '/token') {
        const person = context.cookies.get('person');
        const { seconds = '600' } = context.request.query;
        const role = context.cookies.get('role');
        if (person) context.body = { token: await tokenOf(person, String(seconds), role) };
        else context.status = 401;
      } else if (context.method === 'POST' && context.path.startsWith('/town/')) {
        await (context.path === '/town/kill' ? town.killService() : restart(town));
        context.body = {};
      } else {
        await next();
      }
    },
  };
}

async function restart(town: Town): Promise<void> {
  await town.killService();
  await town.startService();
}
