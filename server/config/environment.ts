import * as z from 'zod';
import { contactSchema, pageSchema } from './contact.ts';
import { USUAL_XAPI_VERSION, XAPI_VERSIONS } from '../contract/export-choices.ts';
import { safetyOf } from './safety.ts';
import {
  claimSchema,
  countSchema,
  databaseSchema,
  groupSchema,
  groupsSchema,
  headerSchema,
  listSchema,
  lrsUrlSchema,
  monthsSchema,
  originSchema,
  peerSchema,
  publicKeySchema,
  publicUrlSchema,
  rolesSchema,
  say,
  secretSchema,
  secretWords,
  trustedUrlSchema,
} from './values.ts';

/** Every variable: its default, its form, and what to write where it is wrong. */
const variables = z.object({
  PORT: countSchema('8080', 0, 65_535),
  HOST: z.string().default('127.0.0.1'),
  BASE_PATH: z
    .string()
    .default('')
    .transform((path) => path.replace(/\/$/, ''))
    .refine(
      (path) => /^(\/[\w.-]+)*$/.test(path),
      say('muss ein Pfad wie /lernen sein', 'has to be a path like /lernen'),
    ),
  LERN_URL: publicUrlSchema.optional(),
  LERN_COURSES: z.string().default('demo/courses'),
  LERN_DATA: z.string().default('./data'),
  DATABASE_URL: databaseSchema.optional(),
  LERN_ORIGINS: listSchema.pipe(z.array(originSchema)),
  LERN_LOG: z
    .enum(
      ['silent', 'error', 'warn', 'info'],
      say('kennt silent, error, warn, info', 'knows silent, error, warn, info'),
    )
    .default('info'),

  LERN_METRICS_TOKEN: secretSchema.optional(),
  LERN_LRS_URL: lrsUrlSchema.optional(),
  LERN_LRS_USER: z.string().optional(),
  LERN_LRS_PASSWORD: z.string().min(8, say('ist zu kurz', 'is too short')).optional(),
  LERN_LRS_VERSION: z
    .enum(XAPI_VERSIONS, say(`kennt ${XAPI_VERSIONS.join(' und ')}`, `knows ${XAPI_VERSIONS.join(' and ')}`))
    .default(USUAL_XAPI_VERSION),
  LERN_SECRET: listSchema.pipe(z.array(secretSchema).min(1, secretWords)),
  LERN_PSEUDONYM_KEYS: listSchema.pipe(z.array(secretSchema)),

  LERN_IDENTITY: listSchema.pipe(
    z.array(
      z.enum(['proxy', 'token', 'oidc'], say('kennt „proxy“, „token“ und „oidc“', 'knows “proxy”, “token” and “oidc”')),
    ),
  ),
  LERN_PROXY_PEERS: listSchema.pipe(z.array(peerSchema)),
  LERN_PROXY_USER: headerSchema.default('x-remote-user'),
  LERN_PROXY_NAME: headerSchema.default('x-remote-name'),
  LERN_PROXY_DEPARTMENT: headerSchema.default('x-remote-department'),
  LERN_PROXY_ROLES: headerSchema.default('x-remote-roles'),
  LERN_PROXY_AREAS: headerSchema.default('x-remote-areas'),
  LERN_TOKEN_JWKS: trustedUrlSchema.optional(),
  LERN_TOKEN_KEY: publicKeySchema.optional(),
  LERN_TOKEN_ISSUER: z.string().optional(),
  LERN_TOKEN_AUDIENCE: z.string().optional(),
  LERN_OIDC_ISSUER: trustedUrlSchema.optional(),
  LERN_OIDC_CLIENT: z.string().optional(),
  LERN_OIDC_SECRET: z.string().min(16, say('ist zu kurz', 'is too short')).optional(),
  LERN_OIDC_SCOPE: z.string().default('openid profile'),
  LERN_SESSION_HOURS: countSchema('10', 1, 720),
  LERN_CLAIM_ID: claimSchema.default('sub'),
  LERN_CLAIM_NAME: claimSchema.default('name'),
  LERN_CLAIM_DEPARTMENT: claimSchema.default('department'),
  LERN_CLAIM_ROLES: claimSchema.default('roles'),
  LERN_CLAIM_AREAS: claimSchema.default('areas'),
  LERN_ROLES: rolesSchema,
  LERN_AREAS: groupsSchema,

  LERN_RECORD: z
    .enum(
      ['device', 'pseudonymous', 'named'],
      say('kennt device, pseudonymous, named', 'knows device, pseudonymous, named'),
    )
    .default('device'),
  LERN_LEGAL_PSEUDONYMOUS: z.string().optional(),
  LERN_LEGAL_NAMED: z.string().optional(),
  LERN_PRIVACY_CONTACT: z.string().optional(),
  LERN_BARRIER_CONTACT: contactSchema.optional(),
  LERN_ACCESSIBILITY_STATEMENT: pageSchema.optional(),
  LERN_KEEP_PSEUDONYMOUS: monthsSchema('12'),
  LERN_KEEP_NAMED: monthsSchema('12'),
  LERN_KEEP_PROOFS: monthsSchema('36'),
  LERN_KEEP_AUDIT: monthsSchema('24'),
  // A browser may hand in what happened a year ago.
  LERN_KEEP_ERASURES: monthsSchema('24', { from: 13 }),
  LERN_K: groupSchema('10'),
});

/** The environment, read. */
export type Environment = z.infer<typeof variables>;

/** The variables, and what they have to be together. */
export const environmentSchema = variables.check(({ value, issues }) => {
  for (const { variable, words } of safetyOf(value)) {
    issues.push({ code: 'custom', input: value[variable], path: [variable], message: words.error });
  }
});

/** Names of all variables. */
export const VARIABLES = Object.keys(variables.shape);
