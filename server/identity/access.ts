import type { Course } from '../contract/course.ts';
import type { ProblemCode } from '../problems.ts';
import type { Identity } from './identity.ts';

/** How much of a course somebody may see; else why not. */
export type Sight = 'whole' | 'previews' | Extract<ProblemCode, 'sign-in' | 'role-missing'>;

/** Everybody, everybody signed in, or the people of some areas (and admins). Somebody not signed in sees the previews of what is there for others. */
export function sightOf({ access, lessons }: Course, identity: Identity | undefined): Sight {
  if (access === 'public') return 'whole';
  if (!identity) return lessons.some(({ preview }) => preview) ? 'previews' : 'sign-in';
  if (access === 'staff' || identity.roles.includes('admin')) return 'whole';
  return access.some((area) => identity.areas.includes(area)) ? 'whole' : 'role-missing';
}
