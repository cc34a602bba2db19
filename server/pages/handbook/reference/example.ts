import type { Course } from '../../../contract/course.ts';

/** The course that stands in the examples: one that everybody may look at. */
export interface ExampleCourse {
  course: string;
  title: string;
  /** A lesson that everybody may open. */
  lesson: string;
  /** One with questions, if there is one. */
  asking?: string | undefined;
}

/** The first course of which everybody may see a lesson, those that are public first; `courses`: as nobody in particular sees them. */
export function exampleOf(courses: readonly Course[]): ExampleCourse | undefined {
  const [course] = courses
    .filter(({ lessons }) => lessons.some(isOpen))
    .sort((one, other) => Number(other.access === 'public') - Number(one.access === 'public'));
  if (!course) return undefined;
  const open = course.lessons.filter(isOpen);
  const asking = open.find(({ questions }) => questions.length > 0);
  return {
    course: course.id,
    title: course.title,
    lesson: (open.find(({ video }) => video) ?? open[0]!).id,
    asking: asking?.id,
  };
}

function isOpen({ locked }: Course['lessons'][number]): boolean {
  return !locked;
}
