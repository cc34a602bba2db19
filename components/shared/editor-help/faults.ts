import type { CourseCard } from '../../../server/contract/api.ts';
import type { Course } from '../../../server/contract/course.ts';
import { EMBEDDED } from '../../../server/contract/embedding/snippets.ts';
import { nearest } from '../../../server/contract/nearest.ts';
import type { ViewProblem } from '../view-problem.ts';
import { contentFaults } from './content-faults.ts';
import type { Fault, PastedFault } from './fault.ts';
import { ATTRIBUTES, isNobodysConcern, OTHER_WORDS } from './known-attributes.ts';
import type { Pasted } from './pasted.ts';
import { changed, isEmbedded, lineOf, nameOf, renamed } from './pasted.ts';
import { says } from './words.ts';

/** What there is to know of the service's courses, as the editor sees them. */
export interface Library {
  /** Address of the service, with a slash at the end. */
  readonly service: string;
  /** What the page itself got of a course. */
  shown(course: string): { course?: Course | undefined; problem?: ViewProblem | undefined };
  courses(): Promise<readonly CourseCard[]>;
  /** The courses, among those the editor sees, that have a lesson of this id. */
  withLesson(lesson: string): Promise<readonly CourseCard[]>;
}

/** More aren't listed in one sentence. */
const LISTED = 5;

/** What is wrong with an element that an editor pasted; nothing while its course is on its way. */
export async function faultsOf(pasted: Pasted, library: Library): Promise<Fault[]> {
  const faults = isEmbedded(pasted.element)
    ? [...(await courseFaults(pasted, library)), ...attributeFaults(pasted), ...headingFaults(pasted)]
    : unknownElement(pasted);
  return mendedTogether(pasted, faults, library);
}

/** One line mends all that can be mended in it; it stands with the last of that. */
async function mendedTogether(pasted: Pasted, faults: PastedFault[], library: Library): Promise<Fault[]> {
  const mendable = faults.filter(({ mend }) => mend);
  const mended = mendable.reduce((line, { mend }) => mend!(line), pasted);
  // A line without a course would be the next fault.
  const course = mended.attributes.get('course') || (await library.courses())[0]?.id;
  return Promise.all(
    faults.map(async ({ mend, ...fault }) => {
      if (!mend || mend !== mendable.at(-1)!.mend || !course) return fault;
      const whole = mended.attributes.get('course') ? mended : withCourseFirst(mended, course);
      return {
        ...fault,
        todo: fault.todo ?? says.writeInstead,
        line: lineOf(whole, library.service, await titleOf(course, library)),
      };
    }),
  );
}

/** A name that is none of ours. */
function unknownElement(pasted: Pasted): PastedFault[] {
  const { element } = pasted;
  // These have their own page in the handbook, and nothing here to be mended.
  if (['privacy', 'session', 'figures'].includes(element) && pasted.form === 'tag') return [];
  const meant = meantBy(element, EMBEDDED) ?? 'player';
  const mend = (line: Pasted): Pasted => ({ ...line, element: meant });
  return [{ id: `element ${element}`, says: says.elementUnknown(nameOf(pasted), nameOf(mend(pasted))), mend }];
}

async function courseFaults(pasted: Pasted, library: Library): Promise<PastedFault[]> {
  const id = pasted.attributes.get('course') ?? '';
  if (id === '') return [await courseMissing(pasted, library)];
  const { course, problem } = library.shown(id);
  if (course) return [...(await lessonFaults(pasted, course, library)), ...contentFaults(pasted, course)];
  switch (problem?.code) {
    case 'course-unknown':
      return [await courseUnknown(id, library)];
    case 'course-draft':
      return [{ id: `draft ${id}`, says: says.draft(id), todo: says.inCourseFile, line: 'status: published' }];
    case 'course-faulty':
      return [{ id: `faulty ${id}`, says: says.faulty(id), todo: says.check, line: 'npx lernbausteine check kurse' }];
    case 'role-missing':
      return [{ id: `area ${id}`, says: says.notForYou(id) }];
    default:
      return [];
  }
}

