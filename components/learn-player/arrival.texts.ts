import { defineTexts } from '../shared/texts.ts';

/** What is said where a link leads to nothing. */
export const arrivalTexts = defineTexts(
  {
    arrivalNoLesson: 'Die verlinkte Lektion gibt es in diesem Kurs nicht mehr.',
    arrivalNoSecond: (time: string) => `Die verlinkte Stelle (${time}) gibt es in diesem Film nicht mehr.`,
  },
  {
    arrivalNoLesson: 'The lesson of this link is no longer part of the course.',
    arrivalNoSecond: (time: string) => `The place of this link (${time}) is no longer part of the film.`,
  },
);
