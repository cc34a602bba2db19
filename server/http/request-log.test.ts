import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import express from 'express';
import { pino } from 'pino';
import { ask } from '../testing/ask.ts';
import { endAll, environment, serving } from '../testing/command.ts';
import { writeCourses } from '../testing/courses.ts';
import { listen } from '../testing/service.ts';
import { answerProblems } from './errors.ts';
import { requestLog } from './request-log.ts';

describe('the log', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-log-'));
    writeCourses(join(folder, 'courses'));
  });

  after(() => {
    endAll();
    rmSync(folder, { recursive: true });
  });

  it('is one line of JSON for each request, with words for how bad it is, and a time that people read', async () => {
    const service = await serving(environment(join(folder, 'courses'), join(folder, 'data')));
    await ask(service.origin, '/api/v1/courses/offen?name=anna', { headers: { 'user-agent': 'kanarienvogel' } });
    await ask(service.origin, '/kanarienvogel');
    await service.stop('SIGTERM');
    const lines = service.logged().trim().split('\n');
    const [found, none] = lines.slice(-2).map((line) => JSON.parse(line) as Record<string, unknown>);

    assert.match(found!.time as string, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.deepEqual(Object.keys(found!), ['level', 'time', 'method', 'route', 'status', 'ms']);
    assert.deepEqual(
      [found!.level, found!.method, found!.route, found!.status],
      ['info', 'GET', '/api/v1/courses/:course', 200],
    );
    assert.deepEqual([none!.route, none!.status], ['none', 404]);
    assert.doesNotMatch(service.logged(), /anna|kanarienvogel|127\.0\.0\.1/);
  });

  it('says of what failed where that was, in the request and in the program, and none of its words', async () => {
    const lines: Record<string, unknown>[] = [];
    const log = pino(
      { base: null },
      { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[0]) },
    );
    const app = express();
    app.use(requestLog(log));
    app.get('/x/:id', (_request, response) => {
      response.locals.route = '/x/:id';
      throw new Error('Anna Kowalski hat das geschrieben');
    });
    app.use(answerProblems(log));
    const service = await listen(app);
    await ask(service.origin, '/x/anna');
    await service.close();
    const [failure, end] = lines;

    assert.deepEqual([failure!.method, failure!.route, failure!.msg], ['GET', '/x/:id', 'a request failed']);
    assert.match(String((failure!.at as string[])[0]), /request-log\.test\.ts/);
    assert.deepEqual([end!.route, end!.status], ['/x/:id', 500]);
    assert.doesNotMatch(JSON.stringify(lines), /anna/i);
  });
});
