import type { Course } from '../../server/contract/course.ts';
import type { CourseState } from '../../server/contract/state.ts';
import { EMPTY_STATE } from '../../server/contract/state.ts';
import { summarize } from '../../server/contract/summarize.ts';
import type { ReadyView } from '../shared/session.ts';
import type { Circumstances } from '../shared/session/keeping.ts';
import { noteOf } from '../shared/session/keeping.ts';

const COURSE_FILES = '/demo/courses/d3-ablegen/';

/** A course with three lessons, on the films of the demo course: one film with questions, one film, one text. */
export const fixtureCourse: Course = {
  id: 'd3-ablegen',
  title: 'Dokumente in d.3 ablegen',
  language: 'de',
  summary: 'In zehn Minuten vom Posteingang in die richtige Akte.',
  topics: ['d.3', 'Aktenplan'],
  access: 'staff',
  record: 'named',
  mode: 'practice',
  complete: { watched: 0.9, passed: 0.8 },
  presenter: { name: 'Jule Petersen', department: 'Hauptamt', contact: 'mailto:jule.petersen@lindenbach.example' },
  intro: [{ kind: 'paragraph', children: ['Willkommen, liebe Kolleg:innen.'] }],
  revision: 'r1',
  media: 'media/public/d3-ablegen/0/',
  lessons: [
    {
      id: 'ablegen',
      title: 'Ein Dokument ablegen',
      preview: true,
      renew: [],
      video: {
        src: 'ablegen.m3u8',
        fallback: 'ablegen.mp4',
        poster: 'ablegen.jpg',
        duration: 45,
        captions: [
          { src: 'ablegen.de.vtt', language: 'de' },
          { src: 'ablegen.en.vtt', language: 'en' },
        ],
      },
      body: [
        {
          kind: 'paragraph',
          children: ['Jedes Dokument gehört in ', { kind: 'strong', children: ['eine'] }, ' Akte.'],
        },
      ],
      materials: [{ src: 'kurzanleitung.pdf', title: 'Kurzanleitung (PDF)', type: 'application/pdf', size: 48_213 }],
      questions: [
        {
          id: 'aktenzeichen',
          rev: 'rev-aktenzeichen',
          type: 'single',
          title: ['Wo steht das Aktenzeichen?'],
          body: [],
          options: [
            { id: 'eigenschaften', text: ['In den Eigenschaften'] },
            { id: 'dateiname', text: ['Im Dateinamen'] },
          ],
        },
        {
          id: 'pflicht',
          rev: 'rev-pflicht',
          type: 'multiple',
          title: ['Welche Angaben sind Pflicht?'],
          body: [],
          options: [
            { id: 'betreff', text: ['Betreff'] },
            { id: 'farbe', text: ['Farbe'] },
            { id: 'aktenplan', text: ['Stelle im Aktenplan'] },
          ],
        },
        {
          id: 'nie',
          rev: 'rev-nie',
          type: 'true-false',
          title: ['Das Aktenzeichen ändert sich nie.'],
          body: [],
          options: [
            { id: 'stimmt', text: ['Stimmt'] },
            { id: 'stimmt-nicht', text: ['Stimmt nicht'] },
          ],
        },
      ],
    },
    {
      id: 'text',
      title: 'Warum ein Aktenplan?',
      preview: false,
      renew: [],
      body: [{ kind: 'paragraph', children: ['Damit alle finden, was eine Person abgelegt hat.'] }],
      materials: [],
      questions: [],
    },
  ],
};

/** A view of the fixture course in which somebody has come as far as `state`. */
export function readyView(state: CourseState = EMPTY_STATE, changes: Partial<ReadyView> = {}): ReadyView {
  const course = changes.course ?? fixtureCourse;
  return {
    phase: 'ready',
    course,
    state,
    progress: summarize(course, state, Date.now()),
    lesson: course.lessons[0]!.id,
    answers: new Map(),
    keeping: 'service',
    offline: false,
    file: (src) => new URL(src, new URL(COURSE_FILES, location.href)).href,
    note: noteOf(circumstancesOf(changes)),
    ...changes,
  };
}

function circumstancesOf({ keeping = 'service', offline = false }: Partial<ReadyView>): Circumstances {
  return keeping === 'memory' ? { home: 'device', isRefused: true, offline } : { home: keeping, offline };
}
