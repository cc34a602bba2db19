import type { QuestionType } from '../../contract/question.ts';
import { suggest } from '../issues/suggest.ts';
import type { Attribute, AttributeBlock } from './attributes.ts';

/** What a `###` can be, as it is written into its `{…}`. A question that says nothing has options of which one or several are right. */
export const KINDS = [
  'multiple',
  'true-false',
  'text',
  'gap',
  'number',
  'matching',
  'ordering',
  'sorting',
  'spot',
  'scenario',
  'step',
  'reflection',
  'note',
  'chapter',
] as const satisfies (QuestionType | 'note' | 'chapter')[];

export type Kind = (typeof KINDS)[number];

/** What else can stand in the `{…}` of a `###`. */
export const PLACING = ['after', 'at', 'see', 'required'];

/** What is answered with a list that has no boxes. */
const LISTED: readonly string[] = ['gap', 'matching', 'ordering', 'sorting'] satisfies Kind[];

/** Kinds that a question could always be: one that is misspelt is told, and read without it. */
const OPTIONAL: readonly string[] = ['multiple', 'true-false'] satisfies Kind[];

/** The kind of a section, and where it is written; `meant` where it was not written like this. */
export interface WrittenKind {
  kind: Kind;
  entry: Attribute;
  isMeant?: true;
}

/** The kinds that a heading names; only where it names none, the one that was probably meant. */
export function kindsOf(block: AttributeBlock | undefined): WrittenKind[] {
  const entries = block?.entries ?? [];
  // Behind spoken words that lost their quotes stand more of them.
  const loose = entries.findIndex(isLoose);
  const clear = loose < 0 ? entries : entries.slice(0, loose);
  const written = clear.filter(({ key, form }) => isKind(key) && form === 'flag');
  if (written.length) return written.map((entry) => ({ kind: entry.key as Kind, entry }));
  for (const entry of clear.filter(({ key, form }) => form === 'flag' || NAMES_A_KIND.has(key))) {
    const word = entry.form === 'flag' ? entry.key : entry.value;
    const kind = PLACING.includes(word) ? word : suggest(word, [...KINDS, ...PLACING]);
    // Behind a word that is none of ours stand more words of an id with spaces.
    if (kind === undefined) return [];
    if (isKind(kind) && !OPTIONAL.includes(kind)) return [{ kind, entry, isMeant: true }];
  }
  return [];
}

/** Some write `type=matching`. */
const NAMES_A_KIND = new Set(['type', 'typ', 'art', 'frageart', 'kind']);

function isLoose({ key, form, value }: Attribute): boolean {
  return form === 'bare' && (key === 'after' || key === 'see') && !/^[\d:.]+$/.test(value);
}

/** Whether a heading says that it asks something, or tells something in the video: then it needs no options with boxes. */
export function isSaid(block: AttributeBlock | undefined): boolean {
  return kindsOf(block).some(({ kind }) => !OPTIONAL.includes(kind));
}

/** Whether what stands below a heading is a list without boxes. */
export function isListed(block: AttributeBlock | undefined): boolean {
  return kindsOf(block).some(({ kind }) => LISTED.includes(kind));
}

function isKind(key: string): key is Kind {
  return (KINDS as readonly string[]).includes(key);
}
