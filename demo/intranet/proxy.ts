import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Request, RequestHandler } from 'express';
import { withoutCookies } from './cookies.ts';
import { embeddingCookie } from './embedding.ts';
import { sendProblem } from './problem.ts';
import { providerCookies } from './provider/options.ts';
import { personCookie, personOf } from './sign-in.ts';

/** Where the proxy leads, and as whom it goes there. */
export interface ProxyOptions {
  /** Address of the service, with its path where it has one. */
  readonly target: string;
  /** The path under which the intranet shows it. */
  readonly prefix: string;
  /** The address the service trusts: it believes the headers of this peer only. */
  readonly localAddress: string;
}

const ourCookies = [personCookie, embeddingCookie, ...Object.values(providerCookies)].flatMap((name) => [
  name,
  `${name}.sig`,
]);

const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Hands requests on to the service, says in headers who is signed in, and streams both ways. */
export function proxyTo({ target, prefix, localAddress }: ProxyOptions): RequestHandler {
  const { hostname, port, host, pathname } = new URL(target);
  const base = pathname.replace(/\/$/, '');

  return (request, response) => {
    const upstream = httpRequest({
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port: port || 80,
      localAddress,
      family: 4,
      agent: false,
      method: request.method,
      path: base + (request.url.startsWith('/') ? request.url : '/'),
      headers: { ...headersOf(request), host },
    });

    upstream.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answerHeaders(answer, base, prefix));
      response.flushHeaders();
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    });
    upstream.on('error', () => {
      request.unpipe(upstream);
      if (response.headersSent) response.destroy();
      else sendProblem(response, unreachable);
    });
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  };
}

const unreachable = {
  status: 502,
  title: 'Service unreachable',
  de: 'Der Lerndienst ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
  en: 'The learning service cannot be reached at the moment. Please try again shortly.',
};

function headersOf(request: Request): OutgoingHttpHeaders {
  const passedOn = Object.entries(withoutHopByHop(request.headers)).filter(([name]) => !isOurs(name));
  const headers: OutgoingHttpHeaders = Object.fromEntries(passedOn);

  // A body without a length must stay framed, also under methods that Node sends unframed.
  if (request.headers['transfer-encoding']) headers['transfer-encoding'] = 'chunked';

  const cookie = withoutCookies(request.headers.cookie, ourCookies);
  if (cookie) headers.cookie = cookie;
  else delete headers.cookie;

  return {
    ...headers,
    'x-forwarded-for': request.socket.remoteAddress ?? '',
    'x-forwarded-proto': request.protocol,
    'x-forwarded-host': request.headers.host ?? '',
    ...personHeaders(request),
  };
}

/** Only this proxy says who is asking and from where; what a client says about that is dropped. */
function isOurs(name: string): boolean {
  return /^(x-remote-|x-forwarded-|forwarded$|x-real-ip$)/.test(name.replaceAll('_', '-'));
}

function personHeaders(request: Request): OutgoingHttpHeaders {
  const person = personOf(request);
  if (!person) return {};

  return {
    'x-remote-user': person.id,
    'x-remote-name': encodeURIComponent(person.name),
    'x-remote-department': encodeURIComponent(person.department),
    ...(person.roles.length ? { 'x-remote-roles': person.roles.join(',') } : {}),
  };
}

function answerHeaders(answer: IncomingMessage, base: string, prefix: string): OutgoingHttpHeaders {
  const headers = withoutHopByHop(answer.headers);
  const { location } = answer.headers;
  if (location?.startsWith(`${base}/`) && !location.startsWith('//')) {
    headers.location = prefix + location.slice(base.length);
  }

  return headers;
}

function withoutHopByHop(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const listed = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  const dropped = new Set([...hopByHop, ...listed]);

  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}
