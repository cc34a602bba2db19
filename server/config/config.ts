import { join } from 'node:path';
import type { AppOptions } from '../app/app-options.ts';
import { environmentSchema, VARIABLES } from './environment.ts';
import type { Environment } from './environment.ts';
import { contactAddress } from '../contract/contact-address.ts';
import { peersOf } from '../identity/peers.ts';
import { packageFolder } from '../package.ts';
import { withSecretFiles } from './secret-files.ts';
import { unknownVariables, warningsOf } from './warnings.ts';

/** Everything the environment says. */
export interface Config {
  port: number;
  host: string;
  /** Where the service is mounted; empty, or `/…` without a slash at the end. */
  basePath: string;
  /** How much is logged; `info` is one line per request. */
  logLevel: 'silent' | 'error' | 'warn' | 'info';
  /** What deserves a second thought; a sentence each, for the log. */
  warnings: string[];
  app: Omit<AppOptions, 'log'>;
}

/** The environment can't be used; the message names every variable, in German and in English. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the environment, once; what is empty counts as not set. Throws {@link ConfigError}. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const { config, faults } = lookAtConfig(env);
  if (config) return config;
  const lines = new Set(faults.map(([variable, message]) => `  ${variable}: ${message}`));
  throw new ConfigError(
    `So kann der Dienst nicht starten: / The service can’t start like this:\n${[...lines].join('\n')}`,
  );
}

/** The same without throwing: what is wrong with each variable, in German and in English; there is a configuration where nothing is. */
export function lookAtConfig(env: NodeJS.ProcessEnv): {
  config?: Config;
  faults: (readonly [variable: string, message: string])[];
} {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { env: read, faults: ofFiles } = withSecretFiles(set);
  const parsed = environmentSchema.safeParse(read);
  const issues = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => [String(path[0]), message] as const);
  const named = new Set(ofFiles.map(([variable]) => variable));
  const faults = [...ofFiles, ...issues.filter(([variable]) => !named.has(`${variable}_FILE`))];
  if (!parsed.success || faults.length > 0) return { faults };
  const { PORT: port, HOST: host, BASE_PATH: basePath, LERN_LOG: logLevel } = parsed.data;
  const warnings = [...unknownVariables(Object.keys(set), VARIABLES), ...warningsOf(parsed.data)];
  return { faults, config: { port, host, basePath, logLevel, warnings, app: appOptions(parsed.data) } };
}

function appOptions(values: Environment): Config['app'] {
  const ways = values.LERN_IDENTITY;
  return {
    courses: values.LERN_COURSES,
    data: values.LERN_DATA,
    database: values.DATABASE_URL,
    browser: join(packageFolder(), 'dist', 'browser'),
    origins: values.LERN_ORIGINS,
    record: values.LERN_RECORD,
    secrets: values.LERN_SECRET,
    metricsToken: values.LERN_METRICS_TOKEN,
    pseudonymKeys: values.LERN_PSEUDONYM_KEYS,
    keep: {
      pseudonymous: values.LERN_KEEP_PSEUDONYMOUS,
      named: values.LERN_KEEP_NAMED,
      proofs: values.LERN_KEEP_PROOFS,
      audit: values.LERN_KEEP_AUDIT,
      erasures: values.LERN_KEEP_ERASURES,
    },
    k: values.LERN_K,
    privacy: {
      legal: {
        ...(values.LERN_LEGAL_PSEUDONYMOUS && { pseudonymous: values.LERN_LEGAL_PSEUDONYMOUS }),
        ...(values.LERN_LEGAL_NAMED && { named: values.LERN_LEGAL_NAMED }),
      },
      contact: values.LERN_PRIVACY_CONTACT,
    },
    accessibility: accessibilityOf(values),
    proxy: ways.includes('proxy') ? proxyOptions(values) : undefined,
    token: ways.includes('token') ? tokenOptions(values) : undefined,
    oidc: ways.includes('oidc') ? oidcOptions(values) : undefined,
    lrs: values.LERN_LRS_URL && lrsOptions(values),
    url: values.LERN_URL,
    peers: peersOf(values.LERN_PROXY_PEERS),
    claims: {
      id: values.LERN_CLAIM_ID,
      name: values.LERN_CLAIM_NAME,
      department: values.LERN_CLAIM_DEPARTMENT,
      roles: values.LERN_CLAIM_ROLES,
      areas: values.LERN_CLAIM_AREAS,
    },
    groups: { roles: values.LERN_ROLES, areas: values.LERN_AREAS },
  };
}

/** Where no office is named for barriers, the one that is named for privacy knows whom to tell. */
function accessibilityOf(values: Environment): NonNullable<AppOptions['accessibility']> {
  const { LERN_BARRIER_CONTACT: named, LERN_PRIVACY_CONTACT: other, LERN_ACCESSIBILITY_STATEMENT: statement } = values;
  const contact = named ?? (other && contactAddress(other));
  return { ...(contact && { contact }), ...(statement && { statement }) };
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
  const { LERN_TOKEN_JWKS: jwks, LERN_TOKEN_KEY: pem } = values;
  return {
    keys: jwks ? { jwks } : { pem: pem! },
    issuer: values.LERN_TOKEN_ISSUER!,
    audience: values.LERN_TOKEN_AUDIENCE!,
  };
}

function lrsOptions(values: Environment): NonNullable<AppOptions['lrs']> {
  return {
    url: values.LERN_LRS_URL!,
    user: values.LERN_LRS_USER!,
    password: values.LERN_LRS_PASSWORD!,
    version: values.LERN_LRS_VERSION,
  };
}

function oidcOptions(values: Environment): NonNullable<AppOptions['oidc']> {
  return {
    issuer: values.LERN_OIDC_ISSUER!,
    client: values.LERN_OIDC_CLIENT!,
    secret: values.LERN_OIDC_SECRET!,
    scope: values.LERN_OIDC_SCOPE,
    sessionHours: values.LERN_SESSION_HOURS,
  };
}
