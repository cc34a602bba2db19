import type { Course } from '../contract/course.ts';
import { dayOf } from '../contract/day.ts';
import { forwardedIds } from '../contract/forwarded.ts';
import type { Milestone } from '../contract/milestones.ts';
import type { LearnerRecord } from '../contract/record.ts';
import { generationsOf } from '../contract/record.ts';
import type { Statement } from '../exports/xapi/statement.ts';
import { milestoneId, milestoneStatement } from '../exports/xapi/statements.ts';
import type { StatementOptions } from '../exports/xapi/statements.ts';

/** A milestone that waits, and what is to be said of it. */
export interface Pending {
  course: string;
  milestone: Milestone;
  statement: Statement;
}

/** What is to be known to tell what waits. */
export interface PendingOptions extends StatementOptions {
  /** What was reached earlier stays here: nobody was told that it would be forwarded. Milliseconds since 1970. */
  since: number;
}

/** What of a record is to be forwarded and wasn’t yet. Only milestones: how well somebody answered is not the LRS’s business. */
export function pendingOf(record: LearnerRecord, options: PendingOptions): Pending[] {
  const { key, generation, person } = record;
  const subject = { record: key, generation, ...(person && { person }) };
  return Object.entries(record.courses).flatMap(([course, { milestones }]) =>
    mayLeave(key.class, options.courseOf(course))
      ? milestones
          .filter((milestone) => isPending(milestone, options.since))
          .map((milestone) => ({
            ...{ course, milestone },
            statement: milestoneStatement(subject, course, told(milestone), options),
          }))
      : [],
  );
}

/** Whether a milestone is to be forwarded and wasn’t yet. */
export function isPending({ forwarded, at }: Milestone, since: number): boolean {
  return forwarded === undefined && at >= since;
}

/** A record with what was taken marked as such; the same where nothing of it is there any more. */
export function withMarks(record: LearnerRecord, taken: readonly Pending[]): LearnerRecord {
  const courses = { ...record.courses };
  let isSame = true;
  for (const { course, milestone, statement } of taken) {
    const held = Object.hasOwn(courses, course) ? courses[course]! : undefined;
    if (!held?.milestones.some((one) => isSameAs(one, milestone))) continue;
    isSame = false;
    const milestones = held.milestones.map((one) =>
      isSameAs(one, milestone) ? { ...one, forwarded: statement.id } : one,
    );
    courses[course] = { ...held, milestones };
  }
  return isSame ? record : { ...record, courses };
}

/**
 * Ids of all statements of a record that the store may have: also of those whose answer was lost, perhaps with the service
 * itself. Whether one was sent stands nowhere, so that nothing has to be written before sending: to take back what never
 * came is harmless.
 */
export function sentOf(record: LearnerRecord, since: number): string[] {
  const ids = Object.entries(record.courses).flatMap(([course, { milestones }]) =>
    milestones.flatMap((milestone) => [
      ...forwardedIds(milestone.forwarded),
      ...(milestone.at >= since
        ? generationsOf(record).map((generation) => milestoneId(generation, course, told(milestone)))
        : []),
    ]),
  );
  return [...new Set(ids)];
}

/**
 * Ids under which something may have been sent that is of an earlier day by now: it is sent anew then, under another id, and
 * of the former one nothing would be known any more.
 */
export function supersededOf(
  before: LearnerRecord,
  after: LearnerRecord,
  courses: readonly string[],
  since: number,
): string[] {
  return courses.flatMap((course) => {
    const [held, now] = [before, after].map((record) => record.courses[course]?.milestones ?? []);
    return held!
      .filter((one) => isPending(one, since) && now!.some((other) => isOneWith(other, one) && !isOfOneDay(other, one)))
      .flatMap((one) => generationsOf(before).map((generation) => milestoneId(generation, course, told(one))));
  });
}

/** Only the day leaves the house. */
function told(milestone: Milestone): Omit<Milestone, 'at'> & { at: string } {
  return { ...milestone, at: dayOf(milestone.at) };
}

/** Whether what is held is what was sent: under that id, which goes by the day. */
function isSameAs(held: Milestone, sent: Milestone): boolean {
  return held.forwarded === undefined && isOneWith(held, sent) && isOfOneDay(held, sent);
}

function isOneWith(a: Milestone, b: Milestone): boolean {
  return a.kind === b.kind && a.lesson === b.lesson && a.term === b.term;
}

function isOfOneDay(a: Milestone, b: Milestone): boolean {
  return dayOf(a.at) === dayOf(b.at);
}

/** With the name only where the course is kept by name today; nothing of what stays on the device, or of what isn’t offered. */
function mayLeave(recordClass: LearnerRecord['key']['class'], course: Course | undefined): boolean {
  if (!course || course.record === 'device') return false;
  return recordClass === 'pseudonymous' || course.record === 'named';
}
