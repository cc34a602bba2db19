import express from 'express';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { readBody } from '../../http/body.ts';
import { createLimitedServer } from '../../http/limited-server.ts';

/**
 * A floor: Express without all that makes a service of it. It reads the same body, and answers what the service once
 * answered to one like it. In between it keeps the facts as it is told, and asks nobody who they are.
 */
export function listen(keep: (facts: unknown) => Promise<void> | void): void {
  const answer: unknown = JSON.parse(readFileSync(process.env.BENCH_ANSWER!, 'utf8'));
  const app = express().disable('x-powered-by').disable('etag');
  app.post('/api/v1/facts', async (request, response) => {
    await readBody(request);
    await keep(request.body);
    response.json(answer);
  });
  const server = createLimitedServer(app).listen(0, '127.0.0.1', () => {
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  });
}
