import type { Row } from '../../http/mount.ts';
import { PROXY } from '../../testing/service.ts';
import type { Attempt } from './attempt.ts';
import { forgedTokens } from './forged-tokens.ts';
import type { Victim } from './victim.ts';

/** One way to slip somebody else's identity into a request. */
export interface Smuggling {
  name: string;
  /** The request with it in; undefined where the route offers no place for it. */
  into(attempt: Attempt, row: Row): Attempt | undefined;
}

/** Every way we could think of. */
export async function waysToSmuggle(victim: Victim): Promise<Smuggling[]> {
  return [
    { name: 'nothing at all', into: (attempt) => attempt },
    ...inPath(victim),
    ...inQuery(victim),
    ...inBody(victim),
    ...inHeaders(victim),
    ...inCookies(victim),
    ...(await inTokens(victim)),
    ...byMethod(victim),
  ];
}

/** What a careless service might call a person, and what it might know them by. */
function identities({ id, name, subject, pseudonym, auditHash, generations }: Victim): [string, string][] {
  return [
    ...['id', 'user', 'person', 'learner', 'sub', 'identity'].map((field): [string, string] => [field, id]),
    ['subject', subject],
    ['name', name],
    ['key', pseudonym],
    ['before', auditHash],
    ['generation', generations[0]!],
  ];
}

function inPath({ id, subject, pseudonym, grant }: Victim): Smuggling[] {
  const paths: [string, (path: string) => string][] = [
    ['below the path', (path) => `${path}/${id}`],
    ['below the path, as a subject', (path) => `${path}/${subject}`],
    ['below an encoded slash', (path) => `${path}%2f${id}`],
    ['behind a semicolon', (path) => `${path};subject=${subject}`],
    ['beside doubled slashes', (path) => `/${path}?subject=${subject}`],
    ['in a path that climbs', (path) => `${path}/../../v1/me/export?subject=${subject}`],
    ['in capital letters', (path) => `${path.toUpperCase()}?subject=${subject}`],
    ['behind a slash at the end', (path) => `${path}/?subject=${subject}`],
    ['behind an encoded question mark', (path) => `${path}%3Fsubject=${subject}`],
    ['behind a NUL', (path) => `${path}%00${id}`],
    ['in an address with a host', (path) => `http://${id}@lernen.test${path}?subject=${subject}`],
  ];
  const values = [id, subject, pseudonym, '__proto__', '..%2f..%2fdata%2fstore.sqlite', '..%5c..%5cdata', '%00'];
  return [
    ...paths.map(([name, change]) => smuggled(name, (attempt) => ({ ...attempt, path: change(attempt.path) }))),
    ...values.map((value) => ({
      name: `${value} instead of each parameter`,
      into: (attempt: Attempt, { path }: Row) =>
        /[:*]/.test(path) ? { ...attempt, path: path.replace(/[:*]\w+/g, value) } : undefined,
    })),
    ...['ablage', 'schau', 'amt'].map((course) => ({
      name: `the grant of “amt” for ${course}`,
      into: (attempt: Attempt, { path }: Row) =>
        path.startsWith('/media') ? { ...attempt, path: `/media/${grant}/${course}/none/film-0.m4s` } : undefined,
    })),
  ];
}

function inQuery(victim: Victim): Smuggling[] {
  const { id, subject, expiredToken } = victim;
  const queries: [string, string][] = [
    ...identities(victim).map(([field, value]): [string, string] => [field, `${field}=${encodeURIComponent(value)}`]),
    ['subject in a list', `subject[]=${subject}`],
    ['subject with a key', `subject[id]=${id}&subject[subject]=${subject}`],
    ['subject, doubled', `subject=x&subject=${subject}`],
    ['__proto__', `__proto__[subject]=${subject}&__proto__[id]=${id}&__proto__=${id}`],
    ['constructor', `constructor[prototype][subject]=${subject}`],
    ['access_token', `access_token=${expiredToken}&token=${expiredToken}`],
    ['the headers’ names', `x-remote-user=${id}&authorization=${id}`],
    ['a course', `course=${id}`],
    ['a list of courses', `course=ablage&course=amt&course=leise&subject=${subject}`],
    ['an export for reading', `as=text&lang=en&subject=${subject}&id=${id}`],
    ['a page to go back to', `return=${encodeURIComponent(`/me?subject=${subject}`)}`],
    ['an answer of the provider', `code=${id}&state=${subject}`],
    ['a method', `_method=DELETE&method=DELETE&subject=${subject}`],
  ];
  return queries.map(([name, query]) =>
    smuggled(`in the query: ${name}`, (attempt) => ({ ...attempt, path: `${attempt.path}?${query}` })),
  );
}