async function courseMissing(pasted: Pasted, library: Library): Promise<PastedFault> {
  const courses = await library.courses();
  const [first] = courses;
  return {
    id: 'course missing',
    says: says.courseMissing(nameOf(pasted), listed(courses)),
    ...(first && { todo: says.forExample, mend: (line) => withCourseFirst(line, first.id) }),
  };
}

async function courseUnknown(id: string, library: Library): Promise<PastedFault> {
  const courses = await library.courses();
  const ids = courses.map((one) => one.id);
  const meant = nearest(id, ids) ?? courses.find(({ title }) => title === id)?.id;
  return {
    id: `course ${id}`,
    says: says.courseUnknown(id, meant, listed(courses)),
    ...(meant && { mend: (line) => changed(line, { course: meant }) }),
  };
}

async function lessonFaults(pasted: Pasted, course: Course, library: Library): Promise<PastedFault[]> {
  const lesson = pasted.attributes.get('lesson');
  if (!lesson || pasted.element === 'badge' || course.lessons.some(({ id }) => id === lesson)) return [];
  const ids = course.lessons.map(({ id }) => id);
  const [owner] = await library.withLesson(lesson);
  const meant = nearest(lesson, ids);
  const changes = owner ? { course: owner.id } : meant && { lesson: meant };
  return [
    {
      id: `lesson ${course.id}/${lesson}`,
      says: owner
        ? says.lessonElsewhere(lesson, course.title, owner)
        : says.lessonUnknown(lesson, course.title, meant, ids.slice(0, LISTED)),
      ...(changes && { mend: (line) => changed(line, changes) }),
    },
  ];
}

function attributeFaults(pasted: Pasted): PastedFault[] {
  const { element, form } = pasted;
  if (!isEmbedded(element)) return [];
  const known = [
    ...ATTRIBUTES[element],
    'lang',
    ...(form === 'script' ? ['accent', 'surface', 'radius', 'links'] : []),
  ];
  return [...pasted.attributes.keys()].flatMap((name) => {
    if (known.includes(name) || (form === 'tag' && isNobodysConcern(name))) return [];
    const meant = meantBy(
      name,
      known.filter((one) => !pasted.attributes.get(one)),
    );
    // Whatever else is called `data-…` belongs to somebody else.
    if (!meant && (form !== 'tag' || name.includes('-'))) return [];
    const prefix = form === 'tag' ? '' : 'data-';
    return [
      {
        id: `attribute ${name}`,
        says: says.attributeUnknown(prefix + name, nameOf(pasted), meant && prefix + meant),
        mend: (line: Pasted) => (meant ? renamed(line, name, meant) : changed(line, { [name]: undefined })),
      },
    ];
  });
}

function headingFaults({ element, attributes }: Pasted): PastedFault[] {
  const level = attributes.get('heading-level');
  if (level === undefined || element === 'badge' || /^\s*[1-6]\s*$/.test(level)) return [];
  const fitting = Number.parseInt(level) > 6 ? '6' : '2';
  return [
    {
      id: `heading-level ${level}`,
      says: says.headingLevel(level),
      mend: (line) => changed(line, { 'heading-level': fitting }),
    },
  ];
}

/** A word of another language or player, or a slip of the hand. */
function meantBy(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  return known.find((one) => OTHER_WORDS[one]?.includes(typed)) ?? nearest(typed, known);
}

function withCourseFirst(pasted: Pasted, course: string): Pasted {
  return { ...pasted, attributes: new Map([['course', course], ...changed(pasted, { course: undefined }).attributes]) };
}

async function titleOf(course: string, library: Library): Promise<string> {
  const { title } = library.shown(course).course ??
    (await library.courses()).find(({ id }) => id === course) ?? { title: course };
  return title;
}

function listed(courses: readonly CourseCard[]): string[] {
  return courses.slice(0, LISTED).map(({ id }) => id);
}
