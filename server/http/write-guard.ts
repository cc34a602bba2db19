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

/** `origins`: the listed pages, and the service's own where it is known. `proxies`: whose `X-Forwarded-Host` is believed. */
export function writeGuard(origins: readonly string[], proxies: Peers): WriteGuard {
  const isForeign = (request: IncomingMessage): boolean => {
    const { origin, 'sec-fetch-site': site } = request.headers;
    const fits =
      origin === undefined
        ? site === undefined || site === 'same-origin' || site === 'none'
        : origins.includes(origin) || (origin !== 'null' && site === 'same-origin') || isOwn(origin, request, proxies);
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
function isOwn(origin: string, request: IncomingMessage, proxies: Peers): boolean {
  const host = URL.canParse(origin) ? new URL(origin).host : undefined;
  const forwarded = proxies(request.socket.remoteAddress) ? request.headers['x-forwarded-host'] : undefined;
  return host !== undefined && host !== '' && (host === request.headers.host || host === forwarded);
}
