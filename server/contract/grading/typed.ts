import type { Graded } from '../grade.ts';
import type { KeyedOption, KeyedQuestion, Question } from '../question.ts';
import { pairOf } from '../question.ts';
import { readingsOf } from './numbers.ts';
import { folded, isSlip } from './spelling.ts';

/** A word, a number, or something in a gap, each gap once. */
export function isTypedAnswer(response: string[], { type, options, unit }: Question): boolean {
  if (type === 'number') return response.length === 1 && readingsOf(response[0]!, unit).length > 0;
  if (type === 'text') return response.length === 1 && response[0]!.trim() !== '';
  const filled = response.map(pairOf);
  const ids = new Set(filled.map(([id]) => id));
  const areGaps = ids.size === filled.length && filled.every(([id]) => options.some((option) => option.id === id));
  return areGaps && filled.some(([, text]) => text.trim() !== '');
}

/** A word or a number is right or not; of gaps, the share of those filled rightly. */
export function typed(response: string[], { type, options, unit }: KeyedQuestion): Graded {
  if (type === 'gap') return filled(response, options);
  const meant =
    type === 'number' ? numberMeant(readingsOf(response[0]!, unit), options) : wordMeant(response[0]!, options);
  const right = meant?.option.right ?? false;
  return { score: Number(right), parts: meant ? [{ ...meant, right }] : [], missing: right ? 0 : 1 };
}

function filled(response: string[], options: KeyedOption[]): Graded {
  const texts = new Map(response.map(pairOf));
  const parts = options.flatMap((option) => {
    const text = texts.get(option.id)?.trim();
    if (!text) return [];
    const meant = wordMeant(text, [option]);
    return [meant ? { ...meant, right: true } : { option, right: false }];
  });
  return {
    score: parts.filter(({ right }) => right).length / options.length,
    parts,
    missing: options.length - parts.length,
  };
}

/** The option that somebody meant: one they wrote, else a right one but for a slip of the hand, else the one for all others. */
function wordMeant(text: string, options: KeyedOption[]): { option: KeyedOption; spelling?: string } | undefined {
  const typed = folded(text);
  const rightFirst = options.toSorted((a, b) => Number(b.right) - Number(a.right));
  const option = rightFirst.find(({ spellings = [] }) => spellings.some((one) => folded(one) === typed));
  if (option) return { option };
  for (const option of options) {
    const spelling = option.right && option.spellings?.find((one) => isSlip(typed, folded(one)));
    if (spelling) return { option, spelling };
  }
  const other = options.find(({ spellings }) => spellings?.length === 0);
  return other && { option: other };
}

/** The nearest number within whose tolerance it lies, a right one first; else the option for all others. */
function numberMeant(readings: number[], options: KeyedOption[]): { option: KeyedOption } | undefined {
  const distance = ({ value = NaN, tolerance = 0 }: KeyedOption) => {
    const nearest = Math.min(...readings.map((reading) => Math.abs(reading - value)));
    // Tenths have no exact end in binary: 0.3 is within 0.1 of 0.2.
    return nearest <= tolerance + 1e-12 * Math.max(1, Math.abs(value)) ? nearest : Infinity;
  };
  const near = options
    .filter((option) => distance(option) < Infinity)
    .sort((a, b) => Number(b.right) - Number(a.right) || distance(a) - distance(b));
  const option = near[0] ?? options.find(({ value }) => value === undefined);
  return option && { option };
}
