import type { Words } from '../../../server/contract/words.ts';

/** What the notes for editors say. */
export const says = {
  writeInstead: { de: 'Schreiben Sie stattdessen:', en: 'Write this instead:' },
  forExample: { de: 'Zum Beispiel:', en: 'For example:' },
  inCourseFile: {
    de: 'Soll er zu sehen sein, schreiben Sie oben in seine Datei course.md:',
    en: 'If it is to be seen, write at the top of its file course.md:',
  },
  forAllStaff: {
    de: 'Sollen ihn alle Angemeldeten sehen, schreiben Sie oben in seine Datei course.md:',
    en: 'If everybody signed in is to see it, write at the top of its file course.md:',
  },
  check: {
    de: 'Was zu ändern ist, sagt dieser Befehl Zeile für Zeile (er braucht den Ordner mit den Kursen):',
    en: 'What to change, this command says line by line (it needs the folder with the courses):',
  },

  courseMissing: (element: string, courses: string[]): Words => ({
    de: `Hier fehlt, welchen Kurs ${element} zeigen soll.${listDe(courses)}`,
    en: `It is missing which course ${element} is to show.${listEn(courses)}`,
  }),
  courseUnknown: (id: string, meant: string | undefined, courses: string[]): Words => ({
    de: `Den Kurs „${id}“ gibt es hier nicht.${meant ? ` Meinten Sie „${meant}“?` : listDe(courses)}`,
    en: `There is no course “${id}” here.${meant ? ` Did you mean “${meant}”?` : listEn(courses)}`,
  }),
  draft: (id: string): Words => ({
    de: `Der Kurs „${id}“ ist noch ein Entwurf. Lernende lesen hier, dass es ihn nicht gibt.`,
    en: `The course “${id}” is still a draft. Learners read here that it does not exist.`,
  }),
  faulty: (id: string): Words => ({
    de: `Der Kurs „${id}“ hat noch Fehler und ist deshalb nicht veröffentlicht.`,
    en: `The course “${id}” still has faults, and is therefore not published.`,
  }),
  notForYou: (id: string): Words => ({
    de: `Den Kurs „${id}“ sehen nur einige Bereiche, und Sie gehören zu keinem davon. Wer dazugehört, sieht ihn hier.`,
    en: `The course “${id}” is for some areas only, and you belong to none of them. Whoever does sees it here.`,
  }),
  areasOnly: (areas: readonly string[]): Words => ({
    de: `Diesen Kurs sehen nur die Bereiche ${areas.join(', ')}. Alle anderen lesen hier, dass ihnen die Berechtigung fehlt.`,
    en: `Only the areas ${areas.join(', ')} see this course. Everybody else reads here that they are not allowed to.`,
  }),

  lessonUnknown: (id: string, course: string, meant: string | undefined, ids: string[]): Words => ({
    de: `Eine Lektion „${id}“ hat der Kurs „${course}“ nicht.${meant ? ` Meinten Sie „${meant}“?` : listDe(ids)}`,
    en: `The course “${course}” has no lesson “${id}”.${meant ? ` Did you mean “${meant}”?` : listEn(ids)}`,
  }),
  lessonElsewhere: (id: string, course: string, owner: { id: string; title: string }): Words => ({
    de: `Die Lektion „${id}“ gehört zum Kurs „${owner.title}“ (${owner.id}), nicht zu „${course}“.`,
    en: `The lesson “${id}” belongs to the course “${owner.title}” (${owner.id}), not to “${course}”.`,
  }),
  captionsMissing: (lesson: string): Words => ({
    de: `Der Film der Lektion „${lesson}“ hat keine Untertitel. Wer nicht hört oder keinen Ton anhaben kann, versteht ihn nicht.`,
    en: `The film of the lesson “${lesson}” has no captions. Whoever can’t hear, or can’t have the sound on, does not understand it.`,
  }),
  captionsWanted: (file: string): Words => ({
    de: `Legen Sie die Untertitel als ${file} neben den Film, und nennen Sie sie in course.md:`,
    en: `Put the captions beside the film as ${file}, and name them in course.md:`,
  }),

  elementUnknown: (name: string, meant: string): Words => ({
    de: `Ein Element ${name} gibt es nicht. Meinten Sie ${meant}?`,
    en: `There is no element ${name}. Did you mean ${meant}?`,
  }),
  attributeUnknown: (name: string, element: string, meant: string | undefined): Words => ({
    de: `Das Attribut „${name}“ kennt ${element} nicht; es bewirkt nichts.${meant ? ` Meinten Sie „${meant}“?` : ''}`,
    en: `${element} knows no attribute “${name}”; it does nothing.${meant ? ` Did you mean “${meant}”?` : ''}`,
  }),
  headingLevel: (level: string): Words => ({
    de: `heading-level="${level}" gibt es nicht: Überschriften haben die Ebenen 1 bis 6.`,
    en: `There is no heading-level="${level}": headings have the levels 1 to 6.`,
  }),

  policy: (directive: string, what: Words, service: string): Words => ({
    de: `Die Content-Security-Policy dieser Seite verbietet ${what.de} von ${service} (${directive}).`,
    en: `This page’s Content-Security-Policy forbids ${what.en} from ${service} (${directive}).`,
  }),
  policyTodo: {
    de: 'Die IT ändert in der Kopfzeile (oder im <meta>) diese Angabe so:',
    en: 'Your IT department changes this part of the header (or the <meta>) to:',
  },
  originUnlisted: (origin: string): Words => ({
    de: `Der Lerndienst kennt diese Seite nicht: ${origin} steht nicht in seiner Liste. Deshalb weiß er hier auch nicht, wer angemeldet ist.`,
    en: `The learning service does not know this page: ${origin} is not in its list. So it does not know here either who is signed in.`,
  }),
  originTodo: {
    de: 'Die IT ergänzt die Einstellung des Dienstes (mehrere mit Komma) und startet ihn neu:',
    en: 'Your IT department adds to the service’s setting (several with commas), and restarts it:',
  },
  otherScript: (other: string, used: string): Words => ({
    de: `Auf dieser Seite steht unser Skript zweimal, von zwei Adressen: ${other} und ${used}. Es gilt ${used}.`,
    en: `This page has our script twice, from two addresses: ${other} and ${used}. What counts is ${used}.`,
  }),
  otherScriptTodo: { de: 'Lassen Sie nur diese Zeile stehen:', en: 'Leave only this line:' },
  noService: (address: string): Words => ({
    de: `Unter ${address} antwortet kein Lerndienst. Das Skript muss von seiner Adresse kommen; eine Kopie im CMS findet ihn nicht.`,
    en: `There is no learning service at ${address}. The script has to come from its address; a copy in the CMS does not find it.`,
  }),
  noServiceTodo: {
    de: 'Zum Beispiel, mit der Adresse Ihres Dienstes:',
    en: 'For example, with your service’s address:',
  },
  tokenNobody: (address: string): Words => ({
    de: `Die Adresse für Token, ${address}, sagt: Niemand ist angemeldet (401). Der Dienst hält hier alle für unbekannt.`,
    en: `The address for tokens, ${address}, says: nobody is signed in (401). The service knows nobody here.`,
  }),
  tokenStatus: (address: string, status: number): Words => ({
    de: `Die Adresse für Token, ${address}, antwortet mit dem Fehler ${status}. Niemand kann lernen, bis sie ein Token nennt.`,
    en: `The address for tokens, ${address}, answers with the error ${status}. Nobody can learn until it hands out a token.`,
  }),
  tokenForm: (address: string): Words => ({
    de: `Die Adresse für Token, ${address}, antwortet nicht mit JSON, vielleicht mit einer Anmeldeseite.`,
    en: `The address for tokens, ${address}, does not answer with JSON, perhaps with a page to sign in.`,
  }),
  tokenAway: (address: string): Words => ({
    de: `Die Adresse für Token, ${address}, antwortet nicht.`,
    en: `The address for tokens, ${address}, does not answer.`,
  }),
  tokenTodo: { de: 'So muss sie antworten:', en: 'This is how it has to answer:' },
};

function listDe(ids: string[]): string {
  return ids.length ? ` Es gibt: ${ids.join(', ')}.` : '';
}

function listEn(ids: string[]): string {
  return ids.length ? ` There are: ${ids.join(', ')}.` : '';
}