function inBody(victim: Victim): Smuggling[] {
  const { id, name, subject, pseudonym, generations, grant, headers } = victim;
  const whole = { identity: { id, subject, name, roles: ['admin'] }, key: { class: 'named', id }, person: { name } };
  const fields: [string, object][] = [
    ...identities(victim).map(([field, value]): [string, object] => [field, { [field]: value }]),
    ['a whole identity', whole],
    ['a key', { key: { class: 'pseudonymous', id: pseudonym }, record: { key: { class: 'named', id } } }],
    ['a token', { token: headers.authorization, authorization: headers.authorization }],
    ['a method', { _method: 'DELETE', subject }],
    ['a subject that is a list', { subject: [subject] }],
    ['a subject that is an object', { subject: { $eq: subject, toString: subject } }],
  ];
  const inEach: [string, object][] = [
    ['a subject', { subject, user: id, person: { name } }],
    ['a generation', { generation: generations[0] }],
    ['the other generation', { generation: generations[1], course: 'leise' }],
    ['a key', { key: { class: 'named', id } }],
    ['a grant of another course', { grant }],
    ['a course', { course: id }],
    ['a question', { question: id, lesson: subject }],
  ];
  return [
    ...fields.map(([what, more]) =>
      smuggled(`in the body: ${what}`, (attempt) => ({ ...attempt, body: { ...(attempt.body as object), ...more } })),
    ),
    ...inEach.map(([what, more]) => ({
      name: `in each part of the body: ${what}`,
      into: (attempt: Attempt) => (attempt.body ? { ...attempt, body: partsWith(attempt.body, more) } : undefined),
    })),
    ...[
      `"__proto__":{"subject":"${subject}","id":"${id}"},"constructor":{"prototype":{"subject":"${subject}"}}`,
      `"subject":"${subject}","Subject":"${subject}","subject":"${subject}"`,
    ].map((text) => ({
      name: `in the body, as written: ${text.slice(1, 10)}`,
      into: (attempt: Attempt) =>
        attempt.body ? { ...attempt, body: `${JSON.stringify(attempt.body).slice(0, -1)},${text}}` } : undefined,
    })),
    ...[`subject=${subject}&id=${id}`, `{"subject":"${subject}"`, `"${id}"`, `[{"subject":"${subject}"}]`].map((body) =>
      smuggled(`in a body that is no object: ${body.slice(0, 9)}`, (attempt) => ({ ...attempt, body })),
    ),
  ];
}

function inHeaders({ id, name, subject, grant, etag }: Victim): Smuggling[] {
  const headers: [name: string, value: string][] = [
    ['x-remote-user', id],
    ['X_Remote_User', id],
    ['x-remote-user', `anton, ${id}`],
    ['x-remote-name', name],
    ['x-remote-roles', 'admin,staff-council'],
    ['remote-user', id],
    ['x-forwarded-user', id],
    ['x-auth-request-user', id],
    ['x-user', id],
    ['x-subject', subject],
    ['x-forwarded-for', PROXY],
    ['x-forwarded-for', `${PROXY}, 127.0.0.1`],
    ['x-real-ip', PROXY],
    ['forwarded', `for=${PROXY};by=${PROXY};host=${id}`],
    ['x-forwarded-host', `${id}.test`],
    ['x-original-url', `/api/v1/me/export?subject=${subject}`],
    ['x-rewrite-url', `/api/v1/me/export?subject=${subject}`],
    ['x-http-method-override', 'DELETE'],
    ['x-method-override', 'DELETE'],
    ['connection', 'x-remote-user, authorization, cookie, x-learn'],
    ['from', id],
    ['referer', `http://lernen.test/?subject=${subject}`],
    ['user-agent', `${id} ${name} ${subject}`],
    ['accept-language', `${id};q=1`],
    ['if-none-match', etag],
    ['if-none-match', `"${subject}", W/"${id}"`],
    ['if-match', etag],
    ['if-modified-since', new Date(Date.now() + 86_400_000).toUTCString()],
    ['range', 'bytes=0-1000'],
    ['range', `bytes=${id}`],
    ['x-learn-grant', grant],
    ['accept', `text/html, ${id}/${subject}`],
    ['expect', id],
  ];
  return headers.map(([field, value]) => ({
    name: `in a header: ${field}: ${value.slice(0, 30)}`,
    into: (attempt: Attempt) => withHeader(attempt, field, value),
  }));
}

