import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import type { Role } from '../identity/identity.ts';
import type { Asker, WhoAsks } from '../identity/who-asks.ts';
import { ProblemError } from '../problems.ts';
import { readBody } from './body.ts';
import { allowToAll, isPreflight, openToAll } from './cors.ts';
import type { RateGuard } from './rate-limits.ts';
import type { WriteGuard } from './write-guard.ts';

/** One route: what it is for, and who may use it. */
export interface Row {
  method: 'GET' | 'POST' | 'DELETE';
  /** Relative to where the service is mounted. */
  path: `/${string}`;
  /** `public`: nobody needs to be signed in. */
  role: 'public' | Role;
  /** Every page may ask, listed or not; from one that isn't the asker is nobody. */
  open?: true;
  /** A page that differs by who asks; others are everybody's, and nobody looks who it is. */
  personal?: true;
  what: string;
}

/** Answers a request, or throws. */
export type Handler = (request: Request, response: Response, asker: Asker) => Promise<void> | void;

export interface MountOptions {
  whoAsks: WhoAsks;
  writeGuard: WriteGuard;
  rateGuard: Pick<RateGuard, 'count' | 'after'>;
}

const NOBODY: Asker = { ambient: false };

/** Puts every handler behind what its row asks for. A handler without a row, and a row without a handler, throw. */
export function mount(
  rows: readonly Row[],
  handlers: Readonly<Record<string, Handler>>,
  options: MountOptions,
): Router {
  const missing = rows.map(nameOf).filter((name) => !Object.hasOwn(handlers, name));
  const unknown = Object.keys(handlers).filter((name) => !rows.some((row) => nameOf(row) === name));
  if (missing.length || unknown.length) {
    throw new Error(`Rows without handler: ${missing.join(', ')}; handlers without row: ${unknown.join(', ')}.`);
  }

  const router = Router({ caseSensitive: true, strict: true });
  for (const row of rows) {
    const verb = row.method.toLowerCase() as Lowercase<Row['method']>;
    router[verb](row.path, guarded(row, handlers[nameOf(row)]!, options));
  }
  for (const path of new Set(rows.map((row) => row.path))) router.all(path, otherMethods(path, rows));
  return router;
}

/** The name of a row. */
export function nameOf({ method, path }: Row): string {
  return `${method} ${path}`;
}

function guarded(row: Row, handler: Handler, options: MountOptions): RequestHandler {
  return async (request, response) => {
    response.locals.route = row.path;
    try {
      const asker = await admit(row, request, response, options);
      if (row.method === 'POST') await readBody(request);
      await handler(request, response, asker);
    } catch (error) {
      throw await options.rateGuard.after(error, request);
    }
  };
}

/** Who asks, if they may. */
async function admit(
  row: Row,
  request: Request,
  response: Response,
  { whoAsks, writeGuard, rateGuard }: MountOptions,
): Promise<Asker> {
  const isApi = row.path.startsWith('/api/');
  const writes = row.method !== 'GET';
  if (row.open && writeGuard.isForeign(request)) {
    openToAll(response);
    await rateGuard.count(request, NOBODY);
    return NOBODY;
  }
  // What isn't anybody's leaves lines in the audit, and files on disks: no strange page may make a browser ask for it.
  if (writes || row.role !== 'public') writeGuard.checkOrigin(request);
  if (!isApi && !writes && !row.personal) return NOBODY;

  const asker = await whoAsks(request);
  response.vary('Cookie');
  if (asker.ended) response.append('Set-Cookie', asker.ended);
  if (writes) writeGuard.checkIntent(request, asker);
  await rateGuard.count(request, asker);
  // Whoever only looks is nobody from now on, and their pages notice. What is done has to be somebody's: it is refused,
  // stays in the browser under the subject it was done under, and is sent when that person is back.
  if (asker.ended && isApi && (writes || row.role !== 'public')) throw new ProblemError('session-ended');
  if (row.role !== 'public') demand(row.role, asker);
  return asker;
}

function demand(role: Exclude<Row['role'], 'public'>, { identity }: Asker): void {
  if (!identity) throw new ProblemError('sign-in');
  if (!identity.roles.includes(role)) throw new ProblemError('role-missing');
}

function otherMethods(path: string, rows: readonly Row[]): RequestHandler {
  const here = rows.filter((row) => row.path === path);
  const methods = here.map((row) => row.method);
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (request, response) => {
    response.locals.route = path;
    // Those of listed origins were answered before they came here.
    if (isPreflight(request)) {
      const wanted = request.headers['access-control-request-method'];
      if (!here.some(({ method, open }) => open && method === wanted)) throw new ProblemError('origin-foreign');
      allowToAll(response);
      return;
    }
    response.set('Allow', allow);
    if (request.method !== 'OPTIONS') throw new ProblemError('method-not-allowed');
    response.status(204).end();
  };
}
