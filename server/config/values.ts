import { createPublicKey } from 'node:crypto';
import { isIP } from 'node:net';
import * as z from 'zod';
import type { Role } from '../identity/identity.ts';
import { KNOWN_ROLES } from '../identity/identity.ts';
import { peersOf } from '../identity/peers.ts';
import { isLocal } from './local.ts';

/** Nobody guesses that many random characters. */
const SECRET_LENGTH = 32;

/** Random ones are hardly ever fewer. */
const SECRET_VARIETY = 10;

/** What is wrong with a value, in German and in English. */
export const say = (de: string, en: string): { error: string } => ({ error: `${de} / ${en}` });

export const missing = say('fehlt', 'is missing');

export const secretWords = say(
  `muss mindestens ${SECRET_LENGTH} zufällige Zeichen haben, z. B. aus „openssl rand -hex 32“`,
  `needs at least ${SECRET_LENGTH} random characters, e.g. from “openssl rand -hex 32”`,
);

/** Entries between commas. */
export const listSchema = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  );

export const secretSchema = z
  .string(missing)
  .min(SECRET_LENGTH, secretWords)
  .refine((text) => new Set(text).size >= SECRET_VARIETY, secretWords);

/** Every browser, or every proxy, sends these; only what signs people in (oauth2-proxy) has some of its own among them. */
const TAKEN_HEADERS =
  /^(host|forwarded|x-forwarded-(?!(user|preferred-username|email|groups)$).*|x-real-ip|x-learn|via|cookie|(proxy-)?authorization|origin|referer|user-agent|connection|(accept|access-control|content|sec|if)(-.*)?|transfer-encoding|upgrade|range|cache-control|date)$/;

export const headerSchema = z
  .string()
  .regex(/^[A-Za-z0-9-]+$/, say('muss der Name einer Kopfzeile sein', 'has to be the name of a header'))
  .toLowerCase()
  .refine(
    (name) => !TAKEN_HEADERS.test(name),
    say(
      'nennt eine Kopfzeile, die schon etwas anderes bedeutet; bitte eine eigene nehmen, z. B. X-Remote-User',
      'names a header that means something else already; please take one of your own, e.g. X-Remote-User',
    ),
  );

const urlSchema = z.url({
  protocol: /^https?$/,
  ...say('muss eine http(s)-Adresse sein', 'has to be an http(s) address'),
});

/** Whoever can change on their way what says who people are can be anybody. */
export const trustedUrlSchema = urlSchema
  .refine(
    (text) => !URL.canParse(text) || new URL(text).protocol === 'https:' || isLocal(new URL(text)),
    say(
      'muss mit https beginnen; http geht nur auf demselben Rechner (127.0.0.1)',
      'has to begin with https; http is for the same machine only (127.0.0.1)',
    ),
  )
  .transform((text) => new URL(text));

/** Where what learners reached is sent to; its key has variables of its own, for addresses get into logs. */
export const lrsUrlSchema = trustedUrlSchema
  .refine(
    ({ search, hash }) => !search && !hash,
    say('muss ohne „?“ und „#“ auskommen', 'has to do without “?” and “#”'),
  )
  .refine(
    ({ username, password }) => !username && !password,
    say(
      'muss ohne Namen und Passwort (…@) auskommen; dafür gibt es LERN_LRS_USER und LERN_LRS_PASSWORD',
      'has to do without name and password (…@); there are LERN_LRS_USER and LERN_LRS_PASSWORD for them',
    ),
  )
  .refine(
    ({ pathname }) => !/\/statements\/?$/.test(pathname),
    say(
      'muss die xAPI-Adresse ohne „/statements“ am Ende sein',
      'has to be the xAPI address without “/statements” at its end',
    ),
  );

