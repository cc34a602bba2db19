import type { Words } from '../../contract/words.ts';
import { answerMessages } from './messages-answers.ts';
import { courseMessages } from './messages-course.ts';
import { figuresMessages } from './messages-figures.ts';
import { headingMessages } from './messages-headings.ts';
import { mediaMessages } from './messages-media.ts';
import { momentMessages } from './messages-moments.ts';
import { questionMessages } from './messages-questions.ts';
import { sceneMessages } from './messages-scenes.ts';

/** Something an editor should know about a course, and where it stands. */
export interface Issue extends Words {
  /** The file, as a path the editor can open. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in characters (a composed umlaut is one). */
  column: number;
  /** An error keeps a course from being published, a warning doesn't; a hint says what is as it was asked for. */
  severity: 'error' | 'warning' | 'hint';
  code: MessageCode;
  /** What mends it. */
  mend?: Insertion;
}

/** Something that is missing in a course file. */
export interface Insertion {
  /** Where it belongs in the text of its `SourceText`. */
  offset: number;
  text: string;
  /** A word that may stand in it for the id, where nobody knows that id yet. */
  name?: string;
}

/** A place in a file, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Where a file begins. */
export const START: Place = { line: 1, column: 1 };

/** Every message of the checker, by its code: how bad it is, and the sentence in German and in English. */
const messages = {
  ...courseMessages,
  ...headingMessages,
  ...questionMessages,
  ...answerMessages,
  ...sceneMessages,
  ...momentMessages,
  ...mediaMessages,
  ...figuresMessages,
};

type MessageCode = keyof typeof messages;

type Values<Code extends MessageCode> = Parameters<(typeof messages)[Code]['de']>;

/** The issue of a code at a place. */
export function issueAt<Code extends MessageCode>(
  file: string,
  { line, column }: Place,
  code: Code,
  ...values: Values<Code>
): Issue {
  const { severity, de, en } = messages[code] as Message;
  return { file, line, column, severity, code, de: de(...values), en: en(...values) };
}

/** Collects what is wrong while a course is read. */
export class IssueList {
  readonly all: Issue[];
  readonly #file: string;

  constructor(file: string, all: Issue[] = []) {
    this.#file = file;
    this.all = all;
  }

  /** Notes an issue at a place of this file. */
  add<Code extends MessageCode>(place: Place, code: Code, ...values: Values<Code>): Issue {
    const issue = issueAt(this.#file, place, code, ...values);
    this.all.push(issue);
    return issue;
  }

  /** The same list, for places of another file. */
  of(file: string): IssueList {
    return new IssueList(file, this.all);
  }
}

/** Whether a course with these issues can't be published. */
export function isBroken(issues: Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

interface Message {
  severity: Issue['severity'];
  de(...values: unknown[]): string;
  en(...values: unknown[]): string;
}
