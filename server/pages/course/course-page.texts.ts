import type { Words } from '../../contract/words.ts';

interface CoursePageTexts {
  course: string;
  mandatory: string;
  lesson: string;
  lessons: string;
  number(number: number, all: number): string;
  text: string;
  locked: string;
  lockedHint: string;
  signIn: string;
  elsewhere: string;
  noFilm: string;
  film(size: string): string;
  captions(language: string): string;
  transcript: string;
  at(time: string): string;
  materials: string;
  questions: string;
  questionsHint: string;
  notes: string;
  inFilm(time: string): string;
  answer: string;
  gap: string;
  matching: string;
  partners: string;
  sorting: string;
  categories: string;
  ordering: string;
  reflection: string;
  goOn: string;
  end: string;
  presenter: string;
  previous: string;
  next: string;
  barrier: string;
  barrierSubject(course: string): string;
  statement: string;
  embed: string;
  gone: string;
  refused: string;
}

/** What stands on the pages of a course. */
export const coursePageTexts: Words<CoursePageTexts> = {
  de: {
    course: 'Kurs',
    mandatory: 'Pflichtschulung: Die Verwaltung sieht, ob Sie diesen Kurs abgeschlossen haben.',
    lesson: 'Lektion',
    lessons: 'Lektionen',
    number: (number, all) => `Lektion ${number} von ${all}`,
    text: 'Text',
    locked: 'Nur mit Anmeldung',
    lockedHint: 'Bitte melden Sie sich an, um diese Lektion zu sehen.',
    signIn: 'Anmelden',
    elsewhere: 'Diesen Kurs sehen Sie in Ihrem Intranet, wenn Sie dort angemeldet sind.',
    noFilm: 'Ihr Browser zeigt hier keine Filme. Was gesagt wird, steht unten im Transkript.',
    film: (size) => `Film herunterladen (${size})`,
    captions: (language) => `Untertitel: ${language}`,
    transcript: 'Transkript',
    at: (time) => `Film ab ${time}`,
    materials: 'Unterlagen',
    questions: 'Fragen',
    questionsHint: 'Zum Nachdenken und Drucken. Beantworten können Sie die Fragen mit eingeschaltetem JavaScript.',
    notes: 'Hinweise im Film',
    inFilm: (time) => `Im Film bei ${time}`,
    answer: 'Ihre Antwort:',
    gap: 'Lücke',
    matching: 'Ordnen Sie zu:',
    partners: 'Das gehört dazu, in anderer Reihenfolge:',
    sorting: 'Wohin gehört was?',
    categories: 'Zur Auswahl:',
    ordering: 'Bringen Sie das in die richtige Reihenfolge:',
    reflection: 'Nur für Sie: Diese Antwort sieht niemand sonst.',
    goOn: 'weiter mit:',
    end: 'Ende',
    presenter: 'Ihre Ansprechperson',
    previous: 'Vorige Lektion',
    next: 'Nächste Lektion',
    barrier: 'Barriere melden',
    barrierSubject: (course) => `Barriere melden: ${course}`,
    statement: 'Barrierefreiheit',
    embed: 'Einbetten',
    gone: 'Diesen Kurs oder diese Lektion gibt es hier nicht.',
    refused: 'Dieser Kurs ist für andere Bereiche.',
  },
  en: {
    course: 'Course',
    mandatory: 'Mandatory training: the administration sees whether you have completed this course.',
    lesson: 'Lesson',
    lessons: 'Lessons',
    number: (number, all) => `Lesson ${number} of ${all}`,
    text: 'Text',
    locked: 'Sign-in needed',
    lockedHint: 'Please sign in to see this lesson.',
    signIn: 'Sign in',
    elsewhere: 'You see this course in your intranet when you are signed in there.',
    noFilm: 'Your browser shows no films here. What is said stands in the transcript below.',
    film: (size) => `Download the film (${size})`,
    captions: (language) => `Captions: ${language}`,
    transcript: 'Transcript',
    at: (time) => `Film from ${time}`,
    materials: 'Materials',
    questions: 'Questions',
    questionsHint: 'To think about and to print. You can answer them with JavaScript switched on.',
    notes: 'Notes in the film',
    inFilm: (time) => `In the film at ${time}`,
    answer: 'Your answer:',
    gap: 'gap',
    matching: 'Match these:',
    partners: 'Their partners, in another order:',
    sorting: 'What belongs where?',
    categories: 'To choose from:',
    ordering: 'Put these into the right order:',
    reflection: 'For yourself only: nobody else sees this answer.',
    goOn: 'go on with:',
    end: 'end',
    presenter: 'Your contact',
    previous: 'Previous lesson',
    next: 'Next lesson',
    barrier: 'Report a barrier',
    barrierSubject: (course) => `Barrier: ${course}`,
    statement: 'Accessibility',
    embed: 'Embed',
    gone: 'There is no such course or lesson here.',
    refused: 'This course is for other departments.',
  },
};
