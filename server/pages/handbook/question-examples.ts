/** The questions that stand in a page of the handbook to be copied, as Markdown. Its pictures show the same ones. */
export function questionExamples(page: string): string[] {
  return [...page.matchAll(/^```markdown[^\n]*\n(.*?)^```$/gms)].map(([, text = '']) => text);
}
