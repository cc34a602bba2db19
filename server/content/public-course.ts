import type { Course, KeyedCourse, Lesson, Question } from '../contract/course.ts';

/** A course for its learners: every field is named, so that a new secret one can't slip out. */
export function withoutKeys(course: KeyedCourse): Course {
  const { id, title, language, summary, topics, area, access, record, mode, complete, presenter, intro } = course;
  const { captions, revision, media, lessons } = course;
  return {
    ...{ id, title, language, summary, topics },
    ...(area !== undefined && { area }),
    ...{ access, record, mode, complete },
    ...(captions && { captions }),
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

function publicLesson({ id, title, preview, renew, video, body, materials, questions }: Lesson): Lesson {
  return {
    ...{ id, title, preview, renew },
    ...(video && { video }),
    ...{ body, materials, questions: questions.map(publicQuestion) },
  };
}

function publicQuestion({ id, rev, type, title, body, options, moment }: Question): Question {
  return {
    ...{ id, rev, type, title, body },
    options: options.map(({ id, text }) => ({ id, text })),
    ...(moment !== undefined && { moment }),
  };
}
