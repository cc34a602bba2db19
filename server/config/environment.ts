import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { peersOf } from '../identity/peers.ts';

/** Nobody guesses that many random characters. */
const SECRET_LENGTH = 32;

const say = (de: string, en: string) => ({ error: `${de} / ${en}` });

const missing = say('fehlt', 'is missing');
const doubled = say(
  'nennt eine Kopfzeile, die schon etwas anderes bedeutet',
  'names a header that means something else already',
);
const secretWords = say(
  `muss mindestens ${SECRET_LENGTH} zufällige Zeichen haben, z. B. aus „openssl rand -hex 32“`,
  `needs at least ${SECRET_LENGTH} random characters, e.g. from “openssl rand -hex 32”`,
);

const listSchema = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  );
const secretSchema = z.string(missing).min(SECRET_LENGTH, secretWords);
const headerSchema = z
  .string()
  .regex(/^[A-Za-z0-9-]+$/, say('muss der Name einer Kopfzeile sein', 'has to be the name of a header'))
  .toLowerCase();
const urlSchema = z.url({
  protocol: /^https?$/,
  ...say('muss eine http(s)-Adresse sein', 'has to be an http(s) address'),
});

/** Whoever can change the keys on their way can be anybody. */
const keysUrlSchema = urlSchema.refine(
  (text) => {
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  },
  say(
    'muss mit https beginnen; http geht nur auf demselben Rechner (127.0.0.1)',
    'has to begin with https; http is for the same machine only (127.0.0.1)',
  ),
);

const originSchema = z
  .string()
  .transform((text) => text.replace(/\/$/, ''))
  .refine(
    (text) => /^https?:[^*]*$/.test(text) && URL.canParse(text) && new URL(text).origin === text,
    say(
      'muss genaue Herkünfte nennen, z. B. https://intranet.stadt.de (kein „*“, kein Pfad)',
      'has to name exact origins, e.g. https://intranet.stadt.de (no “*”, no path)',
    ),
  );

const peerSchema = z.string().refine(
  (text) => {
    try {
      return Boolean(peersOf([text]));
    } catch {
      return false;
    }
  },
  say(
    'muss Adressen oder Netze des Proxys nennen, z. B. 10.1.2.3 oder 10.1.0.0/16',
    'has to name addresses or networks of the proxy, e.g. 10.1.2.3 or 10.1.0.0/16',
  ),
);

const publicKeySchema = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine(
    isPublicKey,
    say(
      'muss ein öffentlicher Schlüssel sein (PEM; RSA ab 2048 Bit, P-256 oder Ed25519)',
      'has to be a public key (PEM; RSA of 2048 bits or more, P-256 or Ed25519)',
    ),
  );

/** Every variable: its default, its form, and what to write where it is wrong. */
export const environmentSchema = z
  .object({
    PORT: z
      .string()
      .default('8080')
      .transform(Number)
      .refine(
        (port) => Number.isInteger(port) && port >= 0 && port <= 65_535,
        say('muss eine Zahl von 0 bis 65535 sein', 'has to be a number from 0 to 65535'),
      ),
    HOST: z.string().default('127.0.0.1'),
    BASE_PATH: z
      .string()
      .default('')
      .transform((path) => path.replace(/\/$/, ''))
      .refine(
        (path) => /^(\/[\w.-]+)*$/.test(path),
        say('muss ein Pfad wie /lernen sein', 'has to be a path like /lernen'),
      ),
    LERN_COURSES: z.string().default('demo/courses'),
    LERN_DATA: z.string().default('./data'),
    LERN_ORIGINS: listSchema.pipe(z.array(originSchema)),
    LERN_IDENTITY: listSchema.pipe(
      z.array(z.enum(['proxy', 'token'], say('kennt „proxy“ und „token“', 'knows “proxy” and “token”'))),
    ),
    LERN_PROXY_PEERS: listSchema.pipe(z.array(peerSchema)),
    LERN_PROXY_USER: headerSchema.default('x-remote-user'),
    LERN_PROXY_NAME: headerSchema.default('x-remote-name'),
    LERN_PROXY_DEPARTMENT: headerSchema.default('x-remote-department'),
    LERN_PROXY_ROLES: headerSchema.default('x-remote-roles'),
    LERN_PROXY_AREAS: headerSchema.default('x-remote-areas'),
    LERN_TOKEN_JWKS: keysUrlSchema.optional(),
    LERN_TOKEN_KEY: publicKeySchema.optional(),
    LERN_TOKEN_ISSUER: z.string().optional(),
    LERN_TOKEN_AUDIENCE: z.string().optional(),
    LERN_LOG: z
      .enum(
        ['silent', 'error', 'warn', 'info'],
        say('kennt silent, error, warn, info', 'knows silent, error, warn, info'),
      )
      .default('info'),
    LERN_SECRET: secretSchema,
    LERN_PSEUDONYM_KEYS: listSchema.pipe(z.array(secretSchema)),
    LERN_RECORD: z
      .enum(
        ['device', 'pseudonymous', 'named'],
        say('kennt device, pseudonymous, named', 'knows device, pseudonymous, named'),
      )
      .default('device'),
  })
  .check(({ value, issues }) => {
    const need = (variable: keyof typeof value, words: { error: string }) =>
      issues.push({ code: 'custom', input: value[variable], path: [variable], message: words.error });
    if (value.LERN_RECORD !== 'device' && value.LERN_PSEUDONYM_KEYS.length === 0)
      need('LERN_PSEUDONYM_KEYS', secretWords);
    if (value.LERN_IDENTITY.includes('proxy') && value.LERN_PROXY_PEERS.length === 0) need('LERN_PROXY_PEERS', missing);
    for (const variable of doubledHeaders(value)) need(variable, doubled);
    if (!value.LERN_IDENTITY.includes('token')) return;
    if (!value.LERN_TOKEN_ISSUER) need('LERN_TOKEN_ISSUER', missing);
    if (!value.LERN_TOKEN_AUDIENCE) need('LERN_TOKEN_AUDIENCE', missing);
    if (Boolean(value.LERN_TOKEN_JWKS) === Boolean(value.LERN_TOKEN_KEY)) {
      need(
        'LERN_TOKEN_JWKS',
        say('oder LERN_TOKEN_KEY muss gesetzt sein, genau eines', 'or LERN_TOKEN_KEY has to be set, exactly one'),
      );
    }
  });

/** The environment, read. */
export type Environment = z.infer<typeof environmentSchema>;

/** A user who is called like a role would have it. */
function doubledHeaders(values: Environment) {
  const variables = [
    'LERN_PROXY_USER',
    'LERN_PROXY_NAME',
    'LERN_PROXY_DEPARTMENT',
    'LERN_PROXY_ROLES',
    'LERN_PROXY_AREAS',
  ] as const;
  return variables.filter((variable, index) =>
    variables.slice(0, index).some((earlier) => values[earlier] === values[variable]),
  );
}

function isPublicKey(pem: string): boolean {
  if (!pem.includes('-----BEGIN PUBLIC KEY-----')) return false;
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey(pem);
    if (asymmetricKeyType === 'rsa') return asymmetricKeyDetails!.modulusLength! >= 2048;
    return asymmetricKeyType === 'ed25519' || asymmetricKeyDetails!.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
}
