import type { IncomingMessage } from 'node:http';
import type { Peers } from '../identity/peers.ts';
import type { Asker } from '../identity/who-asks.ts';
import { ProblemError } from '../problems.ts';

/** Refuses writes that a foreign page makes a browser send. */
export interface WriteGuard {
  /** The page that asks must be one of ours or a listed one. */
  checkOrigin(request: IncomingMessage): void;
  /** Whether a page that lies somewhere else, and isn't listed, makes the browser ask. */
  isForeign(request: IncomingMessage): boolean;
  /** Where the browser signs by itself, the request must carry a header that no form and no image can send. */
  checkIntent(request: IncomingMessage, asker: Asker): void;
}

export interface WriteGuardOptions {
  /** The listed pages. */
  origins: readonly string[];
  /** Where the service lies for browsers, where that is known. */
  url?: URL | undefined;
  /** Whose `Host` and `X-Forwarded-Host` are believed. */
  proxies: Peers;
}

/** The page must be listed, or lie where the service lies. */
export function writeGuard({ origins, url, proxies }: WriteGuardOptions): WriteGuard {
  const isOwn = (origin: string, request: IncomingMessage) => {
    const isProxied = proxies(request.socket.remoteAddress);
    // Whoever makes a name of their own lead here could send that as the host.
    const hosts = isProxied || !url ? [request.headers.host] : [];
    return origin === url?.origin || liesAt(origin, [...hosts, isProxied && request.headers['x-forwarded-host']]);
  };
  const isForeign = (request: IncomingMessage): boolean => {
    const { origin, 'sec-fetch-site': site } = request.headers;
    const fits =
      origin === undefined
        ? site === undefined || site === 'same-origin' || site === 'none'
        : origins.includes(origin) || (origin !== 'null' && site === 'same-origin') || isOwn(origin, request);
    return !fits;
  };

  return {
    isForeign,
    checkOrigin(request) {
      if (isForeign(request)) throw new ProblemError('origin-foreign');
    },
    checkIntent(request, { ambient }) {
      if (ambient && request.headers['x-learn'] !== '1') throw new ProblemError('header-missing');
    },
  };
}

/** Whether a page lies where the request was sent to. Browsers tell so themselves only on https. */
function liesAt(origin: string, hosts: unknown[]): boolean {
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  return host !== '' && hosts.includes(host);
}
