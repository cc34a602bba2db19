import type { AttemptsAnswer } from '../../../server/contract/api.ts';
import type { Papers } from '../desk.ts';

/** Where papers lie: whose they are, of which service, course and lesson. */
export interface DeskPlace {
  service: string;
  /** Null: of nobody signed in. */
  subject: string | null;
  course: string;
  lesson: string;
}

/** What lies at one place. */
export interface KeptPapers extends DeskPlace {
  /** Question id → its answer so far. */
  drafts: Record<string, KeptDraft>;
  attempt?: AttemptsAnswer;
  /** When an attempt was last begun or handed in: what happened to one before counts no more. Milliseconds since 1970. */
  cleared: number;
  /** When anything last changed. */
  changed: number;
}

interface KeptDraft {
  /** Absent once it was taken back. */
  response?: string[];
  at: number;
}

/** One thing that happens to papers. Twice, late or in another order it comes to the same. */
export type PaperChange = DeskPlace & { at: number } & (
    | { kind: 'draft'; question: string; response?: string[] | undefined }
    | { kind: 'begun'; attempt: AttemptsAnswer }
    /** `stay`: what was typed, which nobody else keeps. */
    | { kind: 'handed-in'; attempt: string; stay: Record<string, string[]> }
  );

/** Half-given answers are kept so long after the last change, and other people's no longer: in milliseconds. */
const KEPT = 30 * 86_400_000;

/** What papers become by a change; the same ones where it came too late. */
export function changed(before: KeptPapers | undefined, change: PaperChange): KeptPapers {
  const { service, subject, course, lesson, at } = change;
  const papers = before ?? { service, subject, course, lesson, drafts: {}, cleared: 0, changed: at };
  if (change.kind === 'draft') {
    const { question, response } = change;
    if (draftOf(papers, question).at >= at) return papers;
    const drafts = { ...papers.drafts, [question]: { at, ...(response && { response }) } };
    return { ...papers, drafts, changed: Math.max(papers.changed, at) };
  }
  if (at <= papers.cleared) return papers;
  if (change.kind === 'begun')
    return { ...cleared(papers, at, [papers.attempt, change.attempt]), attempt: change.attempt };
  const { attempt, ...rest } = papers;
  const isOther = attempt !== undefined && attempt.attempt !== change.attempt;
  return isOther ? papers : cleared(rest, at, [attempt], change.stay);
}

/** The papers as the page sees them. */
export function papersOf(kept: KeptPapers | undefined): Papers {
  const drafts = Object.entries(kept?.drafts ?? {}).flatMap(([question, { response }]): [string, string[]][] =>
    response ? [[question, response]] : [],
  );
  return { drafts: new Map(drafts), ...(kept?.attempt && { attempt: kept.attempt }) };
}

/** Whether papers have lain there long enough. */
export function isOver({ changed }: KeptPapers, now: number): boolean {
  return changed < now - KEPT;
}

/** Whether nothing lies there any more. */
export function isEmpty(kept: KeptPapers): boolean {
  return countOf(kept) === 0;
}

/** Whether an earlier change comes to nothing by a later one. */
export function isUndone(earlier: PaperChange, by: PaperChange): boolean {
  if (earlier.kind !== 'draft' || earlier.at >= by.at || keyOf(earlier) !== keyOf(by)) return false;
  return by.kind !== 'draft' || by.question === earlier.question;
}

/** What is begun at a place and not handed in. */
export function countOf(kept: KeptPapers): number {
  const { drafts, attempt } = papersOf(kept);
  return drafts.size || Number(attempt !== undefined);
}

export function keyOf({ service, subject, course, lesson }: DeskPlace): string {
  return JSON.stringify([service, subject, course, lesson]);
}

/**
 * Answers to what these attempts ask are cleared away, but for what stays, and for what was said after `at`: another tab
 * went on meanwhile. What somebody thinks about beside them, or practises, is none of theirs.
 */
function cleared(
  papers: KeptPapers,
  at: number,
  attempts: (AttemptsAnswer | undefined)[],
  stay: Record<string, string[]> = {},
): KeptPapers {
  const asked = attempts.flatMap((attempt) => attempt?.questions ?? []).map(({ question }) => question);
  const empty = asked.map((question): [string, KeptDraft] => [question, { at }]);
  const typed = Object.entries(stay).map(([question, response]): [string, KeptDraft] => [question, { response, at }]);
  const drafts = Object.fromEntries([...empty, ...typed].filter(([question]) => draftOf(papers, question).at <= at));
  return { ...papers, drafts: { ...papers.drafts, ...drafts }, cleared: at, changed: Math.max(papers.changed, at) };
}

function draftOf({ drafts }: KeptPapers, question: string): { at: number } {
  return Object.hasOwn(drafts, question) ? drafts[question]! : { at: -Infinity };
}
