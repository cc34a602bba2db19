import { isGraded } from '../../server/contract/graded.ts';
import type { Course, Note } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import { fixtureCourse } from './fixture-course.ts';

/** Its answer is a word. */
export const word: Question = {
  id: 'verzeichnis',
  rev: 'rev-verzeichnis',
  type: 'text',
  title: ['Wie heißt das Verzeichnis aller Akten?'],
  body: [],
  options: [],
};

/** Its answer is a number. */
export const count: Question = {
  id: 'frist',
  rev: 'rev-frist',
  type: 'number',
  title: ['Wie lange bleibt eine Rechnung?'],
  body: [],
  options: [],
  unit: 'Jahre',
};

/** A text with gaps, of which the list says nothing about their order. */
export const gaps: Question = {
  id: 'luecken',
  rev: 'rev-luecken',
  type: 'gap',
  title: ['Ergänzen Sie.'],
  body: [
    {
      kind: 'paragraph',
      children: ['Das Aktenzeichen steht im ', { kind: 'gap', id: 'plan' }, ', danach klicken Sie auf '],
    },
    {
      kind: 'quote',
      children: [{ kind: 'paragraph', children: [{ kind: 'strong', children: [{ kind: 'gap', id: 'taste' }] }, '.'] }],
    },
  ],
  options: [
    { id: 'taste', text: [] },
    { id: 'plan', text: [] },
  ],
};

/** Something to do. */
export const step: Question = {
  id: 'ablegen-tun',
  rev: 'rev-tun',
  type: 'step',
  title: ['Jetzt in d.3: Legen Sie eine Rechnung ab.'],
  body: [{ kind: 'paragraph', children: ['Öffnen Sie d.3.'] }],
  options: [],
  moment: 20,
};

/** Something to think about. */
export const thought: Question = {
  id: 'vorsatz',
  rev: 'rev-vorsatz',
  type: 'reflection',
  title: ['Was nehmen Sie sich vor?'],
  body: [],
  options: [],
};

/** Something to read. */
export const note: Note = {
  id: 'gut-zu-wissen',
  title: ['Gut zu wissen'],
  body: [{ kind: 'paragraph', children: ['Der Aktenplan ist ein Verzeichnis.'] }],
  materials: [{ src: 'kurzanleitung.pdf', title: 'Kurzanleitung (PDF)', type: 'application/pdf', size: 48_213 }],
  moment: 25,
};

/** The fixture course with these questions in its first lesson. */
export function courseWith(questions: Question[], notes: Note[] = []): Course {
  const [first, ...others] = fixtureCourse.lessons;
  return {
    ...fixtureCourse,
    lessons: [{ ...first!, questions, notes, counted: questions.filter(isGraded).length }, ...others],
  };
}
