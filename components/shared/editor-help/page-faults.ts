import { loaderLine } from '../../../server/contract/embedding/snippets.ts';
import type { Words } from '../../../server/contract/words.ts';
import type { Fault } from './fault.ts';
import type { Violations } from './violations.ts';
import { says } from './words.ts';

/** What the page around has to be asked for. */
export interface Page {
  /** Address of the service, with a slash at the end. */
  service: URL;
  /** The page's own origin. */
  origin: string;
  /** Addresses of our scripts in the page. */
  scripts: readonly string[];
  violations: Violations;
  /** How the service answers: as itself, only to nobody in particular, with what is none of its answers, or not at all. */
  answering: 'well' | 'to-nobody' | 'as-something-else' | 'not-at-all';
  /** Where tokens come from, and what was answered there. */
  token?: { address: string; outcome: TokenOutcome } | undefined;
}

/** A status that is none of success, or what else is wrong; undefined where nothing is. */
export type TokenOutcome = number | 'not-json' | 'away' | undefined;

/** What is wrong with the page around the elements. */
export function pageFaults(page: Page): Fault[] {
  return [...page.violations.faults(), ...serviceFaults(page), ...scriptFaults(page), ...tokenFaults(page)];
}

function serviceFaults({ answering, service, origin, violations }: Page): Fault[] {
  switch (answering) {
    case 'to-nobody':
      return [
        {
          id: 'origin',
          says: says.originUnlisted(origin),
          todo: says.originTodo,
          line: `LERN_ORIGINS=${origin}`,
        },
      ];
    case 'as-something-else':
      return violations.ofConnecting
        ? []
        : [
            {
              id: 'service',
              says: says.noService(service.href),
              todo: says.noServiceTodo,
              line: loaderLine({ service: 'https://lernen.stadt.example/' }),
            },
          ];
    default:
      return [];
  }
}

/** Only the first script gives the page its session. */
function scriptFaults({ scripts, service }: Page): Fault[] {
  const others = new Set(scripts.map((address) => new URL('.', address).href).filter((one) => one !== service.href));
  return [...others].map((other) => ({
    id: `script ${other}`,
    says: says.otherScript(other, service.href),
    todo: says.otherScriptTodo,
    line: loaderLine({ service: service.href }),
  }));
}

function tokenFaults({ token }: Page): Fault[] {
  if (token?.outcome === undefined) return [];
  const { address, outcome } = token;
  const words: Record<string, Words> = {
    'not-json': says.tokenForm(address),
    away: says.tokenAway(address),
    401: says.tokenNobody(address),
  };
  const said = words[outcome] ?? says.tokenStatus(address, Number(outcome));
  return [
    {
      id: `token ${outcome}`,
      says: said,
      ...(outcome !== 401 && { todo: says.tokenTodo, line: '{ "token": "eyJhbGciOi…" }' }),
    },
  ];
}
