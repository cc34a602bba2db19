import type { Entrance, OpenTown, WayIn } from './ways-in.ts';
import type { Victim } from './victim.ts';

/** Somebody who wants to know about the victim, or to do something in their name. */
export interface Attacker {
  name: string;
  roles: string[];
  /** A page in somebody's browser: it may change nothing, whoever that is. */
  isPage?: true;
  /** Comes in anew. */
  enter(town: OpenTown, victim: Victim): Promise<Entrance>;
}

/** Everybody who isn't the victim. */
export const attackers: readonly Attacker[] = [
  { name: 'nobody', roles: [], enter: async () => ({ headers: {} }) },
  somebody('a learner with a token', 'token'),
  somebody('a learner behind the proxy', 'proxy'),
  somebody('a learner with a session', 'session'),
  somebody('an editor', 'token', ['editor']),
  somebody('a reporter', 'token', ['reporter']),
  somebody('the staff council', 'session', ['staff-council']),
  somebody('an admin', 'token', ['admin']),
  fromPage('a strange page in a learner’s browser', { origin: 'https://fremd.test', 'sec-fetch-site': 'cross-site' }),
  fromPage('a sandboxed page in a learner’s browser', { origin: 'null', 'sec-fetch-site': 'cross-site' }),
  {
    name: 'somebody who says to be the proxy',
    roles: [],
    enter: async (_town, { id, name }) => ({
      headers: { 'x-remote-user': id, 'x-remote-name': name, 'x-remote-roles': 'admin,staff-council', 'x-learn': '1' },
      from: '127.0.0.9',
    }),
  },
];

function somebody(name: string, way: WayIn, roles: string[] = []): Attacker {
  return { name, roles, enter: ({ enter }) => enter(way, { id: 'anton', name: 'Anton Angreifer', roles }) };
}

/** A page can't set `Cookie`, but the browser does. */
function fromPage(name: string, more: Record<string, string>): Attacker {
  return {
    name,
    roles: [],
    isPage: true,
    async enter({ enter }) {
      const { headers } = await enter('session', { id: 'anton' });
      return { headers: { ...headers, ...more } };
    },
  };
}
