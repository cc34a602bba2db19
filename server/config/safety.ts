import type { Environment } from './environment.ts';
import { isLocal } from './local.ts';
import { missing, say, secretWords } from './values.ts';

/** A variable that can't stay as it is, and what to write. */
export interface Fault {
  variable: keyof Environment;
  words: { error: string };
}

/** What isn't complete or isn't safe, though each value by itself would be. */
export function safetyOf(values: Environment): Fault[] {
  return [
    ...proxyFaults(values),
    ...(values.LERN_IDENTITY.includes('token') ? tokenFaults(values) : []),
    ...(values.LERN_IDENTITY.includes('oidc') ? demand(values, oidcNeeds) : []),
    ...(values.LERN_LRS_URL ? demand(values, lrsNeeds) : []),
    ...audienceFaults(values),
    ...claimFaults(values),
    ...originFaults(values),
    ...recordFaults(values),
    ...sharedSecrets(values),
  ];
}

const oidcNeeds = ['LERN_OIDC_ISSUER', 'LERN_OIDC_CLIENT', 'LERN_OIDC_SECRET', 'LERN_URL'] as const;

/** Statements name the pages of the service by its address. */
const lrsNeeds = ['LERN_LRS_USER', 'LERN_LRS_PASSWORD', 'LERN_URL'] as const;

function proxyFaults(values: Environment): Fault[] {
  const headers = [
    'LERN_PROXY_USER',
    'LERN_PROXY_NAME',
    'LERN_PROXY_DEPARTMENT',
    'LERN_PROXY_ROLES',
    'LERN_PROXY_AREAS',
  ] as const;
  // A user who is called like a role would have it.
  const doubled = headers.filter((variable, index) =>
    headers.slice(0, index).some((earlier) => values[earlier] === values[variable]),
  );
  const words = say(
    'nennt eine Kopfzeile, die schon etwas anderes bedeutet',
    'names a header that means something else already',
  );
  const strangers = values.LERN_IDENTITY.includes('proxy') && values.LERN_PROXY_PEERS.length === 0;
  return [
    ...(strangers ? [{ variable: 'LERN_PROXY_PEERS' as const, words: missing }] : []),
    ...doubled.map((variable) => ({ variable, words })),
  ];
}

function tokenFaults(values: Environment): Fault[] {
  const faults = demand(values, ['LERN_TOKEN_ISSUER', 'LERN_TOKEN_AUDIENCE']);
  if (Boolean(values.LERN_TOKEN_JWKS) === Boolean(values.LERN_TOKEN_KEY)) {
    const words = say(
      'oder LERN_TOKEN_KEY muss gesetzt sein, genau eines',
      'or LERN_TOKEN_KEY has to be set, exactly one',
    );
    faults.push({ variable: 'LERN_TOKEN_JWKS', words });
  }
  return faults;
}

/** A token that was made for something else must not open this service. */
function audienceFaults(values: Environment): Fault[] {
  const { LERN_IDENTITY: ways, LERN_TOKEN_AUDIENCE: audience, LERN_TOKEN_ISSUER: issuer } = values;
  if (!ways.includes('token')) return [];
  const variable = 'LERN_TOKEN_AUDIENCE' as const;
  if (audience === 'account') {
    const words = say(
      'steht bei Keycloak in den Token aller Anwendungen; bitte eine eigene Angabe nehmen, z. B. lernbausteine, mit einem „Audience“-Mapper',
      'is in the tokens of every application of a Keycloak; please take one of your own, e.g. lernbausteine, with an “Audience” mapper',
    );
    return [{ variable, words }];
  }
  const isSameIssuer = bare(issuer) === bare(values.LERN_OIDC_ISSUER?.href);
  if (!ways.includes('oidc') || !isSameIssuer || audience !== values.LERN_OIDC_CLIENT) return [];
  const words = say(
    'ist dasselbe wie LERN_OIDC_CLIENT: Auch ID-Token der Anmeldung gälten als Zugangstoken. Bitte eine eigene Angabe nehmen, z. B. lernbausteine-api',
    'is the same as LERN_OIDC_CLIENT: ID tokens of the sign-in would open the service, too. Please take one of its own, e.g. lernbausteine-api',
  );
  return [{ variable, words }];
}

function bare(url: string | undefined): string | undefined {
  return url?.replace(/\/$/, '');
}

