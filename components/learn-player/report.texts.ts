import { defineTexts } from '../shared/texts.ts';

/** What stands in the mail about a barrier before its writer begins, and what is said when it opens. */
export const reportTexts = defineTexts(
  {
    reportSubject: (course: string) => `Barriere melden: ${course}`,
    reportCourse: 'Kurs',
    reportLesson: 'Lektion',
    reportPlace: 'Stelle',
    reportPage: 'Seite',
    reportWhat: 'Was geht nicht, oder nur schwer?',
    reportOtherwise: (address: string) => `Öffnet sich kein E-Mail-Programm? Dann schreiben Sie bitte an ${address}.`,
  },
  {
    reportSubject: (course: string) => `Barrier: ${course}`,
    reportCourse: 'Course',
    reportLesson: 'Lesson',
    reportPlace: 'Place',
    reportPage: 'Page',
    reportWhat: 'What doesn’t work, or is hard to use?',
    reportOtherwise: (address: string) => `Does no mail program open? Then please write to ${address}.`,
  },
);
