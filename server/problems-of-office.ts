import type { Problem } from './contract/api.ts';

/** What is said of one kind of error. */
export type ProblemEntry = Omit<Problem, 'type' | 'detail'> & {
  /** The sentences that name what was asked for. */
  named?: { de(name: string): string; en(name: string): string };
};

/** What only those meet who answer for the learning of others, or for the service. */
export const officeProblems = {
  'course-voluntary': {
    status: 404,
    title: 'No mandatory training',
    de: 'Dieser Kurs ist keine Pflichtschulung.',
    en: 'This course is no mandatory training.',
    named: {
      de: (id: string) =>
        `Der Kurs „${id}“ ist keine Pflichtschulung. Ist er eine, schreiben Sie in seine Kopfdaten: mandatory: true`,
      en: (id: string) =>
        `The course “${id}” is no mandatory training. If it is, write into its front matter: mandatory: true`,
    },
  },
  'due-format': {
    status: 400,
    title: 'Unknown format',
    de: 'Diese Liste gibt es als JSON und für die Tabellenkalkulation. Bitte schreiben Sie format=json oder format=csv.',
    en: 'This list comes as JSON, and for spreadsheets. Please write format=json or format=csv.',
  },
  'metrics-token': {
    status: 401,
    title: 'Token required',
    de: 'Diese Zahlen gibt es nur mit dem Token aus LERN_METRICS_TOKEN (Authorization: Bearer …).',
    en: 'These figures need the token of LERN_METRICS_TOKEN (Authorization: Bearer …).',
  },
  'year-invalid': {
    status: 400,
    title: 'No such year',
    de: 'Zu diesem Jahr gibt es keine Zahlen. Bitte ein Jahr bis heute mit vier Ziffern schreiben, zum Beispiel year=2026.',
    en: 'There are no figures of this year. Please write a year up to now with four digits, for example year=2026.',
  },
  'figures-format': {
    status: 400,
    title: 'Unknown format of figures',
    de: 'Die Zahlen gibt es als JSON (format=json oder ohne format) und als Tabelle (format=csv).',
    en: 'Figures come as JSON (format=json, or without a format) and as a table (format=csv).',
  },
  'export-parameter': {
    status: 400,
    title: 'Unknown parameter',
    de: 'Ein Export versteht nur format, version, course, area, from, until, state, limit und after; jedes davon einmal, course auch öfter.',
    en: 'An export understands only format, version, course, area, from, until, state, limit and after; each of them once, course also more often.',
    named: {
      de: (name: string) =>
        `„${name}“ versteht ein Export nicht oder nicht öfter als einmal. Möglich sind format, version, course (auch öfter), area, from, until, state, limit und after.`,
      en: (name: string) =>
        `An export doesn’t understand “${name}”, or not more than once. There are format, version, course (also more often), area, from, until, state, limit and after.`,
    },
  },
  'export-format': {
    status: 400,
    title: 'Unknown format of an export',
    de: 'Dieses Format gibt es nicht. Möglich sind json, ndjson, csv und xapi.',
    en: 'There is no such format. There are json, ndjson, csv and xapi.',
    named: {
      de: (name: string) => `Das Format „${name}“ gibt es nicht. Möglich sind json, ndjson, csv und xapi.`,
      en: (name: string) => `There is no format “${name}”. There are json, ndjson, csv and xapi.`,
    },
  },
  'export-version': {
    status: 400,
    title: 'Unknown version of xAPI',
    de: 'Die Version gibt es nur mit format=xapi. Möglich sind version=1.0.3 und version=2.0.0.',
    en: 'A version goes only with format=xapi. There are version=1.0.3 and version=2.0.0.',
  },
  'export-course': {
    status: 400,
    title: 'Unknown course',
    de: 'Diesen Kurs gibt es hier nicht und gab es nicht. Bitte die Kennung schreiben, die in seinem Kopf steht (id), zum Beispiel course=d3-ablegen.',
    en: 'There is no such course here, and never was. Please write the id that stands in its head, for example course=d3-ablegen.',
    named: {
      de: (id: string) =>
        `Den Kurs „${id}“ gibt es hier nicht und gab es nicht. Bitte die Kennung schreiben, die in seinem Kopf steht (id), zum Beispiel course=d3-ablegen.`,
      en: (id: string) =>
        `There is no course “${id}” here, and never was. Please write the id that stands in its head, for example course=d3-ablegen.`,
    },
  },
  'export-area': {
    status: 400,
    title: 'Unknown area',
    de: 'Zu diesem Bereich gehört kein Kurs. Bitte den Bereich schreiben, wie er im Kopf der Kurse steht (area), zum Beispiel area=hauptamt.',
    en: 'No course belongs to this area. Please write the area as it stands in the heads of courses, for example area=hauptamt.',
    named: {
      de: (area: string) =>
        `Zum Bereich „${area}“ gehört kein Kurs. Bitte den Bereich schreiben, wie er im Kopf der Kurse steht (area), zum Beispiel area=hauptamt.`,
      en: (area: string) =>
        `No course belongs to the area “${area}”. Please write the area as it stands in the heads of courses, for example area=hauptamt.`,
    },
  },
  'export-day': {
    status: 400,
    title: 'No day',
    de: 'Das ist kein Tag. Bitte Jahr, Monat und Tag schreiben, zum Beispiel from=2026-01-01 oder until=2026-01-31.',
    en: 'This is no day. Please write year, month and day, for example from=2026-01-01 or until=2026-01-31.',
    named: {
      de: (day: string) =>
        `„${day}“ ist kein Tag. Bitte Jahr, Monat und Tag schreiben, zum Beispiel from=2026-01-01 oder until=2026-01-31.`,
      en: (day: string) =>
        `“${day}” is no day. Please write year, month and day, for example from=2026-01-01 or until=2026-01-31.`,
    },
  },
  'export-period': {
    status: 400,
    title: 'Ends before it begins',
    de: 'Der Zeitraum endet, bevor er beginnt. Bitte in from den früheren Tag schreiben und in until den späteren.',
    en: 'The period ends before it begins. Please write the earlier day into from and the later one into until.',
  },
  'export-state': {
    status: 400,
    title: 'Unknown state',
    de: 'Diesen Stand gibt es nicht. Möglich sind state=begun (begonnen), passed (bestanden), completed (abgeschlossen) und due (begonnen, noch nicht abgeschlossen).',
    en: 'There is no such state. There are state=begun, passed, completed and due (begun, not completed yet).',
  },
  'export-limit': {
    status: 400,
    title: 'Not a number of records',
    de: 'Ein Teil eines Exports hat 1 bis 5000 Lernstände. Bitte zum Beispiel limit=500 schreiben; ohne limit kommt alles auf einmal.',
    en: 'A part of an export has 1 to 5000 records. Please write limit=500, for example; without limit everything comes at once.',
  },
  'export-after': {
    status: 400,
    title: 'No place in this export',
    de: 'So geht dieser Export nicht weiter: „after“ muss genau das sein, was die letzte Antwort in „Learn-Next“ genannt hat, mit derselben Auswahl, derselben Anmeldung, mit „limit“ und innerhalb eines Tages. Bitte sonst ohne „after“ von vorn beginnen.',
    en: 'This export can’t go on like this: “after” has to be exactly what the last answer said in “Learn-Next”, with the same selection, by the same person, with “limit” and within a day. Otherwise please begin anew without “after”.',
  },
} as const satisfies Record<string, ProblemEntry>;
