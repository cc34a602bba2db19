import type { AuditAnswer, CourseCard, RetentionAnswer } from '../../server/contract/api.ts';
import type { DueAnswer, HealthAnswer } from '../../server/contract/admin.ts';
import type { ExportState, FormatName, XapiVersion } from '../../server/contract/export-choices.ts';
import type { FiguresAnswer } from '../../server/contract/figures/figures.ts';

/** What those work with who answer for the learning of others. Everything rejects with a {@link Refusal} of account.ts. */
export interface Office {
  /** Roles of whoever is signed in; empty for nobody. */
  roles(): Promise<readonly string[]>;
  /** Where to sign in with the service itself, for somebody whose session has ended; it leads back to this page. */
  signIn(): Promise<string | undefined>;
  /** The courses an export can be narrowed to. */
  courses(): Promise<readonly CourseCard[]>;
  /** The figures of a year (this one unless given): with departments for a reporter (`whole`), else as everybody may see them. */
  figures(wish: { year?: number; whole?: boolean }): Promise<FiguresAnswer>;
  /** The same for a spreadsheet. */
  figuresFile(wish: { year?: number; whole?: boolean }): Promise<File>;
  due(): Promise<DueAnswer>;
  audit(before?: string): Promise<AuditAnswer>;
  retention(): Promise<RetentionAnswer>;
  health(): Promise<HealthAnswer>;
  /** Fetches an export part by part; a part that fails is asked for again, and nothing of it is written twice. */
  export(wish: ExportWish, doing: ExportDoing): Promise<File>;
}

/** What somebody wants to have out. Everything is optional but the format. */
export interface ExportWish {
  format: FormatName;
  /** Of xAPI statements. */
  version?: XapiVersion;
  courses?: readonly string[];
  area?: string;
  /** Days (`2026-01-31`), both included. */
  from?: string;
  until?: string;
  state?: ExportState;
}

/** What goes on while an export is fetched: who is told of it, and who ends it. */
export interface ExportDoing {
  /** How many records of how many are there. */
  progress(done: number, total: number): void;
  /** It stands still, and goes on by itself once the reason is gone; `again` tries at once. */
  waiting?(why: Standstill, again: () => void): void;
  signal: AbortSignal;
}

/** Why an export stands still: nobody answers, the service is busy, or the session has ended. */
export type Standstill = 'network' | 'busy' | 'sign-in';
