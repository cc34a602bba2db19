import type { Match } from './transcript-search.ts';

/** Names in the page's registry of highlights, shared by all texts on it. */
const FOUND = 'learn-transcript-found';
const CURRENT = 'learn-transcript-current';

/**
 * Marks what was found without touching the text: an element for each word would be lost with the next drawing, and would
 * break selections. Where a browser has no highlights, the line that is meant is marked by its class alone.
 */
export class TranscriptMarks {
  #waiting: Match[] = [];
  #marked = new Map<Match, Range>();
  #current: Match | undefined;

  /** Begins with other matches. */
  take(matches: Match[]): void {
    this.clear();
    this.#waiting = matches;
  }

  /** Marks what isn't yet. `lines` are the elements of the lines, each with one text; for those not drawn yet it waits. */
  show(current: Match | undefined, lines: HTMLElement[]): void {
    if (!('highlights' in CSS)) return;
    const drawn = this.#waiting.findIndex(({ to }) => to.line >= lines.length);
    const count = drawn < 0 ? this.#waiting.length : drawn;
    for (const match of this.#waiting.slice(0, count)) this.#mark(match, lines);
    this.#waiting = this.#waiting.slice(count);
    if (current === this.#current) return;
    this.#move(this.#current, CURRENT, FOUND);
    this.#move(current, FOUND, CURRENT);
    this.#current = current;
  }

  clear(): void {
    this.#waiting = [];
    for (const range of this.#marked.values()) for (const name of [FOUND, CURRENT]) registered(name).delete(range);
    this.#marked.clear();
    this.#current = undefined;
  }

  #mark(match: Match, lines: HTMLElement[]): void {
    const [from, to] = [textIn(lines[match.from.line]), textIn(lines[match.to.line])];
    if (!from || !to) return;
    const range = document.createRange();
    range.setStart(from, Math.min(match.from.at, from.length));
    range.setEnd(to, Math.min(match.to.at, to.length));
    registered(FOUND).add(range);
    this.#marked.set(match, range);
  }

  #move(match: Match | undefined, from: string, to: string): void {
    const range = match && this.#marked.get(match);
    if (!range) return;
    registered(from).delete(range);
    registered(to).add(range);
  }
}

function registered(name: string): Highlight {
  let highlight = CSS.highlights.get(name);
  if (!highlight) CSS.highlights.set(name, (highlight = new Highlight()));
  return highlight;
}

function textIn(line: HTMLElement | undefined): Text | undefined {
  for (const node of line?.childNodes ?? []) if (node instanceof Text && node.length) return node;
  return undefined;
}
