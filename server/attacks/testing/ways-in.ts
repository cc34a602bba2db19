import { openBrowser } from '../../testing/browser.ts';
import { startProvider } from '../../testing/provider.ts';
import type { TestProvider } from '../../testing/provider.ts';
import { PROXY, startService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { signedIn } from '../../testing/tokens.ts';
import type { AppOptions } from '../../app.ts';

/** Somebody of the town. */
export interface Person {
  id: string;
  name?: string;
  department?: string;
  roles?: string[];
}

/** What somebody's requests carry, and where they come from. */
export interface Entrance {
  headers: Record<string, string>;
  from?: string;
}

export const WAYS_IN = ['proxy', 'token', 'session'] as const;

export type WayIn = (typeof WAYS_IN)[number];

/** A service that every way in leads to, beside the town's provider. */
export interface OpenTown {
  service: TestService;
  /** Comes in as somebody; as nobody without a person. */
  enter(way: WayIn, person?: Person): Promise<Entrance>;
  close(): Promise<void>;
}

/** As many requests as a test likes. */
const UNLIMITED = { points: 1_000_000, seconds: 60 };

/** Starts both. */
export async function openTown(options: Partial<AppOptions> = {}): Promise<OpenTown> {
  const provider = await startProvider();
  const limits = {
    ...{ person: UNLIMITED, anonymous: UNLIMITED, failures: UNLIMITED },
    ...{ reports: UNLIMITED, events: UNLIMITED, erasures: UNLIMITED },
  };
  const service = await startService({ oidc: provider.options, limits, ...options });
  await provider.know(new URL(`${service.origin}/`));

  return {
    service,
    async enter(way, person): Promise<Entrance> {
      if (way === 'proxy') return { headers: { 'x-learn': '1', ...(person && proxyHeaders(person)) }, from: PROXY };
      if (!person) return { headers: {} };
      const { id, ...claims } = person;
      if (way === 'token') return { headers: await signedIn(id, claims) };
      return { headers: { 'x-learn': '1', cookie: await signIn(person, service, provider) } };
    },
    async close() {
      await service.close();
      await provider.close();
    },
  };
}

function proxyHeaders({ id, name, department, roles = [] }: Person): Record<string, string> {
  return {
    'x-remote-user': id,
    'x-remote-roles': roles.join(','),
    ...(name && { 'x-remote-name': encodeURIComponent(name) }),
    ...(department && { 'x-remote-department': encodeURIComponent(department) }),
  };
}

async function signIn({ id, ...claims }: Person, service: TestService, provider: TestProvider): Promise<string> {
  provider.person = id;
  provider.claims = claims;
  const browser = openBrowser();
  await browser.follow(`${service.origin}/auth/sign-in`);
  const session = browser.cookies(service.origin).get('learn-session');
  if (session === undefined) throw new Error(`${id} could not sign in.`);
  return `learn-session=${session}`;
}
