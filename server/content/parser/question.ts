import type { Heading } from 'mdast';
import type { KeyedQuestion, QuestionType } from '../../contract/question.ts';
import { readLabelled } from './heading.ts';
import { startOf } from './markdown.ts';
import type { Moment } from './moment.ts';
import { readMoment } from './moment.ts';
import type { Kind, WrittenKind } from './question-kind.ts';
import { isSaid, KINDS, kindsOf, PLACING } from './question-kind.ts';
import type { Answers, Asked } from './questions/asked.ts';
import { isOptionList } from './questions/asked.ts';
import { readBare } from './questions/bare.ts';
import { readChoice } from './questions/choice.ts';
import { readGap } from './questions/gap.ts';
import { readOrdering } from './questions/ordering.ts';
import { readMatching, readSorting } from './questions/pairs.ts';
import { readScenario } from './questions/scenario.ts';
import { readSpot } from './questions/spot.ts';
import { readNumbers, readText } from './questions/typed.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import type { Section } from './sections.ts';
import { readSee } from './see.ts';

/** Whether a section asks something: it says so, or has a list of options, or one that was meant to be. */
export function isQuestion({ heading, nodes }: Section, { attributes }: Reading): boolean {
  return isSaid(attributes.get(startOf(heading))) || nodes.some((node) => node.type === 'list' && isOptionList(node));
}

/** What a section is; undefined for a question that doesn't say. Notes kinds that aren't known, and several at once. */
export function readKind(heading: Heading, { attributes, issues, source }: Reading): Kind | undefined {
  const block = attributes.get(startOf(heading));
  const [first, second]: WrittenKind[] = kindsOf(block);
  if (!first) return undefined;
  if (second) issues.add(placeOf(heading), 'types-both', first.kind, second.kind);
  if (first.isMeant) {
    const { entry, kind } = first;
    const written = [entry.key, entry.value].filter(Boolean).join('=');
    issues.add(source.placeAt(entry.offset), 'type-unknown', written, kind);
    const flag = { ...entry, key: kind, value: '', form: 'flag' as const };
    const entries = block!.entries!.map((one) => (one === entry ? flag : one));
    attributes.set(startOf(heading), { ...block!, entries });
  }
  return first.kind;
}

/** Reads a question. `taken` are the ids of what else the lesson asks and tells. */
export function readQuestion(
  { heading, nodes }: Section,
  kind: Kind | undefined,
  taken: Map<string, number>,
  reading: Reading,
): KeyedQuestion {
  const known = [...KINDS, ...PLACING];
  const { id, text, attributes } = readLabelled('question', heading, heading.children, known, taken, reading);
  const { type, ...answers } = readAnswers(kind, { heading, nodes, attributes }, reading);
  const see = readSee(attributes.get('see'), reading);
  const moment: Moment = readMoment({ heading, attributes }, reading);
  return { id, rev: '', type, title: text, ...answers, ...moment, ...(see !== undefined && { see }) };
}

function readAnswers(kind: Kind | undefined, asked: Asked, reading: Reading): Answers & { type: QuestionType } {
  switch (kind) {
    case 'text':
      return { type: kind, ...readText(asked, reading) };
    case 'number':
      return { type: kind, ...readNumbers(asked, reading) };
    case 'gap':
      return { type: kind, ...readGap(asked, reading) };
    case 'matching':
      return { type: kind, ...readMatching(asked, reading) };
    case 'sorting':
      return { type: kind, ...readSorting(asked, reading) };
    case 'ordering':
      return { type: kind, ...readOrdering(asked, reading) };
    case 'spot':
      return { type: kind, ...readSpot(asked, reading) };
    case 'scenario':
      return { type: kind, ...readScenario(asked, reading) };
    case 'step':
    case 'reflection':
      return { type: kind, ...readBare(asked, kind, reading) };
    default:
      return readChoice(asked, reading);
  }
}
