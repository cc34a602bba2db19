import type { IncomingMessage } from 'node:http';
import { ProblemError } from '../problems.ts';
import type { ClaimPaths } from './claim-map.ts';
import type { Identity } from './identity.ts';
import { identityOf } from './identity.ts';
import { personReader } from './person.ts';
import type { PersonOptions } from './person.ts';
import { proxyClaims } from './proxy.ts';
import type { ProxyOptions } from './proxy.ts';
import type { Sessions } from './sessions.ts';
import { tokenJudge } from './token.ts';
import type { TokenOptions } from './token.ts';

/** Which ways in are open. */
export interface IdentityOptions extends Pick<PersonOptions, 'groups' | 'log'> {
  proxy?: ProxyOptions | undefined;
  token?: TokenOptions | undefined;
  /** The service's own sessions. */
  sessions?: Sessions | undefined;
  /** Where the service lies for browsers by itself. */
  url?: URL | undefined;
  /** Where tokens and sign-ins say what; the usual places unless given. */
  claims?: ClaimPaths | undefined;
}

/** Who sent a request. */
export interface Asker {
  /** Undefined: nobody is signed in. */
  identity?: Identity;
  /** The browser signs its requests by itself, also those that another site makes it send. */
  ambient: boolean;
  /** Signed in by a session of the service's own. */
  session?: true;
  /** It came through the proxy's own address, where only the proxy says who is signed in. */
  proxied?: true;
  /** A session came along that has ended: the header that makes the browser forget it. */
  ended?: string;
}

/** Answers who is asking. */
export type WhoAsks = (request: IncomingMessage) => Promise<Asker>;

const NOBODY: Asker = { ambient: false };

const PROXIED: Asker = { ambient: false, proxied: true };

/** Each request is judged by exactly one way in: its bearer token if it has one, else the proxy's header, else the session, else it is nobody's. A bad one is refused, never passed over. */
export function whoAsks(
  { proxy, token, sessions, url, claims: paths, groups, log }: IdentityOptions,
  secrets: readonly string[],
): WhoAsks {
  const judge = token && tokenJudge(token, paths);
  const person = personReader({ groups, secrets, log });

  return async (request) => {
    const bearer = bearerOf(request);
    if (bearer !== undefined) {
      const identity = judge && person(await judge(bearer));
      if (!identity) throw new ProblemError('token-invalid');
      return { identity, ambient: false };
    }
    const claims = proxy && proxyClaims(request, proxy);
    if (claims) {
      const identity = person(claims);
      if (!identity) throw new ProblemError('proxy-invalid');
      return { identity, ambient: true };
    }
    // Cookies know no ports: a session of the service's own address may come along here, too.
    if (proxy && url && proxy.peers(request.socket.remoteAddress) && hostOf(request) !== url.host) return PROXIED;
    const session = await sessions?.read(request);
    if (!session) return NOBODY;
    if (session === 'disputed') return { ambient: true };
    const identity = session === 'ended' ? undefined : identityOf(session, secrets);
    return identity ? { identity, ambient: true, session: true } : { ambient: true, ended: sessions!.forget };
  };
}

/** As the listed proxy names it. */
function hostOf({ headers }: IncomingMessage): string | undefined {
  return (headers['x-forwarded-host'] as string | undefined) ?? headers.host;
}

/** Other schemes (Negotiate, Basic) are between browser and proxy. */
function bearerOf(request: IncomingMessage): string | undefined {
  const doubled = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization');
  const match = /^bearer(?:\s+(.*))?$/i.exec(request.headers.authorization ?? '');
  if (match && doubled.length > 1) throw new ProblemError('token-invalid');
  return match ? (match[1] ?? '') : undefined;
}