function inCookies({ id, subject, endedSession }: Victim): Smuggling[] {
  const half = endedSession.length >> 1;
  const cookies: [string, string][] = [
    ['a person', `person=${id}; user=${id}; subject=${subject}`],
    ['a session that is a name', `learn-session=${id}`],
    ['a session that is JSON', `learn-session=${Buffer.from(JSON.stringify({ id, sub: id })).toString('base64url')}`],
    ['the victim’s session, signed out', `learn-session=${endedSession}`],
    ['the same, changed', `learn-session=${endedSession.slice(0, half)}A${endedSession.slice(half + 1)}`],
    ['the same, with the head of another seal', `learn-session=eyJhbGciOiJub25lIn0${endedSession.slice(30)}`],
    ['the same under other names', `__Host-learn-session=${endedSession}; __Secure-learn-session=${endedSession}`],
    ['an attempt', `learn-attempt-${subject}=${endedSession}`],
  ];
  return [
    ...cookies.map(([what, cookie]) => smuggled(`in a cookie: ${what}`, (one) => withHeader(one, 'cookie', cookie))),
    ...cookies.map(([what, cookie]) =>
      smuggled(`in the cookie alone: ${what}`, (one) => onlyHeader(one, 'cookie', cookie)),
    ),
  ];
}

async function inTokens(victim: Victim): Promise<Smuggling[]> {
  const tokens = await forgedTokens(victim.id, { expired: victim.expiredToken, good: victim.headers.authorization! });
  return [
    ...tokens.map(([what, token]) => smuggled(`a token ${what}`, (one) => bearing(one, token))),
    ...tokens
      .slice(0, 3)
      .map(([what, token]) =>
        smuggled(`beside one’s own, a token ${what}`, (one) => withHeader(one, 'authorization', `Bearer ${token}`)),
      ),
    smuggled('a name and a password', (one) =>
      onlyHeader(one, 'authorization', `Basic ${Buffer.from(`${victim.id}:x`).toString('base64')}`),
    ),
  ];
}

function byMethod({ subject }: Victim): Smuggling[] {
  return ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST', 'PROPFIND'].map((method) => ({
    name: `as ${method}`,
    into: (attempt: Attempt, row: Row) => {
      if (method === row.method) return undefined;
      const { body: _, ...bare } = attempt;
      return {
        ...bare,
        method,
        path: `${attempt.path}?subject=${subject}`,
        ...(method === 'POST' && { body: { subject } }),
      };
    },
  }));
}

function smuggled(name: string, into: (attempt: Attempt) => Attempt): Smuggling {
  return { name, into };
}

function withHeader(attempt: Attempt, name: string, value: string): Attempt {
  return { ...attempt, headers: [...attempt.headers, [name, value]] };
}

function onlyHeader(attempt: Attempt, name: string, value: string): Attempt {
  const others = attempt.headers.filter(([other]) => other !== name);
  return { ...attempt, headers: [...others, [name, value]] };
}

function bearing(attempt: Attempt, token: string): Attempt {
  return onlyHeader(attempt, 'authorization', `Bearer ${token}`);
}

function partsWith(body: unknown, more: object): object {
  return Object.fromEntries(
    Object.entries(body as object).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? value.map((part: object) => ({ ...part, ...more })) : value,
    ]),
  );
}
