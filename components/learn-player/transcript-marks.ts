import type { Match } from './transcript-search.ts';

/** Names in the page's registry of highlights, shared by all texts on it. */
const FOUND = 'learn-transcript-found';
const CURRENT = 'learn-transcript-current';

/**
 * Marks what was found without touching the text: an element for each word would be lost with the next drawing, and would
 * break selections. Where a browser has no highlights, the line that is meant is marked by its class alone.
 */
export class TranscriptMarks {
  #marked: [name: string, range: Range][] = [];

  /** `lines` are the elements of the lines, each with one text; those not there yet are left out. */
  show(matches: Match[], current: Match | undefined, lines: HTMLElement[]): void {
    this.clear();
    if (!('highlights' in CSS)) return;
    for (const match of matches) {
      const [from, to] = [textIn(lines[match.from.line]), textIn(lines[match.to.line])];
      if (!from || !to) continue;
      const range = document.createRange();
      range.setStart(from, Math.min(match.from.at, from.length));
      range.setEnd(to, Math.min(match.to.at, to.length));
      const name = match === current ? CURRENT : FOUND;
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
      CSS.highlights.get(name)!.add(range);
      this.#marked.push([name, range]);
    }
  }

  clear(): void {
    for (const [name, range] of this.#marked) CSS.highlights.get(name)?.delete(range);
    this.#marked = [];
  }
}

function textIn(line: HTMLElement | undefined): Text | undefined {
  for (const node of line?.childNodes ?? []) if (node instanceof Text && node.length) return node;
  return undefined;
}
