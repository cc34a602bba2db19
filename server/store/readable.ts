/** What a row holds, as `parse` reads it; what can't be read is reported, and left out. */
export function readable<Doc>(
  { kind, document }: { kind: string; document: string },
  parse: (text: string) => Doc,
  report: (problem: string) => void,
): Doc | undefined {
  try {
    return parse(document);
  } catch (error) {
    report(`${kind}: ${(error as Error).message}`);
    return undefined;
  }
}
