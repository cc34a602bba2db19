/** Finds what nobody but one person may come across. */
export interface CanarySearch {
  /** What of it stands in a text, also percent-encoded and in other letters. */
  in(text: string): string[];
}

/** `canaries` by what they are. */
export function searchFor(canaries: ReadonlyMap<string, string>): CanarySearch {
  const names = new Map([...canaries].map(([name, value]) => [value.toLowerCase(), name]));
  const any = new RegExp([...canaries.values()].map(escaped).join('|'), 'gi');
  const found = (text: string) => [...text.matchAll(any)].map(([value]) => names.get(value.toLowerCase())!);

  return {
    in: (text) => [...new Set(text.includes('%') ? [...found(text), ...found(decoded(text))] : found(text))],
  };
}

function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => Buffer.from(part.replaceAll('%', ''), 'hex').toString());
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
