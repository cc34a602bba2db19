import type { PrivacyClass } from '../contract/course.ts';
import type { RetentionRules } from '../contract/retention.ts';
import type { Words } from '../contract/words.ts';

/** One key that is stored somewhere. */
export interface InventoryEntry {
  where: 'service' | 'browser';
  /** The way to it; `*` stands for one id, `**` for everything below. */
  path: string;
  purpose: Words;
  /** How long; it may hang on the months that are configured. */
  lifetime: Words | ((keep: RetentionRules) => Words);
  /** Courses of which classes it comes from; all of them where it has nothing to do with a course. */
  classes: readonly PrivacyClass[];
}
