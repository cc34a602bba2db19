import type { Words } from '../contract/words.ts';

/** One thing the doctor says. */
export interface Finding {
  /** `fault`: something to mend; `hint`: something to know; `good`: as it should be. */
  kind: 'fault' | 'hint' | 'good';
  /** Names it, for whoever reads the JSON. */
  id: string;
  /** Which part of the report it belongs to. */
  about: 'page' | 'snippet' | 'service' | 'policy' | InstallationPart;
  says: Words;
  /** Line of the page, from 1. */
  at?: number | undefined;
  /** What to do about it. */
  todo?: Words | undefined;
  /** What to write, exactly. */
  write?: string | undefined;
}

/** What an installation is made of. */
export type InstallationPart =
  'settings' | 'machine' | 'folders' | 'disk' | 'clock' | 'database' | 'courses' | 'address' | 'origins';

/** Makes something to mend of what is to be said. */
export type Fault = (id: string, said: Pick<Finding, 'says' | 'todo' | 'write'>, at?: number) => Finding;

/** For one part of the report; `at`: line of the page, unless a fault says another one. */
export function faultAbout(about: Finding['about'], at?: number): Fault {
  return (id, said, line = at) => ({ kind: 'fault', id, about, ...(line !== undefined && { at: line }), ...said });
}

/** Says things about one part of an installation. */
export function teller(about: InstallationPart) {
  const tell =
    (kind: Finding['kind']) =>
    (id: string, says: Words, more: Pick<Finding, 'todo' | 'write'> = {}): Finding => ({
      kind,
      id,
      about,
      says,
      ...more,
    });
  return { good: tell('good'), hint: tell('hint'), fault: tell('fault') };
}

const LONGEST = 300;

/** Text of somebody else's, for a terminal: on one line, without what moves its cursor, and not without end. */
export function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
}
