import { request } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/** What a request is made of. The path is sent as it stands: nothing tidies its dots. */
export interface Asking {
  method?: string;
  headers?: OutgoingHttpHeaders | string[];
  /** A string or a buffer is sent as it is, anything else as JSON. */
  body?: unknown;
  /** The address the connection comes from. */
  from?: string;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  // Tests say what they expect to find in it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json: any;
}

/** One request over real HTTP. */
export function ask(origin: string, path: string, asking: Asking = {}): Promise<Answer> {
  const { method = asking.body === undefined ? 'GET' : 'POST', headers = {}, body, from } = asking;
  const { hostname, port } = new URL(origin);
  const text = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);

  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false, ...(from && { localAddress: from }) });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const answer = Buffer.concat(chunks).toString('utf8');
        const isJson = /[/+]json/.test(response.headers['content-type'] ?? '') && answer !== '';
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          text: answer,
          json: isJson ? JSON.parse(answer) : undefined,
        });
      });
    });
    if (text !== undefined && !Array.isArray(headers) && !('content-type' in headers)) {
      sent.setHeader('content-type', 'application/json');
    }
    sent.end(text);
  });
}