/** People choose their names themselves in many towns: that must make nobody somebody else, and nobody an admin. */
function claimFaults(values: Environment): Fault[] {
  const { LERN_CLAIM_ID: id, LERN_CLAIM_NAME: name } = values;
  const idWords = say(
    'darf nicht der Name sein: Zwei Menschen können gleich heißen. Bitte eine Angabe nehmen, die sich nie ändert, z. B. sub, oid oder preferred_username',
    'can’t be the name: two people may be called the same. Please take a claim that never changes, e.g. sub, oid or preferred_username',
  );
  const groupWords = say(
    'darf nicht die Angabe für Kennung oder Name sein: Wer wie eine Gruppe heißt, hätte deren Rechte. Bitte eine eigene nehmen, z. B. groups',
    'can’t be the claim of the id or the name: whoever is called like a group would have its rights. Please take one of its own, e.g. groups',
  );
  const groups = (['LERN_CLAIM_ROLES', 'LERN_CLAIM_AREAS'] as const).filter((variable) =>
    [id, name, 'name'].includes(values[variable]),
  );
  return [
    ...([name, 'name'].includes(id) ? [{ variable: 'LERN_CLAIM_ID' as const, words: idWords }] : []),
    ...groups.map((variable) => ({ variable, words: groupWords })),
  ];
}

/** Whoever can change a page on its way writes in everybody's name. */
function originFaults({ LERN_URL: url, LERN_ORIGINS: origins }: Environment): Fault[] {
  const open = origins.find((origin) => origin.startsWith('http:') && !isLocal(new URL(origin)));
  if (url?.protocol !== 'https:' || !open) return [];
  const secure = open.replace('http:', 'https:');
  const words = say(
    `nennt ${open} ohne https, der Dienst selbst ist aber sicher (LERN_URL); bitte ${secure}`,
    `names ${open} without https, while the service itself is secure (LERN_URL); please ${secure}`,
  );
  return [{ variable: 'LERN_ORIGINS', words }];
}

/** Nothing is kept of anybody before the town has written down on what ground. */
function recordFaults(values: Environment): Fault[] {
  const { LERN_RECORD: ceiling } = values;
  if (ceiling === 'device') return [];
  const classes = ceiling === 'named' ? (['NAMED', 'PSEUDONYMOUS'] as const) : (['PSEUDONYMOUS'] as const);
  const undocumented = classes.map((name) => `LERN_LEGAL_${name}` as const).filter((variable) => !values[variable]);
  const words = say(
    `muss sagen, auf welcher Grundlage gespeichert wird (LERN_RECORD=${ceiling}), z. B. „Dienstvereinbarung Lernen vom 1. März 2026, § 4“; den Satz lesen die Lernenden`,
    `has to say on what ground progress is kept (LERN_RECORD=${ceiling}), e.g. “Dienstvereinbarung Lernen vom 1. März 2026, § 4”; learners read that sentence`,
  );
  return [
    ...(values.LERN_PSEUDONYM_KEYS.length === 0
      ? [{ variable: 'LERN_PSEUDONYM_KEYS' as const, words: secretWords }]
      : []),
    ...undocumented.map((variable) => ({ variable, words })),
  ];
}

/** Whoever learns a secret that is used twice has both. */
function sharedSecrets(values: Environment): Fault[] {
  const { LERN_SECRET, LERN_PSEUDONYM_KEYS, LERN_OIDC_SECRET, LERN_METRICS_TOKEN, LERN_LRS_PASSWORD } = values;
  const uses = [
    ['LERN_SECRET', LERN_SECRET],
    ['LERN_PSEUDONYM_KEYS', LERN_PSEUDONYM_KEYS],
    ['LERN_OIDC_SECRET', LERN_OIDC_SECRET ? [LERN_OIDC_SECRET] : []],
    ['LERN_METRICS_TOKEN', LERN_METRICS_TOKEN ? [LERN_METRICS_TOKEN] : []],
    ['LERN_LRS_PASSWORD', LERN_LRS_PASSWORD ? [LERN_LRS_PASSWORD] : []],
  ] as const;
  const words = say(
    'enthält ein Geheimnis, das schon an anderer Stelle steht; jedes muss ein eigenes sein',
    'holds a secret that stands elsewhere already; each has to be its own',
  );
  const known = new Set<string>();
  return uses.flatMap(([variable, secrets]) => {
    const isKnown = secrets.some((secret) => known.has(secret)) || new Set(secrets).size < secrets.length;
    for (const secret of secrets) known.add(secret);
    return isKnown ? [{ variable, words }] : [];
  });
}

function demand(values: Environment, variables: readonly (keyof Environment)[]): Fault[] {
  return variables.filter((variable) => !values[variable]).map((variable) => ({ variable, words: missing }));
}
