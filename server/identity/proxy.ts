import type { IncomingMessage } from 'node:http';
import { ProblemError } from '../problems.ts';
import type { Claims } from './identity.ts';
import type { Peers } from './peers.ts';

/** The way in by a proxy that has signed people in (Kerberos, SAML, …) and says in headers who they are. */
export interface ProxyOptions {
  /** Whom these headers are believed from. */
  peers: Peers;
  /** Names of the headers, in lower case. */
  headers: { user: string; name: string; department: string; roles: string; areas: string };
}

/** Who the proxy says is asking; undefined where it says nothing. The headers of a stranger, and doubled ones, are refused. */
export function proxyClaims(request: IncomingMessage, { peers, headers }: ProxyOptions): Claims | undefined {
  const names = Object.values(headers);
  const sent = request.rawHeaders
    .filter((_, index) => index % 2 === 0)
    .map((name) => name.toLowerCase())
    .filter((name) => names.includes(name.replaceAll('_', '-')));
  if (sent.length === 0) return undefined;
  if (!peers(request.socket.remoteAddress)) throw new ProblemError('proxy-untrusted');
  // Some servers take `X_Remote_User` for the same header: what one of them lets through was not put there by the proxy.
  const isStrange = sent.some((name) => !names.includes(name));
  if (isStrange || new Set(sent).size < sent.length) throw new ProblemError('proxy-invalid');

  const user = valueOf(request, headers.user);
  // Some server on the way may have put two headers into one.
  if (user?.includes(',')) throw new ProblemError('proxy-invalid');
  return user
    ? {
        id: user,
        name: spoken(valueOf(request, headers.name)),
        department: spoken(valueOf(request, headers.department)),
        roles: list(valueOf(request, headers.roles)),
        areas: list(valueOf(request, headers.areas)),
      }
    : undefined;
}

/** A header as the UTF-8 it was sent as. Apache writes `(null)` where it knows nothing. */
function valueOf(request: IncomingMessage, header: string): string | undefined {
  const value = request.headers[header];
  if (typeof value !== 'string' || value === '' || value === '(null)') return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}

/** Names with umlauts often travel percent-encoded. */
function spoken(value: string | undefined): string | undefined {
  if (value === undefined || !/%[0-9a-f]{2}/i.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch (cause) {
    throw new ProblemError('proxy-invalid', { cause });
  }
}

/** A comma that travels encoded belongs to the name of a group. */
function list(value = ''): string[] {
  return value
    .split(',')
    .map((entry) => spoken(entry.replace(/^[ \t]+|[ \t]+$/g, ''))!)
    .filter(Boolean);
}
