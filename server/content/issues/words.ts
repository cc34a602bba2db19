/** What can carry an id. */
export type Kind = 'lesson' | 'question' | 'option' | 'gap' | 'target' | 'scene' | 'note' | 'chapter';

/** The words for what can carry an id. */
export const words: Record<Kind, { the: string; en: string }> = {
  lesson: { the: 'Die Lektion', en: 'lesson' },
  question: { the: 'Die Frage', en: 'question' },
  option: { the: 'Die Antwortmöglichkeit', en: 'option' },
  gap: { the: 'Die Lücke', en: 'gap' },
  target: { the: 'Das Ziel der Zuordnung', en: 'target' },
  scene: { the: 'Die Szene', en: 'scene' },
  note: { the: 'Die Notiz', en: 'note' },
  chapter: { the: 'Das Kapitel', en: 'chapter' },
};

/** „Meinten Sie …?“, where there is something to suggest. */
export function meant(suggestion?: string): string {
  return suggestion === undefined ? '' : ` Meinten Sie „${suggestion}“?`;
}

/** “Did you mean …?”, where there is something to suggest. */
export function meantEn(suggestion?: string): string {
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
}

/** A moment of a film: `1:23`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
