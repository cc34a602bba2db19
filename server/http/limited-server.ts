import { createServer, STATUS_CODES } from 'node:http';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ProblemCode } from '../problems.ts';
import { problemOf } from '../problems.ts';

/** How long and how much a peer may keep the service busy; times in milliseconds. */
export interface Limits {
  headersTimeout: number;
  requestTimeout: number;
  /** How often the two above are looked at: they are no more exact than that. */
  connectionsCheckingInterval: number;
  /** A connection outlives the pause between two reports of a player, and that of a proxy. */
  keepAliveTimeout: number;
  /** A peer that neither sends nor reads: a film that was paused is asked for anew, where it stopped. */
  silence: number;
  /** One descriptor each, two while a file is sent: `ulimit -n` has to be twice that, or the last ones are told to come back. */
  connections: number;
  /** On one connection, also those that are sent without waiting for answers. */
  requests: number;
}

const LIMITS: Limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2000,
  keepAliveTimeout: 65_000,
  silence: 120_000,
  connections: 5000,
  requests: 1000,
};

/** What Node's parser complains about, in our words. */
const PARSER_ERRORS: Record<string, ProblemCode> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
};

/** A server that slow, half-open and silent peers can't hold, and that answers what is no HTTP with problem details. */
export function createLimitedServer(handler: RequestListener, limits: Partial<Limits> = {}): Server {
  const { silence, connections, requests, ...timeouts } = { ...LIMITS, ...limits };
  const server = createServer(timeouts, handler);
  server.timeout = silence;
  server.maxConnections = connections;
  server.maxRequestsPerSocket = requests;

  // Whatever else is expected of us: Node would answer without a sentence.
  server.on('checkExpectation', handler);

  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request, response) => void answers.set(request.socket, response));
  server.on('clientError', (error: Error & { code?: string }, socket) => {
    const answer = answers.get(socket);
    const isAnswering = answer !== undefined && answer.headersSent && !answer.writableFinished;
    if (socket.writable && !isAnswering) socket.end(refusal(error.code), () => socket.destroy());
    else socket.destroy();
  });
  return server;
}

function refusal(error = ''): string {
  const problem = problemOf(PARSER_ERRORS[error] ?? 'request-invalid');
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
