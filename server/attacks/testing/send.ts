import { Agent, request } from 'node:http';
import type { Attempt } from './attempt.ts';

/** What came back. */
export interface Reply {
  status: number;
  /** As they came, one to a line. */
  headers: string;
  text: string;
}

/** Sends attempts one after the other over connections that stay open; every header exactly as it is named. */
export function openSender(origin: string): { send(attempt: Attempt): Promise<Reply>; close(): void } {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port, host } = new URL(origin);

  return {
    close: () => agent.destroy(),
    send: ({ method, path, headers, body, from }) => {
      const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
      const about =
        text === undefined
          ? []
          : [
              ['content-type', 'application/json'],
              ['content-length', String(Buffer.byteLength(text))],
            ];
      const all = [['host', host], ...about, ...headers].flat();
      return new Promise((resolve, reject) => {
        const sent = request({
          agent,
          hostname,
          port,
          method,
          path,
          headers: all,
          ...(from && { localAddress: from }),
        });
        sent.on('error', reject);
        sent.on('response', (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const { statusCode = 0, rawHeaders } = response;
            const lines = rawHeaders.map((part, index) => (index % 2 ? `${part}\n` : `${part}: `)).join('');
            resolve({ status: statusCode, headers: lines, text: Buffer.concat(chunks).toString('utf8') });
          });
        });
        sent.end(text);
      });
    },
  };
}
