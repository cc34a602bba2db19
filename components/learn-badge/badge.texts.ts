import { defineTexts } from '../shared/texts.ts';

/** What the badge says. */
export const badgeTexts = defineTexts(
  {
    badgeProgress: 'Fortschritt',
    badgePercent: (percent: number) => `${percent}\u00a0%`,
    badgeLessons: (done: number, all: number) => `${done} von ${all} ${all === 1 ? 'Lektion' : 'Lektionen'}`,
    badgeCompleted: 'Abgeschlossen',
    badgeOutdated: (lessons: number) => `${lessons} ${lessons === 1 ? 'Lektion' : 'Lektionen'} neu zu lernen`,
    badgeStart: 'Anfangen',
    badgeResume: 'Weiterlernen',
    badgeReview: 'Noch einmal ansehen',
  },
  {
    badgeProgress: 'Progress',
    badgePercent: (percent: number) => `${percent}%`,
    badgeLessons: (done: number, all: number) => `${done} of ${all} ${all === 1 ? 'lesson' : 'lessons'}`,
    badgeCompleted: 'Completed',
    badgeOutdated: (lessons: number) => `${lessons} ${lessons === 1 ? 'lesson' : 'lessons'} to learn anew`,
    badgeStart: 'Start',
    badgeResume: 'Continue',
    badgeReview: 'Look at it again',
  },
);
