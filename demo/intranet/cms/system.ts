import type { EmbeddedElement, Way, Wish } from '../../../dist/server/contract/embedding/snippets.js';
import type { Policy } from './policy.ts';
import type { Sanitizer } from './sanitizers.ts';

/** What stands on a page once, for all that is pasted into it. */
export type Included =
  | 'loader'
  /** The loader, told to look at bare links, too. */
  | 'loader-for-links'
  /** The loader, let in by the page's nonce. */
  | 'loader-with-nonce'
  /** One file with every element in it. */
  | 'all-in-one'
  | 'staffbase-widget'
  | 'nothing';

/** A CMS as far as its page in this intranet shows it. */
export interface CmsSystem {
  /** The end of the page's address. */
  readonly id: string;
  readonly name: string;
  /** „Schulung in …“, unless it is told otherwise. */
  readonly title?: string;
  /** Completes "… entfernt". */
  readonly removes: string;
  /** What it does to HTML; which way we take. */
  readonly story: readonly [string, string];
  readonly way: Way;
  /** The way in a word or two. */
  readonly wayName: string;
  readonly element: EmbeddedElement;
  readonly lesson: Lesson;
  /** Where to paste, unless the contract says it. */
  readonly where?: string;
  /** What an editor pastes. */
  pasted(wish: Wish): string;
  /** What the CMS makes of it. */
  readonly arrives: Sanitizer;
  readonly included: Included;
  /** What its pages allow before an administrator adds anything. */
  readonly policy: Policy;
  /** Where the policy is from. */
  readonly policySource: string;
  /** What an administrator does once, beside the policy. */
  readonly admin: readonly string[];
  /** What filtered here. */
  readonly filter: {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly source: string;
  };
}

/** The lessons of the course on these pages, by what they are called. */
export const lessons = {
  ablegen: 'Einen Brief ablegen',
  aktenplan: 'Das richtige Aktenzeichen finden',
  wiederfinden: 'E-Mails ablegen und alles wiederfinden',
} as const;

export type Lesson = keyof typeof lessons;
