import type { Course, KeyedCourse, Lesson } from '../contract/course.ts';
import type { Option, Question } from '../contract/question.ts';

/** A course for its learners: every field is named, so that a new secret one can't slip out. */
export function withoutKeys(course: KeyedCourse): Course {
  const { id, title, language, summary, topics, area, access, record, mode, complete, presenter, intro } = course;
  const { captions, mandatory, revision, media, lessons } = course;
  return {
    ...{ id, title, language, summary, topics },
    ...(area !== undefined && { area }),
    ...{ access, record, mode, complete },
    ...(captions && { captions }),
    ...(mandatory && { mandatory }),
    ...(presenter && { presenter }),
    ...{ intro, lessons: lessons.map(publicLesson), revision, media },
  };
}

/** The same for somebody who may see its previews only: of other lessons nothing but the title is left. */
export function previewOnly(course: KeyedCourse): Course {
  const whole = withoutKeys(course);
  return { ...whole, lessons: whole.lessons.map((lesson) => (lesson.preview ? lesson : locked(lesson))) };
}

function locked({ id, title, renew }: Lesson): Lesson {
  return { id, title, preview: false, locked: true, renew, body: [], materials: [], questions: [] };
}

function publicLesson(lesson: Lesson): Lesson {
  const { id, title, preview, renew, video, body, materials, questions, draw, counted, notes } = lesson;
  return {
    ...{ id, title, preview, renew },
    ...(video && { video }),
    ...{ body, materials, questions: questions.map(publicQuestion) },
    ...(draw !== undefined && { draw }),
    ...(counted !== undefined && { counted }),
    ...(notes && { notes }),
  };
}

function publicQuestion(question: Question): Question {
  const { id, rev, type, title, body, targets, image, scenes, unit, moment, required } = question;
  return {
    ...{ id, rev, type, title, body, options: publicOptions(question) },
    ...(targets && { targets: targets.map(({ id, text }) => ({ id, text })) }),
    ...(image && { image }),
    ...(scenes && { scenes }),
    ...(unit !== undefined && { unit }),
    ...(moment !== undefined && { moment }),
    ...(required && { required }),
  };
}

/** Where something is typed, the words of the options are the key. */
function publicOptions({ type, options }: Question): Option[] {
  if (type === 'text' || type === 'number') return [];
  if (type === 'gap') return options.map(({ id }) => ({ id, text: [] }));
  return options.map(({ id, text, area, to }) => ({
    ...{ id, text },
    ...(area && { area }),
    ...(to !== undefined && { to }),
  }));
}
