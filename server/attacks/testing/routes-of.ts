import type { Express } from 'express';

/** What Express itself will answer. */
export interface RouterWalk {
  /** `GET /api/v1/me`; `* /api/v1/me` where any method is taken. */
  routes: string[];
  /** Where something stands that is no route, and might answer all the same. */
  between: string[];
}

interface Layer {
  rawPath: string | string[];
  route?: Route;
  handle: { stack?: Layer[] };
}

/** A route within Express, with the handlers it asks one after the other. */
export interface Route {
  path: string;
  methods: Record<string, boolean>;
  stack: { handle: (...args: never[]) => unknown }[];
}

/** Walks through an app as Express holds it: what is not mounted by way of the table is found, too. */
export function routesOf(app: Express): RouterWalk {
  const found = [...walk(stackOf(app), '')];
  const between = found.flatMap(({ path, route }) => (route ? [] : path));
  return {
    routes: found.flatMap(({ path, route }) => (route ? methodsOf(route).map((method) => `${method} ${path}`) : [])),
    between: [...new Set(between)],
  };
}

/** The route of this name, as Express holds it. */
export function routeIn(app: Express, name: string): Route {
  const found = [...walk(stackOf(app), '')].find(
    ({ path, route }) => route && methodsOf(route).some((method) => `${method} ${path}` === name),
  );
  if (!found?.route) throw new Error(`There is no route ${name}.`);
  return found.route;
}

function* walk(stack: Layer[], prefix: string): Generator<{ path: string; route?: Route }> {
  for (const { route, rawPath, handle } of stack) {
    if (route) {
      yield { path: prefix + route.path, route };
      continue;
    }
    for (const path of [rawPath].flat()) {
      const below = prefix + (path === '/' ? '' : path);
      if (handle.stack) yield* walk(handle.stack, below);
      else yield { path: below };
    }
  }
}

function stackOf(app: Express): Layer[] {
  return app.router.stack as unknown as Layer[];
}

function methodsOf({ methods }: Route): string[] {
  return Object.keys(methods).map((method) => (method === '_all' ? '*' : method.toUpperCase()));
}
