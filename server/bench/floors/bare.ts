import express from 'express';
import type { AddressInfo } from 'node:net';

// Express and nothing else: how fast something can start at all.
const app = express();
app.get('/readyz', (_request, response) => void response.json({ status: 'ready' }));
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
