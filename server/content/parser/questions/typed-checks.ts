import type { Heading } from 'mdast';
import type { KeyedOption } from '../../../contract/question.ts';
import type { ReadOption } from '../option.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';

/** Notes spellings that can't be told apart. */
export function noteSpellings(options: KeyedOption[], _read: ReadOption[], heading: Heading, reading: Reading): void {
  noteRight(options, heading, reading);
}

/** Notes numbers that can't be told apart. */
export function noteNumbers(options: KeyedOption[], _read: ReadOption[], heading: Heading, reading: Reading): void {
  noteRight(options, heading, reading);
}

function noteRight(options: KeyedOption[], heading: Heading, { issues }: Reading): void {
  if (!options.some(({ right }) => right)) issues.add(placeOf(heading), 'right-missing');
}
