import type { Problem } from './contract/api.ts';

type Entry = Omit<Problem, 'type' | 'detail'> & {
  /** The sentences that name what was asked for. */
  named?: { de(name: string): string; en(name: string): string };
};

/** Every error the service answers, by its code: the status, a title, and a sentence in German and in English. */
const problems = {
  'not-found': {
    status: 404,
    title: 'Not found',
    de: 'Diese Adresse gibt es hier nicht.',
    en: 'There is nothing at this address.',
  },
  'course-unknown': {
    status: 404,
    title: 'Unknown course',
    de: 'Diesen Kurs gibt es hier nicht (mehr).',
    en: 'This course does not exist here (any more).',
    named: {
      de: (id: string) => `Den Kurs „${id}“ gibt es hier nicht (mehr).`,
      en: (id: string) => `The course “${id}” does not exist here (any more).`,
    },
  },
  'media-unknown': {
    status: 404,
    title: 'Unknown file',
    de: 'Diese Datei gehört nicht zu dem Kurs.',
    en: 'This file does not belong to the course.',
  },
  'grant-invalid': {
    status: 403,
    title: 'Invalid grant',
    de: 'Diese Adresse gilt nicht. Bitte laden Sie die Seite neu.',
    en: 'This address is not valid. Please reload the page.',
  },
  'grant-ended': {
    status: 410,
    title: 'Grant ended',
    de: 'Diese Adresse ist abgelaufen. Bitte laden Sie die Seite neu.',
    en: 'This address has expired. Please reload the page.',
  },
  'sign-in': {
    status: 401,
    title: 'Sign-in required',
    de: 'Dafür müssen Sie angemeldet sein.',
    en: 'You have to be signed in for this.',
  },
  'token-invalid': {
    status: 401,
    title: 'Invalid token',
    de: 'Die Anmeldung ist nicht gültig. Bitte melden Sie sich neu an.',
    en: 'The sign-in is not valid. Please sign in again.',
  },
  'token-expired': {
    status: 401,
    title: 'Expired token',
    de: 'Die Anmeldung ist abgelaufen. Bitte melden Sie sich neu an.',
    en: 'The sign-in has expired. Please sign in again.',
  },
  'proxy-untrusted': {
    status: 403,
    title: 'Untrusted proxy header',
    de: 'Anmeldedaten in Kopfzeilen nimmt der Dienst nur vom eingerichteten Proxy an.',
    en: 'The service takes sign-in headers only from the configured proxy.',
  },
  'proxy-invalid': {
    status: 400,
    title: 'Invalid proxy header',
    de: 'Die Anmeldedaten des Proxys sind doppelt oder unlesbar.',
    en: 'The sign-in headers of the proxy are doubled or unreadable.',
  },
  'role-missing': {
    status: 403,
    title: 'Not allowed',
    de: 'Dafür fehlt Ihnen die Berechtigung.',
    en: 'You are not allowed to do this.',
  },
  'origin-foreign': {
    status: 403,
    title: 'Foreign origin',
    de: 'Diese Seite darf den Dienst nicht benutzen; ihre Adresse muss in LERN_ORIGINS stehen.',
    en: 'This page may not use the service; its origin has to be listed in LERN_ORIGINS.',
  },
  'header-missing': {
    status: 403,
    title: 'Header missing',
    de: 'Schreibende Anfragen brauchen hier die Kopfzeile „X-Learn: 1“.',
    en: 'Writing requests need the header “X-Learn: 1” here.',
  },
  'subject-changed': {
    status: 409,
    title: 'Somebody else is signed in',
    de: 'Inzwischen ist jemand anderes angemeldet. Der Fortschritt wartet, bis Sie wieder angemeldet sind.',
    en: 'Somebody else is signed in by now. The progress waits until you are signed in again.',
  },
  'body-type': {
    status: 415,
    title: 'Not JSON',
    de: 'Die Anfrage muss JSON enthalten (Content-Type: application/json).',
    en: 'The request must be JSON (Content-Type: application/json).',
  },
  'body-invalid': {
    status: 400,
    title: 'Invalid body',
    de: 'Die Anfrage ist kein gültiges JSON oder hat nicht die erwartete Form.',
    en: 'The request is no valid JSON or has not the expected shape.',
  },
  'body-too-large': {
    status: 413,
    title: 'Body too large',
    de: 'Die Anfrage ist zu groß.',
    en: 'The request is too large.',
  },
  'request-timeout': {
    status: 408,
    title: 'Request too slow',
    de: 'Die Anfrage kam nicht rechtzeitig an.',
    en: 'The request did not arrive in time.',
  },
  'headers-too-large': {
    status: 431,
    title: 'Headers too large',
    de: 'Die Kopfzeilen der Anfrage sind zu groß.',
    en: 'The headers of the request are too large.',
  },
  'request-invalid': {
    status: 400,
    title: 'Invalid request',
    de: 'Die Anfrage ist unverständlich.',
    en: 'The request can’t be understood.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    de: 'Diese Adresse versteht die Methode nicht.',
    en: 'This address does not understand the method.',
  },
  'range-invalid': {
    status: 416,
    title: 'Range not satisfiable',
    de: 'Diesen Ausschnitt hat die Datei nicht.',
    en: 'The file does not have this range.',
  },
  'too-busy': {
    status: 503,
    title: 'Busy',
    de: 'Der Dienst ist gerade nicht bereit. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The service is not ready right now. Please try again shortly.',
    retryAfter: 5,
  },
  internal: {
    status: 500,
    title: 'Internal error',
    de: 'Im Dienst ist ein Fehler aufgetreten. Es ging nichts verloren; bitte versuchen Sie es noch einmal.',
    en: 'An error occurred in the service. Nothing was lost; please try again.',
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof problems;

/** Thrown by handlers; `app.ts` turns it into problem details. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  /** What was asked for, where it may be repeated. */
  readonly asked: string | undefined;

  constructor(code: ProblemCode, { asked, ...options }: ErrorOptions & { asked?: string | undefined } = {}) {
    super(problems[code].en, options);
    this.code = code;
    this.asked = asked;
  }
}

/** The problem details of a code (RFC 9457). */
export function problemOf(code: ProblemCode, asked?: string): Problem {
  const { named, ...problem }: Entry = problems[code];
  const words = named && asked !== undefined ? { de: named.de(asked), en: named.en(asked) } : {};
  const { de, ...rest } = { ...problem, ...words };
  return { type: `/problems/${code}`, ...rest, detail: de, de };
}
