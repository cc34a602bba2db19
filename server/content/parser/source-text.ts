import type { Place } from '../issues/issue.ts';

/** The text of a file without byte order mark, with `\n` as line end, composed (NFC); knows the place of every offset. */
export class SourceText {
  readonly text: string;
  readonly #lines: number[];

  constructor(raw: string) {
    this.text = raw
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .normalize('NFC');
    this.#lines = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.#lines.push(at + 1);
  }

  /** Line and column of an offset. */
  placeAt(offset: number): Place {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lines[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#lines[low]! + 1 };
  }
}

/** Bytes as text, or the place of the first byte that is no UTF-8. */
export function decode(bytes: Uint8Array): { text: string } | { invalidAt: Place } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes);
    const source = new SourceText(readable);
    return { invalidAt: source.placeAt(Math.max(0, source.text.indexOf('\uFFFD'))) };
  }
}
