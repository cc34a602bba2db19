import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { JWTPayload } from 'jose';
import type { Logger } from 'pino';
import { cookiesAt } from '../http/cookies.ts';
import type { Documents } from '../store/documents.ts';
import { keyedHash } from './identity.ts';
import type { Claims } from './identity.ts';
import { sealOf } from './seal.ts';

/** The service's own sessions. Each lies sealed in a cookie; the service itself remembers only those that were ended early. */
export interface Sessions {
  /** The header that begins one. */
  begin(claims: Claims): Promise<string>;
  /** Whose session came along; `ended` where it can't be used any more, `disputed` where there are those of several people, undefined where there is none. */
  read(request: IncomingMessage): Promise<Claims | 'ended' | 'disputed' | undefined>;
  /** Ends those that came along, for every copy of their cookies; resolves to once that is durable. */
  end(request: IncomingMessage): Promise<void>;
  /** The header that makes a browser forget its session. */
  forget: string;
}

export interface SessionsOptions {
  secrets: readonly string[];
  /** Where the service lies for browsers. */
  url: URL;
  /** How long a session lasts. */
  hours: number;
  /** What people's claims are read by; a session that began under other rules has ended. */
  rules?: unknown;
  documents: Documents;
  log: Logger;
  now(): number;
}

const NAME = 'learn-session';

/** Browsers drop cookies above 4096 bytes, name and attributes included. */
const LARGEST = 3800;

const HOUR = 3_600_000;

/** Kind of the documents that remember which sessions were ended before their time. */
export const ENDED_SESSION = 'ended-session';

interface Session extends Claims {
  sid: string;
  begun: number;
  /** Fingerprint of the rules. */
  rules: string;
  /** Milliseconds since 1970. */
  end: number;
}

/** Makes, reads and ends sessions. */
export function sessionsOf({ secrets, url, hours, rules, documents, log, now }: SessionsOptions): Sessions {
  const cookies = cookiesAt(url);
  const seal = sealOf(secrets, 'session');
  // Any of the secrets: the rules are the same under a new one.
  const fingerprints = secrets.map((secret) => keyedHash(secret, `rules:${JSON.stringify(rules, withMaps)}`));
  let swept = -Infinity;

  return {
    forget: cookies.clear(NAME),

    async begin({ id, name, department, roles, areas }) {
      const end = now() + hours * HOUR;
      const session = {
        ...{ id, name, department, roles, sid: randomBytes(16).toString('base64url') },
        ...{ begun: now(), rules: fingerprints[0]! },
      };
      for (let kept = areas.length; ; kept = Math.floor(kept / 2)) {
        const sealed = await seal.close({ ...session, areas: areas.slice(0, kept) }, end);
        if (kept > 0 && sealed.length > LARGEST) continue;
        if (kept < areas.length) {
          log.warn(
            'Jemand gehört zu mehr Bereichen, als in eine Sitzung passen; mit LERN_AREAS zählen nur die, auf die es ankommt. / Somebody belongs to more areas than a session holds; with LERN_AREAS only those count that matter.',
          );
        }
        return cookies.set(NAME, sealed);
      }
    },

    async read(request) {
      const sent = cookies.values(request, NAME).filter(Boolean);
      if (sent.length === 0) return undefined;
      const [first, ...others] = await usable(sent);
      if (!first) return 'ended';
      // A page of a neighbouring host may have put somebody else's beside it. Which one a removal would hit nobody knows.
      return others.every(({ id }) => id === first.id) ? first : 'disputed';
    },

    async end(request) {
      const sessions = await usable(cookies.values(request, NAME));
      for (const { sid, end } of sessions) {
        await documents.update(ENDED_SESSION, hashOf(sid), () => ({ v: 1, end }));
      }
      if (sessions.length > 0) await sweep();
    },
  };

  async function usable(sent: string[]): Promise<Session[]> {
    const opened = await Promise.all(sent.map((text) => seal.open(text, now())));
    const sessions = opened.flatMap((payload) => (payload ? sessionOf(payload) : [])).filter(isCurrent);
    const ended = await Promise.all(sessions.map(({ sid }) => documents.read(ENDED_SESSION, hashOf(sid))));
    return sessions.filter((_, index) => ended[index] === undefined);
  }

  /** Shorter sessions and other rules count at once, also for those that began before. */
  function isCurrent({ begun, rules: fingerprint }: Session): boolean {
    return begun + hours * HOUR > now() && fingerprints.includes(fingerprint);
  }

  /** What would have ended by itself by now needs no remembering; looked at once an hour at most. */
  async function sweep(): Promise<void> {
    if (now() - swept < HOUR) return;
    swept = now();
    for await (const { id, document } of documents.all(ENDED_SESSION)) {
      if ((document as Session).end < now()) await documents.update(ENDED_SESSION, id, () => undefined);
    }
  }
}

function sessionOf({ id, name, department, roles, areas, sid, begun, rules, exp }: JWTPayload): Session {
  return { id, name, department, roles, areas, sid, begun, rules, end: exp! * 1000 } as Session;
}

/** As JSON; maps are written as lists. */
function withMaps(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;
}

function hashOf(sid: string): string {
  return createHash('sha256').update(sid).digest('base64url');
}
