import type { Course } from '../../contract/course.ts';

const lesson = {
  ...{ preview: false, body: [], materials: [], questions: [], renew: [] as string[] },
  video: { src: 'film.m3u8', duration: 120, captions: [] },
};

function course(id: string, more: Partial<Course>): Course {
  return {
    ...{ id, title: `Kurs ${id}`, language: 'de', summary: '', topics: [], access: 'staff', mode: 'practice' },
    ...{ complete: { watched: 0.9, passed: 0.8 }, intro: [], revision: `rev-${id}`, media: `media/${id}/` },
    lessons: [
      { ...lesson, id: 'a', title: 'Erste' },
      { ...lesson, id: 'b', title: '=1+1', renew: ['2026-11-01'] },
    ],
    record: 'named',
    ...more,
  };
}

/** What is offered: of each class, with areas, and with words that a spreadsheet would calculate. */
export const offered: readonly Course[] = [
  course('named', { area: 'hauptamt' }),
  course('pseudonymous', { record: 'pseudonymous', area: 'bürger&amt', title: '=cmd|’/C calc’!A0' }),
  course('device', { record: 'device' }),
  course('proof', { mode: 'proof', title: 'Mit "Nachweis"; und\r\nUmbruch' }),
];

/** What was offered once. */
export const retired: readonly Course[] = [
  course('was-named', { area: 'hauptamt' }),
  course('was-pseudonymous', { record: 'pseudonymous' }),
];
