import { arranged, isArrangement } from './grading/arranged.ts';
import { chosen, isChoice } from './grading/chosen.ts';
import { isPath, walked } from './grading/walked.ts';
import { isTypedAnswer, typed } from './grading/typed.ts';
import type { KeyedOption, KeyedQuestion, Question, QuestionType } from './question.ts';
import type { RichText } from './rich-text.ts';
import type { Score } from './state.ts';

/** What the service says about one answer. */
export interface Verdict extends Score {
  /**
   * The parts of the answer, each with its reason: the options that were chosen, brought to a place or filled. What was not
   * chosen stays untold, so that one can try again.
   */
  chosen: ChosenOption[];
  /** How many options should have been chosen, brought to a place or filled, and were not. */
  missing: number;
  /** The second of the video that explains it. */
  see?: number;
}

export interface ChosenOption {
  id: string;
  right: boolean;
  feedback: RichText;
  /** The second of the video that explains it. */
  see?: number;
  /** How it is written, where somebody's hand had slipped. */
  spelling?: string;
}

/** How a kind of question is graded. */
interface Rule {
  /** Whether somebody can have answered so. */
  isAnswer(response: string[], question: Question): boolean;
  grade(response: string[], question: KeyedQuestion): Graded;
}

/** What a rule says: the parts of an answer that are known, and how much it is worth, from 0 to 1. */
export interface Graded {
  score: number;
  parts: { option: KeyedOption; right: boolean; spelling?: string }[];
  missing: number;
}

const choice: Rule = { isAnswer: isChoice, grade: chosen };
const arrangement: Rule = { isAnswer: isArrangement, grade: arranged };
const text: Rule = { isAnswer: isTypedAnswer, grade: typed };

const RULES: Record<QuestionType, Rule | undefined> = {
  single: choice,
  multiple: choice,
  'true-false': choice,
  spot: choice,
  matching: arrangement,
  sorting: arrangement,
  ordering: arrangement,
  text,
  gap: text,
  number: text,
  scenario: { isAnswer: isPath, grade: walked },
  step: undefined,
  reflection: undefined,
};

/** Whether somebody can have answered so: whatever else arrives is no answer, and not a wrong one. */
export function isAnswerTo(response: string[], question: Question): boolean {
  return RULES[question.type]?.isAnswer(response, question) ?? false;
}

/**
 * Grades an answer ({@link isAnswerTo}). Between 0 and 1:
 * - single, true-false, spot: right or not. multiple: (right − wrong chosen) / right, not below 0;
 * - matching, sorting, ordering, gap: the share that is in its right place. text, number: right or not;
 * - scenario: the share of good decisions among those made.
 */
export function grade(response: string[], question: KeyedQuestion): Verdict {
  const { score, parts, missing } = RULES[question.type]!.grade(response, question);
  return {
    score,
    correct: score === 1,
    chosen: parts.map(({ option: { id, feedback, see }, right, spelling }) => ({
      ...{ id, right, feedback },
      ...(see !== undefined && { see }),
      ...(spelling !== undefined && { spelling }),
    })),
    missing,
    ...(question.see !== undefined && { see: question.see }),
  };
}
