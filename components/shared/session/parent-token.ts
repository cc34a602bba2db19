import { parentOrigins } from '../parent-origins.ts';
import type { TokenSource } from './token.ts';

/** The page around may start later than its frame: how often it is asked, in milliseconds. */
const AGAIN = 500;
const TRIES = 20;

/** How long it may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/**
 * For a page of the service's own within another page: where to get that page's tokens, once its loader has answered.
 * `<meta name="learn-parents">` lists whom to ask, by exact origins; nobody else gets to know that anybody asks.
 */
export function parentToken(found: (load: TokenSource['load']) => void): void {
  if (origin === 'null') return;
  const asked = parentOrigins();

  let tries = 0;
  const ask = setInterval(() => {
    if (++tries >= TRIES) clearInterval(ask);
    for (const origin of asked) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        clearInterval(ask);
        found(() => nextToken(port1));
      };
      parent.postMessage('learn-token', origin, [port2]);
    }
  }, AGAIN);
}

function nextToken(port: MessagePort): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The page around does not answer.')), PATIENCE);
    port.onmessage = ({ data }: MessageEvent<string | undefined>) => {
      clearTimeout(late);
      resolve(data);
    };
    port.postMessage('token');
  });
}
