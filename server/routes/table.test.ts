import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import express from 'express';
import { routesOf } from '../attacks/testing/routes-of.ts';
import { openTown, WAYS_IN } from '../attacks/testing/ways-in.ts';
import type { Entrance, OpenTown, WayIn } from '../attacks/testing/ways-in.ts';
import { mount, nameOf } from '../http/mount.ts';
import type { Row } from '../http/mount.ts';
import { table } from './table.ts';

const rows: readonly Row[] = table;

/** Something to ask each route for, and what a person who may use it gets. */
const examples: Record<string, { path?: string; status?: number; body?: unknown }> = {
  'GET /api/v1/courses/:course': { path: '/api/v1/courses/offen' },
  'POST /api/v1/facts': { body: { subject: 'x', facts: [] }, status: 409 },
  'POST /api/v1/verdicts': { body: { answers: [] } },
  'POST /api/v1/attempts': { body: { course: 'ablage', lesson: 'ablegen' }, status: 409 },
  'POST /api/v1/counts': { body: { events: [] } },
  'DELETE /api/v1/me': { status: 204 },
  'GET /auth/sign-in': { status: 303 },
  'GET /auth/callback': { status: 400 },
  'POST /auth/sign-out': { body: {} },
  'GET /media/:grant/:course/:hash/*file': { path: '/media/public/offen/none/film.m3u8', status: 404 },
  'GET /c/:course': { path: '/c/offen' },
  'GET /c/:course/:lesson': { path: '/c/offen/ablegen' },
  'GET /embed-code/:course': { path: '/embed-code/offen' },
  'GET /embed/:element/:course': { path: '/embed/player/offen' },
  'GET /frame.js': { path: '/frame.js' },
  'GET /oembed': { status: 404 },
  'GET /metrics': { status: 404 },
  'GET /docs/:page': { path: '/docs/anmelden' },
  'GET /docs/en/:page': { path: '/docs/en/anmelden' },
  'GET /pages/:file': { path: '/pages/pages.css' },
  'GET /reference/:file': { path: '/reference/custom-elements.json' },
  'GET /schemas/:file': { path: '/schemas/progress-document-2.json' },
  'GET /chunks/*file': { path: '/chunks/learn-badge-AbCd1234.js' },
};

/** Who asks, by the roles they come with; the ones that count are the table's own. */
const askers: Record<string, string[] | undefined> = {
  nobody: undefined,
  'a learner': [],
  'an editor': ['editor'],
  'a reporter': ['reporter'],
  'the staff council': ['staff-council'],
  'an admin': ['admin'],
  'an admin in the staff council': ['admin', 'staff-council'],
  'somebody with every other role': ['editor', 'reporter', 'learner'],
  'somebody with roles nobody knows': ['Admin', 'ADMIN', 'root', '*', 'administrator', 'staff council', 'public'],
};

describe('the table of routes', () => {
  let town: OpenTown;
  const entrances = new Map<string, Promise<Entrance>>();

  before(async () => {
    town = await openTown();
  });

  after(() => town.close());

  /** Signs in once each, and anew where the session is going to be ended. */
  function enter(asker: string, way: WayIn, row: Row): Promise<Entrance> {
    const roles = askers[asker];
    const key = `${asker} ${way} ${row.path === '/auth/sign-out' ? row.path : ''}`;
    const entrance = entrances.get(key) ?? town.enter(way, roles && { id: 'anna', roles });
    entrances.set(key, entrance);
    return entrance;
  }

  for (const row of rows) {
    for (const [asker, roles] of Object.entries(askers)) {
      const { path = row.path, body, status = 200 } = examples[nameOf(row)] ?? {};
      const expected = refusal(row, roles) ?? status;

      it(`answers ${expected} to ${asker} at ${nameOf(row)}, whichever way they came in`, async () => {
        for (const way of WAYS_IN) {
          for (const method of row.method === 'GET' ? ['GET', 'HEAD'] : [row.method]) {
            const answer = await town.service.ask(path, { method, body, ...(await enter(asker, way, row)) });

            assert.equal(answer.status, expected, `${method} by ${way}: ${answer.text}`);
            if (expected === 401) assert.equal(answer.headers['www-authenticate'], 'Bearer');
          }
        }
      });
    }
  }

  it('is all that the router itself knows', () => {
    const paths = new Set(rows.map(({ path }) => path));
    const any = [...paths].map((path) => `* ${path}`);

    assert.deepEqual(routesOf(town.service.app.handler).routes.sort(), [...rows.map(nameOf), ...any].sort());
  });

  it('would be told of a route that somebody puts beside it, wherever that is', () => {
    const app = express();
    app.get('/beside', () => {});
    app.use(
      ['/api', '/auth'],
      express.Router().use(
        '/deep',
        express.Router().post('/hidden/:id', () => {}),
      ),
    );

    assert.deepEqual(routesOf(app).routes, ['GET /beside', 'POST /api/deep/hidden/:id', 'POST /auth/deep/hidden/:id']);
  });

  it('leaves nothing to be answered by what stands between', async () => {
    for (const prefix of routesOf(town.service.app.handler).between) {
      for (const path of [`${prefix}/`, `${prefix}/nichts/zu/finden`]) {
        if (table.some((row) => row.path === path)) continue;
        for (const method of ['GET', 'POST', 'DELETE', 'PUT']) {
          const { status } = await town.service.ask(path, { method });
          assert.ok(status === 404 || status === 405, `${status} to ${method} ${path}`);
        }
      }
    }
  });

  it('refuses every other method, and says which there are', async () => {
    for (const path of new Set(table.map((row) => row.path))) {
      const answer = await town.service.ask(path.replace(/[:*]\w+/g, 'x'), { method: 'PATCH' });
      const methods = table.filter((row) => row.path === path).map((row) => row.method);

      assert.equal(answer.status, 405, path);
      assert.ok(methods.every((method) => answer.headers.allow?.includes(method)));
    }
  });

  it('does not start with a route that has no row, nor with a row that has no route', () => {
    const options = {
      whoAsks: async () => ({ ambient: false }),
      writeGuard: { isForeign: () => false, checkOrigin() {}, checkIntent() {} },
      rateGuard: { async count() {}, after: async (error: unknown) => error },
    };
    const row: Row = { method: 'GET', path: '/a', role: 'public', what: '' };

    assert.throws(() => mount([row], {}, options), /GET \/a/);
    assert.throws(() => mount([row], { 'GET /a': () => {}, 'GET /b': () => {} }, options), /GET \/b/);
  });
});

/** The status for whoever may not; `roles` is undefined for nobody. */
function refusal({ role }: Row, roles: string[] | undefined): number | undefined {
  if (role === 'public') return undefined;
  if (!roles) return 401;
  // Whoever administers reports, too.
  const isImplied = role === 'reporter' && roles.includes('admin');
  return role === 'learner' || isImplied || roles.includes(role) ? undefined : 403;
}
