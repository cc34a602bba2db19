// A process of its own, so that the bench's own work delays no answer: a real service, and the pages that embed players.
import express from 'express';
import { SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { createKeys } from '../../intranet/token.ts';
import { startTown } from '../../tests/town.ts';
import { buildEmbeddings } from './build.ts';
import { pageOf } from './page.ts';
import type { Player } from './players.ts';
import { PLAYERS } from './players.ts';

const root = resolve(import.meta.dirname, '../../..');
const built = await buildEmbeddings();

const app = express().disable('x-powered-by');
const server = createServer(app);
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const keys = await createKeys();
const town = await startTown({ origins: [origin], keys });

app.get('/page', (request, response) => {
  const player = PLAYERS.find(({ name }) => name === request.query['player'])!;
  response.send(pageOf(player, Number(request.query['count']), headOf(player)));
});
app.get('/token', async (_request, response) => {
  // Somebody new each time, who has watched nothing yet.
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'RS256', kid: keys.publicJwk.kid! })
    .setIssuer(town.intranetUrl)
    .setAudience('lernbausteine')
    .setSubject(randomUUID())
    .setIssuedAt()
    .setExpirationTime('600 seconds')
    .sign(keys.privateKey);
  response.json({ token });
});
app.use('/built', (request, response) => {
  const path = request.path.slice(1);
  response.set('Content-Encoding', 'br').type(extname(path)).send(built.get(path)!);
});
app.get('/film/plyr.svg', (_request, response) => response.sendFile(join(root, 'node_modules/plyr/dist/plyr.svg')));
app.use('/film', express.static(join(root, 'demo/courses/d3-ablegen')));

process.on('disconnect', () => {
  server.closeAllConnections();
  server.close();
  void town.stop();
});
process.send!(origin);

function headOf({ module, head }: Player): string {
  const files = [...built.keys()].filter((path) => path === `${module}/index.css` || path === `${module}/index.js`);
  const tags = files.map((path) =>
    path.endsWith('.css')
      ? `<link rel="stylesheet" href="/built/${path}">`
      : `<script type="module" src="/built/${path}"></script>`,
  );
  return (head?.(town.serviceUrl) ?? '') + tags.join('');
}
