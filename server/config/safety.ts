import type { Environment } from './environment.ts';
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
    ...recordFaults(values),
    ...sharedSecrets(values),
  ];
}

const oidcNeeds = ['LERN_OIDC_ISSUER', 'LERN_OIDC_CLIENT', 'LERN_OIDC_SECRET', 'LERN_URL'] as const;

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
  const { LERN_SECRET, LERN_PSEUDONYM_KEYS, LERN_OIDC_SECRET } = values;
  const uses = [
    ['LERN_SECRET', LERN_SECRET],
    ['LERN_PSEUDONYM_KEYS', LERN_PSEUDONYM_KEYS],
    ['LERN_OIDC_SECRET', LERN_OIDC_SECRET ? [LERN_OIDC_SECRET] : []],
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
