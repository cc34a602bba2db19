import type { Embedding } from '../embedding.ts';
import type { Html } from '../html.ts';
import type { Person } from '../people.ts';

/** The languages the intranet's frame speaks. */
export type Language = 'de' | 'en';

/** One request for a page: who asks, for what, and how the learning elements are to be included. */
export interface Visit {
  readonly person: Person | undefined;
  readonly embedding: Embedding;
  /** Address of the learning service as the visitor's browser reaches it. */
  readonly serviceUrl: string;
  /** The page asked for, with its query: where forms lead back to. */
  readonly path: string;
  /** What was typed into a search box. */
  readonly query: string;
  readonly now: Date;
}

/** A page of the intranet. */
export interface Page {
  readonly path: string;
  readonly title: string;
  /** One sentence for search results and overviews. */
  readonly summary: string;
  readonly lang?: Language;
  /** The content between the navigation and the footer; the frame draws the heading. */
  body(visit: Visit): Html;
  /** The boxes beside it. */
  aside?(visit: Visit): Html;
}
