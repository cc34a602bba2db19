import { once } from 'node:events';
import type { Request, RequestHandler } from 'express';
import { nameOf } from '../../http/mount.ts';
import type { Row } from '../../http/mount.ts';
import { table } from '../../routes/table.ts';
import { signedIn } from '../../testing/tokens.ts';
import { routeIn } from './routes-of.ts';
import type { Victim } from './victim.ts';
import type { OpenTown } from './ways-in.ts';

/** A mistake that somebody could make in a route. */
export interface Hole {
  name: string;
  route: string;
  /** What it makes of a request before the route sees it. */
  tear(request: Request, around: Around): Promise<void> | void;
  /** What the check has to say of it. */
  betrayedBy: RegExp;
}

interface Around {
  victim: Victim;
  /** Headers of an admin. */
  admin: Record<string, string>;
  town: OpenTown;
}

/** Mistakes that the assault has to notice, or it would notice none. */
export const holes: readonly Hole[] = [
  {
    name: 'progress is whose the query says',
    route: 'GET /api/v1/progress',
    tear(request, { victim }) {
      if (request.query.subject === victim.subject) become(request, victim.headers);
    },
    betrayedBy: /in the query: subject: the answer holds the fact 0/,
  },
  {
    name: 'the export has forgotten its role',
    route: 'GET /api/v1/admin/export',
    tear: (request, { admin }) => become(request, admin),
    betrayedBy: /^a learner with a token, .+: the answer holds the name/,
  },
  {
    name: 'facts belong to whom the body says',
    route: 'POST /api/v1/facts',
    async tear(request, { victim }) {
      if ((await peek(request)).includes(`"${victim.subject}"`)) become(request, victim.headers);
    },
    betrayedBy: /^nobody, .+ in the body: subject: changed records\/named\/[^]+, which is the victim’s/,
  },
  {
    name: 'the log repeats bodies',
    route: 'POST /api/v1/counts',
    async tear(request, { town }) {
      town.service.log.push(await peek(request));
    },
    betrayedBy: /the log holds the id/,
  },
  {
    name: 'everybody is taken for the proxy',
    route: 'GET /api/v1/me/export',
    tear(request, { victim }) {
      if (request.headers['x-remote-user'] === victim.id) become(request, victim.headers);
    },
    betrayedBy: /^somebody who says to be the proxy, .+: the answer holds the id/,
  },
  {
    name: 'a route breaks down over an address',
    route: 'GET /api/v1/courses/:course',
    tear(request) {
      throw Object.assign(new Error(), { status: 500, message: request.url });
    },
    betrayedBy: /was answered 500/,
  },
  {
    name: 'a page that only looks leaves a trace',
    route: 'GET /api/v1/me',
    async tear(_request, { town, admin }) {
      await town.service.ask('/api/v1/admin/export', { headers: admin });
    },
    betrayedBy: /^a learner with a session, .+: 200, and changed documents\/audit\//,
  },
];

/** Makes a hole in a running service. */
export async function tearOpen(hole: Hole, town: OpenTown, victim: Victim): Promise<void> {
  const [layer] = routeIn(town.service.app.handler, hole.route).stack as { handle: RequestHandler }[];
  const sound = layer!.handle;
  const around = { victim, town, admin: await signedIn('adele', { roles: ['admin'] }) };
  layer!.handle = async (request, response, next) => {
    await hole.tear(request, around);
    await sound(request, response, next);
  };
}

/** The row of the table that a hole is in. */
export function rowOf({ route }: Hole): Row {
  return table.find((row) => nameOf(row) === route)!;
}

/** The request is somebody else's from now on. */
function become(request: Request, headers: Record<string, string>): void {
  delete request.headers.origin;
  delete request.headers['sec-fetch-site'];
  Object.assign(request.headers, headers);
}

/** Reads the body, which is short and comes at once, and leaves it to be read. */
async function peek(request: Request): Promise<string> {
  if (request.readableLength === 0) await once(request, 'readable');
  const body = request.read() as Buffer | null;
  if (!body) return '';
  request.unshift(body);
  return body.toString();
}