/** Where the service lies for browsers; ends with a slash. */
export const publicUrlSchema = urlSchema
  .refine((text) => !/[?#]/.test(text), say('muss ohne „?“ und „#“ auskommen', 'has to do without “?” and “#”'))
  .refine(
    (text) => !URL.canParse(text) || !(new URL(text).username || new URL(text).password),
    say('muss ohne Namen und Passwort (…@) auskommen', 'has to do without name and password (…@)'),
  )
  .transform((text) => new URL(text.replace(/\/*$/, '/')));

/** The address of a PostgreSQL; its password is in it. */
export const databaseSchema = z
  .string()
  .refine(
    (text) =>
      URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) && new URL(text).pathname.length > 1,
    say(
      'muss eine Adresse sein wie postgresql://lernbausteine:kennwort@db.stadt.example/lernbausteine',
      'has to be an address like postgresql://lernbausteine:password@db.stadt.example/lernbausteine',
    ),
  );

export const originSchema = z
  .string()
  .transform((text) => text.replace(/\/$/, ''))
  .refine(
    (text) => /^https?:[^*]*$/.test(text) && URL.canParse(text) && new URL(text).origin === text,
    say(
      'muss genaue Herkünfte nennen, z. B. https://intranet.stadt.example (kein „*“, kein Pfad)',
      'has to name exact origins, e.g. https://intranet.stadt.example (no “*”, no path)',
    ),
  );

export const peerSchema = z
  .string()
  .refine(
    (text) => {
      try {
        return Boolean(peersOf([text]));
      } catch {
        return false;
      }
    },
    {
      ...say(
        'muss Adressen oder Netze des Proxys nennen, z. B. 10.1.2.3 oder 10.1.2.0/24',
        'has to name addresses or networks of the proxy, e.g. 10.1.2.3 or 10.1.2.0/24',
      ),
      abort: true,
    },
  )
  .refine(
    (text) => !isWide(text),
    say(
      'nennt ein Netz, in dem nicht nur der Proxy steht; höchstens /16 (IPv6: /48), am besten die Adresse des Proxys, z. B. 10.1.2.3',
      'names a network that holds more than the proxy; /16 (IPv6: /48) at most, best the address of the proxy, e.g. 10.1.2.3',
    ),
  );

export const publicKeySchema = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine(
    isPublicKey,
    say(
      'muss ein öffentlicher Schlüssel sein (PEM; RSA ab 2048 Bit, P-256 oder Ed25519)',
      'has to be a public key (PEM; RSA of 2048 bits or more, P-256 or Ed25519)',
    ),
  );

/** The way to a claim: names between dots. */
export const claimSchema = z
  .string()
  .regex(
    /^[^.\s]+(\.[^.\s]+)*$/,
    say(
      'muss der Name einer Angabe im Token sein, z. B. „groups“ oder „realm_access.roles“',
      'has to be the name of a claim, e.g. “groups” or “realm_access.roles”',
    ),
  );

const numberSchema = (from: number, to: number) =>
  z
    .string()
    .transform(Number)
    .refine(
      (number) => Number.isInteger(number) && number >= from && number <= to,
      say(`muss eine ganze Zahl von ${from} bis ${to} sein`, `has to be a whole number from ${from} to ${to}`),
    );

/** Whole months; the default as it would be written. */
export const monthsSchema = (otherwise: string, { from = 1, to = 600 } = {}) =>
  numberSchema(from, to).prefault(otherwise);

/** How many people a group needs, at least, to appear in figures. */
export const groupSchema = (otherwise: string) =>
  numberSchema(0, 1000)
    .refine(
      (k) => k >= 3,
      say(
        'muss mindestens 3 sein: In kleineren Gruppen ist jede Person zu erkennen; üblich sind 10',
        'has to be 3 at least: in smaller groups everybody can be recognised; 10 is usual',
      ),
    )
    .prefault(otherwise);

/** A whole number; the default as it would be written. */
export const countSchema = (otherwise: string, from: number, to: number) => numberSchema(from, to).prefault(otherwise);

/** `hauptamt=G-Hauptamt, hauptamt=G-Pforte`: which groups stand for what; by group. Undefined where nothing is said. */
export const groupsSchema = listSchema
  .refine(
    (entries) => entries.every((entry) => /^[^=\s]+\s*=\s*\S/.test(entry)),
    say('muss Paare nennen, z. B. admin=G-Digital', 'has to name pairs, e.g. admin=G-Digital'),
  )
  .transform((entries) => {
    const groups = new Map<string, string[]>();
    for (const entry of entries) {
      const [ours = '', ...rest] = entry.split('=');
      const group = rest.join('=').trim();
      groups.set(group, [...(groups.get(group) ?? []), ours.trim()]);
    }
    return groups.size > 0 ? groups : undefined;
  });

/** `editor=G-Redaktion, admin=G-Digital`: which groups stand for which roles. Undefined where nothing is said. */
export const rolesSchema = groupsSchema.pipe(
  z.custom<Map<string, Role[]> | undefined>(
    (groups) => [...((groups as Map<string, string[]> | undefined)?.values() ?? [])].flat().every(isRole),
    say(
      `kennt die Rollen ${KNOWN_ROLES.join(', ')}; z. B. admin=G-Digital`,
      `knows the roles ${KNOWN_ROLES.join(', ')}; e.g. admin=G-Digital`,
    ),
  ),
);

function isWide(network: string): boolean {
  const [address = '', prefix] = network.split('/');
  if (prefix === undefined) return false;
  if (isIP(address) === 4) return Number(prefix) < 16;
  // All of IPv4 lies among those that begin with zeros (::ffff:10.1.2.3).
  const isMapped = new URL(`http://[${address}]`).hostname.startsWith('[::');
  return Number(prefix) < (isMapped ? 112 : 48);
}

function isRole(name: string): boolean {
  return (KNOWN_ROLES as readonly string[]).includes(name);
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
