import type { Problem } from './contract/api.ts';
import type { ProblemEntry as Entry } from './problems-of-office.ts';
import { officeProblems } from './problems-of-office.ts';

/** Every error the service answers, by its code: the status, a title, and a sentence in German and in English. */
const problems = {
  ...officeProblems,
  'not-found': {
    status: 404,
    title: 'Not found',
    de: 'Diese Adresse gibt es hier nicht.',
    en: 'There is nothing at this address.',
  },
  'address-foreign': {
    status: 404,
    title: 'Unknown page',
    de: 'Diese Adresse gehört zu keinem Kurs dieses Dienstes.',
    en: 'This address belongs to no course of this service.',
  },
  'address-unset': {
    status: 404,
    title: 'No address',
    de: 'Dieser Dienst kennt seine eigene Adresse nicht: LERN_URL ist nicht gesetzt.',
    en: 'This service doesn’t know its own address: LERN_URL is not set.',
  },
  'format-unknown': {
    status: 501,
    title: 'Unknown format',
    de: 'Diese Auskunft gibt es nur als JSON: format=json.',
    en: 'This is answered as JSON only: format=json.',
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
  'course-draft': {
    status: 404,
    title: 'Draft',
    de: 'Dieser Kurs ist noch ein Entwurf.',
    en: 'This course is still a draft.',
  },
  'course-faulty': {
    status: 404,
    title: 'Not published yet',
    de: 'Dieser Kurs hat noch Fehler und ist deshalb nicht veröffentlicht.',
    en: 'This course still has faults, and is therefore not published.',
  },
  'lesson-unknown': {
    status: 404,
    title: 'Unknown lesson',
    de: 'Diese Lektion gibt es in dem Kurs nicht (mehr).',
    en: 'The course does not have this lesson (any more).',
  },
  'proof-none': {
    status: 409,
    title: 'No proof',
    de: 'In dieser Lektion gibt es keinen Nachweis: Ihre Fragen sind zum Üben da.',
    en: 'There is no proof in this lesson: its questions are there for practice.',
  },
  'proof-on-device': {
    status: 409,
    title: 'Nothing is kept',
    de: 'Der Fortschritt in diesem Kurs bleibt auf Ihrem Gerät. Deshalb gibt es hier keinen Nachweis.',
    en: 'The progress in this course stays on your device. That is why there is no proof here.',
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
  'session-ended': {
    status: 401,
    title: 'Session ended',
    de: 'Ihre Sitzung ist zu Ende. Bitte melden Sie sich neu an.',
    en: 'Your session has ended. Please sign in again.',
  },
  'attempt-unknown': {
    status: 400,
    title: 'Unknown attempt to sign in',
    de: 'Dieser Anmeldeversuch ist abgelaufen, wurde schon benutzt oder begann in einem anderen Browser. Bitte melden Sie sich noch einmal an.',
    en: 'This attempt to sign in has expired, was used before, or began in another browser. Please sign in once more.',
  },
  'sign-in-denied': {
    status: 403,
    title: 'Sign-in denied',
    de: 'Die Anmeldung wurde abgebrochen, oder der Anmeldedienst hat sie abgelehnt.',
    en: 'The sign-in was cancelled, or the sign-in service refused it.',
  },
  'claims-missing': {
    status: 502,
    title: 'No usable id',
    de: 'Der Anmeldedienst nennt keine brauchbare Kennung. Bitte wenden Sie sich an die IT (LERN_CLAIM_ID).',
    en: 'The sign-in service names no usable id. Please turn to your IT department (LERN_CLAIM_ID).',
  },
  'provider-failed': {
    status: 502,
    title: 'Sign-in service fails',
    de: 'Der Anmeldedienst und der Lerndienst verstehen sich nicht. Bitte wenden Sie sich an die IT.',
    en: 'The sign-in service and the learning service don’t understand each other. Please turn to your IT department.',
  },
  'provider-unavailable': {
    status: 503,
    title: 'Sign-in service unavailable',
    de: 'Der Anmeldedienst antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The sign-in service does not answer right now. Please try again shortly.',
    retryAfter: 10,
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
  'too-many': {
    status: 429,
    title: 'Too many requests',
    de: 'Das waren zu viele Anfragen in kurzer Zeit. Bitte warten Sie einen Augenblick.',
    en: 'These were too many requests in a short time. Please wait a moment.',
    retryAfter: 60,
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

interface ProblemOptions extends ErrorOptions {
  asked?: string | undefined;
  retryAfter?: number | undefined;
}

/** Thrown by handlers; `answerProblems` turns it into problem details. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  /** What was asked for, where it may be repeated. */
  readonly asked: string | undefined;

  /** Seconds after which a second try makes sense, where that isn't always the same. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, { asked, retryAfter, ...options }: ProblemOptions = {}) {
    super(problems[code].en, options);
    this.code = code;
    this.asked = asked;
    this.retryAfter = retryAfter;
  }
}

/** The problem details of a code (RFC 9457). */
export function problemOf(
  code: ProblemCode,
  { asked, retryAfter }: Pick<ProblemOptions, 'asked' | 'retryAfter'> = {},
): Problem {
  const { named, ...problem }: Entry = problems[code];
  const words = named && asked !== undefined ? { de: named.de(asked), en: named.en(asked) } : {};
  const { de, ...rest } = { ...problem, ...words, ...(retryAfter !== undefined && { retryAfter }) };
  return { type: `/problems/${code}`, ...rest, detail: de, de };
}
