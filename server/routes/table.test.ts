import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mount, nameOf } from '../http/mount.ts';
import type { Row } from '../http/mount.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { table } from './table.ts';

/** Something to ask each route for, and what a person who may use it gets. */
const examples: Record<string, { path?: string; status?: number; body?: unknown }> = {
  'GET /api/v1/courses/:course': { path: '/api/v1/courses/offen' },
  'POST /api/v1/facts': { body: { subject: 'x', facts: [] }, status: 409 },
  'POST /api/v1/verdicts': { body: { answers: [] } },
  'POST /api/v1/counts': { body: { events: [] } },
  'DELETE /api/v1/me': { status: 204 },
  'GET /auth/sign-in': { status: 404 },
  'GET /auth/callback': { status: 404 },
  'POST /auth/sign-out': { body: {}, status: 404 },
  'GET /media/:grant/:course/:hash/*file': { path: '/media/public/offen/none/film.m3u8', status: 404 },
  'GET /docs/:page': { path: '/docs/anmelden' },
  'GET /docs/en/:page': { path: '/docs/en/anmelden' },
  'GET /pages/:file': { path: '/pages/pages.css' },
  'GET /chunks/*file': { path: '/chunks/learn-badge-AbCd1234.js' },
};

describe('the table of routes', () => {
  let service: TestService;

  before(async () => {
    service = await startService();
  });

  after(() => service.close());

  for (const row of table as readonly Row[]) {
    for (const asker of ['nobody', 'learner', 'admin'] as const) {
      const { path = row.path, body, status = 200 } = examples[nameOf(row)] ?? {};
      const expected = refusal(row, asker) ?? status;

      it(`answers ${expected} to ${asker} at ${nameOf(row)}`, async () => {
        const headers = asker === 'nobody' ? {} : await signedIn(asker, { roles: asker === 'admin' ? ['admin'] : [] });
        const answer = await service.ask(path, { method: row.method, headers, body });

        assert.equal(answer.status, expected, answer.text);
        if (expected === 401) assert.equal(answer.headers['www-authenticate'], 'Bearer');
      });
    }
  }

  it('knows no other role than a table’s: an editor is no admin', async () => {
    const headers = await signedIn('emil', { roles: ['editor', 'reporter', 'staff-council', 'Admin', 'root'] });

    assert.equal((await service.ask('/api/v1/admin/export', { headers })).status, 403);
  });

  it('refuses every other method, and says which there are', async () => {
    for (const path of new Set(table.map((row) => row.path))) {
      const answer = await service.ask(path.replace(/[:*]\w+/g, 'x'), { method: 'PATCH' });
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

function refusal({ role }: Row, asker: 'nobody' | 'learner' | 'admin'): number | undefined {
  if (role === 'public') return undefined;
  if (asker === 'nobody') return 401;
  return role === 'learner' || asker === role ? undefined : 403;
}
