import { createHmac } from 'node:crypto';
import * as z from 'zod';

/** What somebody may do beyond learning. Everybody signed in is a learner. */
export type Role = 'learner' | 'editor' | 'admin' | 'reporter' | 'staff-council';

/** Somebody who is signed in. */
export interface Identity {
  /** Opaque name for the browser's own book-keeping; says nothing about the person. */
  subject: string;
  /** As the town knows the person; never leaves the service but in that person's own and the admin's export. */
  id: string;
  name?: string;
  department?: string;
  roles: Role[];
  /** Areas whose courses are this person's to see. */
  areas: string[];
}

/** What a way in says about somebody. */
export interface Claims {
  id: string;
  name?: string | undefined;
  department?: string | undefined;
  roles: string[];
  areas: string[];
}

export const KNOWN_ROLES: readonly Role[] = ['editor', 'admin', 'reporter', 'staff-council'];

/** Also half a character: any two of those end up the same. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;

/** One line of text from outside: no control characters, of reasonable length, in one form (NFC). */
const textSchema = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(z.string().min(1).max(200).regex(ONE_LINE));

/** Most areas somebody can have. */
const MOST_AREAS = 200;

/** Two ids that look the same are the same: nothing in them is unseen, and nothing is taken off them. */
const idSchema = z
  .string()
  .refine((text) => text === text.trim() && !UNSEEN.test(text))
  .pipe(textSchema);

/** An area that was said otherwise is another one. */
const areaSchema = z
  .string()
  .refine((text) => text === text.trim())
  .pipe(textSchema);

/** What can't be seen, and turns around what is beside it, is no part of a name. */
const nameSchema = z
  .string()
  .transform((text) => text.replace(/\p{Cf}/gu, ''))
  .pipe(textSchema);

const claimsSchema = z.object({
  id: idSchema,
  name: nameSchema.optional(),
  department: nameSchema.optional(),
  roles: z.array(z.string()).transform((roles) => KNOWN_ROLES.filter((role) => roles.includes(role))),
  areas: z.array(z.string().regex(ONE_LINE)).transform(usableAreas),
});

/**
 * The person that claims speak of; undefined where they can't be read. Roles nobody here knows are left out.
 * The subject hangs on the oldest secret, so that a new one changes nobody's.
 */
export function identityOf(claims: Claims, secrets: readonly string[]): Identity | undefined {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) return undefined;
  const { id, name, department, roles, areas } = parsed.data;
  return {
    subject: keyedHash(secrets.at(-1)!, `subject:${id}`),
    id,
    ...(name && { name }),
    ...(department && { department }),
    roles: ['learner', ...withImplied(roles)],
    areas,
  };
}

/** Whoever may export the progress of all may read what is counted of it. */
function withImplied(roles: Role[]): Role[] {
  return roles.includes('admin') && !roles.includes('reporter') ? [...roles, 'reporter'] : roles;
}

/** As many as there is room for; the others don't count, and keep nobody out. */
function usableAreas(areas: string[]): string[] {
  const usable = areas.map((area) => areaSchema.safeParse(area).data).filter((area) => area !== undefined);
  return [...new Set(usable)].slice(0, MOST_AREAS);
}

/** A hash that only the holder of the key can work out. */
export function keyedHash(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
