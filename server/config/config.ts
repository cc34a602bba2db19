import { dirname, join } from 'node:path';
import type { AppOptions } from '../app.ts';
import { environmentSchema } from './environment.ts';
import type { Environment } from './environment.ts';
import { peersOf } from '../identity/peers.ts';

/** Everything the environment says. */
export interface Config {
  port: number;
  host: string;
  /** Where the service is mounted; empty, or `/…` without a slash at the end. */
  basePath: string;
  /** How much is logged; `info` is one line per request. */
  logLevel: 'silent' | 'error' | 'warn' | 'info';
  app: Omit<AppOptions, 'log'>;
}

/** The environment can't be used; the message names every variable, in German and in English. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the environment, once; what is empty counts as not set. Throws {@link ConfigError}. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `  ${String(path[0])}: ${message}`);
    throw new ConfigError(
      `So kann der Dienst nicht starten: / The service can’t start like this:\n${[...new Set(lines)].join('\n')}`,
    );
  }
  const values = parsed.data;
  const { PORT: port, HOST: host, BASE_PATH: basePath, LERN_LOG: logLevel } = values;
  return { port, host, basePath, logLevel, app: appOptions(values) };
}

function appOptions(values: Environment): Config['app'] {
  const ways = values.LERN_IDENTITY;
  return {
    courses: values.LERN_COURSES,
    data: values.LERN_DATA,
    browser: builtFolder(),
    origins: values.LERN_ORIGINS,
    record: values.LERN_RECORD,
    secrets: [values.LERN_SECRET],
    keep: { pseudonymous: 12, named: 12, proofs: 36, audit: 24, erasures: 24 },
    privacy: { legal: {} },
    pseudonymKeys: values.LERN_PSEUDONYM_KEYS,
    proxy: ways.includes('proxy') ? proxyOptions(values) : undefined,
    token: ways.includes('token') ? tokenOptions(values) : undefined,
  };
}

function proxyOptions(values: Environment): NonNullable<AppOptions['proxy']> {
  return {
    peers: peersOf(values.LERN_PROXY_PEERS),
    headers: {
      user: values.LERN_PROXY_USER,
      name: values.LERN_PROXY_NAME,
      department: values.LERN_PROXY_DEPARTMENT,
      roles: values.LERN_PROXY_ROLES,
      areas: values.LERN_PROXY_AREAS,
    },
  };
}

function tokenOptions(values: Environment): NonNullable<AppOptions['token']> {
  return {
    keys: values.LERN_TOKEN_KEY ? { pem: values.LERN_TOKEN_KEY } : { jwks: new URL(values.LERN_TOKEN_JWKS!) },
    issuer: values.LERN_TOKEN_ISSUER!,
    audience: values.LERN_TOKEN_AUDIENCE!,
  };
}

/** `dist/browser`, seen from `server/config/` as from `dist/server/config/`. */
function builtFolder(): string {
  const above = dirname(dirname(import.meta.dirname));
  return above.endsWith('dist') ? join(above, 'browser') : join(above, 'dist', 'browser');
}
