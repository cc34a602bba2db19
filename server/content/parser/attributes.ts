/** One entry of `{#id flag key=value}`; a flag has the value ''. `#` is the key of the id. */
export interface Attribute {
  key: string;
  value: string;
  /** As it is written: alone, with a value, with a value in quotes. */
  form: 'flag' | 'bare' | 'quoted';
  /** Where it starts in the source. */
  offset: number;
}

/** A `{…}` at the end of a heading or an option; `entries` is missing where it can't be read. */
export interface AttributeBlock {
  start: number;
  end: number;
  entries?: Attribute[];
  fault?: AttributeFault;
}

/** Why a `{…}` can't be read. */
export type AttributeFault = 'quote-open' | 'quote-followed' | 'equals-spaced';

/**
 * Finds the `{…}` that ends at `to` and starts after `from`.
 * Walks backwards over quoted values, so that they may hold braces; in one pass, whatever stands there.
 */
export function findAttributes(source: string, from: number, to: number): AttributeBlock | undefined {
  let end = to;
  while (end > from && isSpace(source[end - 1]!)) end--;
  if (source[end - 1] !== '}') return undefined;

  const unpaired = new Set<string>();
  for (let at = end - 2; at >= from; at--) {
    const mark = source[at]!;
    if (mark === '{') return blockAt(source, from, at, end);
    const openers = OPENERS[mark];
    if (!openers || unpaired.has(mark)) continue;
    const opener = lastOf(source, openers, from, at);
    if (opener < 0) unpaired.add(mark);
    else at = opener;
  }
  return undefined;
}

function blockAt(source: string, from: number, start: number, end: number): AttributeBlock | undefined {
  const escaped = start > from && source[start - 1] === '\\';
  if (escaped) return undefined;
  const parsed = parseAttributes(source, start + 1, end - 1);
  return { start, end, ...(typeof parsed === 'string' ? { fault: parsed } : { entries: parsed }) };
}

function parseAttributes(source: string, from: number, to: number): Attribute[] | AttributeFault {
  const entries: Attribute[] = [];
  let at = from;
  for (;;) {
    while (at < to && isSpace(source[at]!)) at++;
    if (at >= to) return entries;
    const offset = at;
    if (source[at] === '#') {
      while (at < to && !isSpace(source[at]!)) at++;
      entries.push({ key: '#', value: source.slice(offset + 1, at), form: 'bare', offset });
      continue;
    }
    while (at < to && !isSpace(source[at]!) && source[at] !== '=') at++;
    const key = source.slice(offset, at);
    if (source[at] !== '=' || at >= to) {
      entries.push({ key, value: '', form: 'flag', offset });
      continue;
    }
    const value = valueAt(source, at + 1, to);
    if (!key) return 'equals-spaced';
    if (typeof value === 'string') return value;
    entries.push({ key, value: value.text, form: CLOSERS[source[at + 1]!] ? 'quoted' : 'bare', offset });
    at = value.end;
  }
}

function valueAt(source: string, from: number, to: number): { text: string; end: number } | AttributeFault {
  const closers = CLOSERS[source[from] ?? ''];
  if (closers) {
    let end = from + 1;
    while (end < to && !closers.includes(source[end]!)) end++;
    const afterwards = source[end + 1];
    if (end >= to) return 'quote-open';
    if (end + 1 < to && !isSpace(afterwards!)) return 'quote-followed';
    return { text: source.slice(from + 1, end), end: end + 1 };
  }
  let end = from;
  while (end < to && !isSpace(source[end]!)) end++;
  return end > from ? { text: source.slice(from, end), end } : 'equals-spaced';
}

/** Quotation marks of word processors are as good as straight ones. */
const CLOSERS: Record<string, string> = { '"': '"', "'": "'", '„': '“”', '“': '”', '»': '«', '«': '»' };
const OPENERS: Record<string, string> = { '"': '"', "'": "'", '”': '„“', '“': '„', '«': '»', '»': '«' };

function lastOf(source: string, marks: string, from: number, before: number): number {
  let at = before - 1;
  while (at >= from && !marks.includes(source[at]!)) at--;
  return at >= from ? at : -1;
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\u00A0';
}
