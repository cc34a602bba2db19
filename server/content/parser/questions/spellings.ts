/** The spellings an editor lists, the one that is shown first; none stands for whatever else is typed. */
export function spellingsOf(text: string): string[] {
  if (isElse(text)) return [];
  return text
    .split(/(?<=\s)\/(?=\s)/)
    .map((spelling) => spelling.trim().split(/\s+/).join(' '))
    .filter(Boolean);
}

/** Whether `…` or `...` stands for whatever else is typed. */
export function isElse(text: string): boolean {
  return /^\s*(?:…|\.{3})\s*$/.test(text);
}
