import type { PrivacyClass } from '../contract/course.ts';
import { FORWARDED_BEFORE } from '../contract/forwarded.ts';
import type { Milestone } from '../contract/milestones.ts';
import type { CourseRecord, LearnerRecord, RecordKey } from '../contract/record.ts';
import { joinRecords, newRecord, receiptIn } from '../contract/record.ts';
import type { RetentionReport, RetentionRules } from '../contract/retention.ts';
import { isEmpty, proofsOf, whatStays } from '../contract/retention.ts';
import { hiddenGeneration } from './learner-records-generations.ts';

/** What one pass over a record goes by. */
export interface Retaining {
  keep: RetentionRules;
  now: number;
  /** The class of a course as it is offered today; undefined where it isn't. */
  classOf(course: string): PrivacyClass | undefined;
  /** Whether a course has been of class `device` for so long that its progress goes. */
  mayLeave(course: string): boolean;
}

type Figures = Pick<RetentionReport, 'courses' | 'proofs' | 'toDevice'>;

/** What stays of a record (the same object where all does), and what doesn't, in figures. */
export function expire(
  record: LearnerRecord,
  { keep, now, mayLeave }: Retaining,
): { record: LearnerRecord | undefined; figures: Figures } {
  const figures: Figures = { courses: 0, proofs: 0, toDevice: 0 };
  const staying: [string, CourseRecord][] = [];
  let isSame = true;
  for (const [id, course] of Object.entries(record.courses)) {
    const leaves = mayLeave(id);
    const stays = (leaves ? proofsOf : whatStays)(course, record.key.class, keep, now);
    if (stays) staying.push([id, stays]);
    if (stays === course) continue;
    isSame = false;
    if (!isEmpty(course)) figures[leaves ? 'toDevice' : 'courses'] += 1;
    figures.proofs += countProofs(course) - (stays ? countProofs(stays) : 0);
  }
  if (staying.length === 0) return { record: undefined, figures };
  return { record: isSame ? record : { ...record, courses: Object.fromEntries(staying) }, figures };
}

/** What of a record isn’t in what it becomes, nor among what stays elsewhere; whoever it was told to has to be told. */
export function goneFrom(before: LearnerRecord, after: LearnerRecord | undefined, leaving: string[]): LearnerRecord {
  const courses = Object.entries(before.courses).map(([id, course]): [string, CourseRecord] => {
    const staying = leaving.includes(id) ? undefined : after?.courses[id]?.milestones;
    return [id, { ...course, milestones: course.milestones.filter((one) => !staying?.includes(one)) }];
  });
  return { ...before, courses: Object.fromEntries(courses) };
}

/** The courses of a named record whose class is pseudonymous by now. */
export function loweredCourses({ key, courses }: LearnerRecord, classOf: Retaining['classOf']): string[] {
  return key.class === 'named' ? Object.keys(courses).filter((id) => classOf(id) === 'pseudonymous') : [];
}

/**
 * Moves courses of a named record into the pseudonymous one of the same person.
 * Nothing that could link both goes along: no name, no department, no time that stands in both, and of generations only what
 * recognises facts.
 */
export function lower(
  named: LearnerRecord,
  pseudonymous: LearnerRecord | undefined,
  courses: string[],
  beginning: { key: RecordKey; generation: string; now: number; erasedAt?: number },
): [LearnerRecord | undefined, LearnerRecord] {
  const entries = Object.entries(named.courses);
  const moving = withoutPerson(Object.fromEntries(entries.filter(([id]) => courses.includes(id))));
  const staying = entries.filter(([id]) => !courses.includes(id));
  const home = pseudonymous ?? newRecord(beginning);
  const moved: LearnerRecord = { ...home, formerly: [], courses: moving };

  if (staying.length > 0) return [{ ...named, courses: Object.fromEntries(staying) }, joinRecords(home, moved)];
  // Facts that were made under what is gone now are still on their way.
  const { generation: gone, formerly = [] } = named;
  return [
    undefined,
    joinRecords(home, { ...moved, generation: hiddenGeneration(gone), formerly: formerly.map(hiddenGeneration) }),
  ];
}

/** The store that it was forwarded to knows whose it is. */
function withoutOwner({ department: _, forwarded, ...milestone }: Milestone): Milestone {
  return { ...milestone, ...(forwarded !== undefined && { forwarded: FORWARDED_BEFORE }) };
}

function withoutPerson(courses: Record<string, CourseRecord>): Record<string, CourseRecord> {
  const ofNobody = Object.entries(courses).map(([id, { state, milestones }]): [string, CourseRecord] => [
    id,
    { state, milestones: milestones.map(withoutOwner) },
  ]);
  return JSON.parse(
    JSON.stringify(Object.fromEntries(ofNobody), (name, value: unknown) =>
      name === 'received' ? receiptIn('pseudonymous', value as number) : value,
    ),
  ) as Record<string, CourseRecord>;
}

function countProofs({ milestones }: CourseRecord): number {
  return milestones.filter(({ proof }) => proof).length;
}
