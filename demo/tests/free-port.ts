import { createServer } from 'node:net';

/**
 * A port that nobody listens on, for those who have to be named before they listen. It lies below those that the system
 * hands out by itself, so that nobody takes it meanwhile.
 */
export async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const server = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
  return isFree ? port : freePort();
}
