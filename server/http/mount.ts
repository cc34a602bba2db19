import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import type { Role } from '../identity/identity.ts';
import type { Asker, WhoAsks } from '../identity/who-asks.ts';
import { ProblemError } from '../problems.ts';
import { readBody } from './body.ts';
import type { WriteGuard } from './write-guard.ts';

/** One route: what it is for, and who may use it. */
export interface Row {
  method: 'GET' | 'POST' | 'DELETE';
  /** Relative to where the service is mounted. */
  path: `/${string}`;
  /** `public`: nobody needs to be signed in. */
  role: 'public' | Role;
  what: string;
}

/** Answers a request, or throws. */
export type Handler = (request: Request, response: Response, asker: Asker) => Promise<void> | void;

export interface MountOptions {
  whoAsks: WhoAsks;
  writeGuard: Pick<WriteGuard, 'checkOrigin' | 'checkIntent'>;
}

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

function guarded(row: Row, handler: Handler, { whoAsks, writeGuard }: MountOptions): RequestHandler {
  const writes = row.method !== 'GET';
  return async (request, response) => {
    response.locals.route = row.path;
    if (writes) writeGuard.checkOrigin(request);
    const asker = row.path.startsWith('/api/') ? await whoAsks(request) : { ambient: false };
    if (writes) writeGuard.checkIntent(request, asker);
    if (row.role !== 'public') demand(row.role, asker);
    if (row.method === 'POST') await readBody(request);
    await handler(request, response, asker);
  };
}

function demand(role: Exclude<Row['role'], 'public'>, { identity }: Asker): void {
  if (!identity) throw new ProblemError('sign-in');
  if (!identity.roles.includes(role)) throw new ProblemError('role-missing');
}

function otherMethods(path: string, rows: readonly Row[]): RequestHandler {
  const methods = rows.filter((row) => row.path === path).map((row) => row.method);
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (request, response) => {
    response.locals.route = path;
    response.set('Allow', allow);
    if (request.method !== 'OPTIONS') throw new ProblemError('method-not-allowed');
    response.status(204).end();
  };
}
