/** A sentence in both languages. */
export interface Both {
  de: string;
  en: string;
}

/** One thing the doctor says. */
export interface Finding {
  /** `fault`: something to mend; `hint`: something to know; `good`: as it should be. */
  kind: 'fault' | 'hint' | 'good';
  /** Names it, for whoever reads the JSON. */
  id: string;
  /** Which part of the report it belongs to. */
  about: 'page' | 'snippet' | 'service' | 'policy';
  says: Both;
  /** Line of the page, from 1. */
  at?: number | undefined;
  /** What to do about it. */
  todo?: Both | undefined;
  /** What to write, exactly. */
  write?: string | undefined;
}

const LONGEST = 300;

/** Text of somebody else's, for a terminal: on one line, without what moves its cursor, and not without end. */
export function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
}
