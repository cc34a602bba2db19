import type { CountedGroup, MonthFigures, YearFigures } from '../../server/contract/figures/figures.ts';
import { groupLabel, LARGEST } from './bars.ts';
import type { Month } from '../../server/contract/figures/months.ts';
import { numberOf } from '../../server/contract/figures/steps.ts';
import type { FiguresText } from './in-words.ts';
import { dayWords, figureWords, isExact, listWords, monthWords, numberWords } from './in-words.ts';

/** Of more that share the first place it is only said how many they are. */
const NAMED = 3;

/** How a year stands against its target. */
export function standing({ target, offers, running, source, year }: YearFigures, text: FiguresText): string {
  if (offers === undefined) return text.term('figuresNoneYet', String(year));
  const parts = target === undefined ? [] : against(target, offers, Boolean(running), text);
  if (running) parts.push(text.term('figuresRunning'));
  const sentence = parts.length ? `${parts.join(', ')}.` : '';
  const told = source === 'told' ? text.term('figuresTold') : '';
  return [capital(sentence), told].filter(Boolean).join(' ');
}

/** What a plot of months shows, for whoever doesn't see it. */
export function monthsSentence(months: readonly MonthFigures[], text: FiguresText): string {
  const certain = months.flatMap(({ month, closed, participations }) =>
    closed && participations && isExact(participations) ? [{ month, count: numberOf(participations) }] : [],
  );
  return [
    ...closedSentences(certain, text),
    ...months.filter(({ closed }) => !closed).map((month) => openSentence(month, text)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a plot of groups shows. */
export function groupsSentence(groups: readonly CountedGroup[], k: number, text: FiguresText): string {
  const shown = groups.filter(({ participations }) => participations);
  const alone = shown.filter(({ id }) => id !== undefined);
  const others = shown.find(({ id }) => id === undefined);
  if (!shown.length) return text.term('figuresTooSmall', numberWords(k, text));
  return [
    mostSentence(alone, text),
    others ? text.term('figuresOthersHave', figureWords(others.participations, text)) : '',
    shown.length > LARGEST ? text.term('figuresLargest', numberWords(LARGEST, text)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Which months had the most and the fewest; none is preferred to another one that had as many. */
function closedSentences(months: readonly { month: Month; count: number }[], text: FiguresText): string[] {
  const counts = months.map(({ count }) => count);
  const [most, fewest] = [Math.max(...counts), Math.min(...counts)];
  const namesOf = (count: number) =>
    months.filter((one) => one.count === count).map(({ month }) => monthWords(month, 'long', text));
  const say = (key: 'figuresMostMonth' | 'figuresFewestMonth', count: number) =>
    text.term(key, listWords(namesOf(count), text), numberWords(count, text), namesOf(count).length === 1);
  if (months.length === 0) return [];
  if (months.length === 1) return [text.term('figuresOnlyMonth', namesOf(most)[0]!, numberWords(most, text))];
  if (most === fewest) return [text.term('figuresEqualMonths', numberWords(most, text))];
  return [say('figuresMostMonth', most), say('figuresFewestMonth', fewest)];
}

/** Who shares the first place by name, unless they are too many to be named. */
function mostSentence(groups: readonly CountedGroup[], text: FiguresText): string {
  const most = Math.max(...groups.map(({ participations }) => numberOf(participations!)));
  const first = groups.filter(({ participations }) => numberOf(participations!) === most);
  if (first.length === 0) return '';
  const count = figureWords(first[0]!.participations, text);
  if (first.length > NAMED) return text.term('figuresMostShared', numberWords(first.length, text), count);
  const labels = first.map((group) => text.term('figuresQuoted', groupLabel(group, text)));
  return text.term('figuresMostGroup', listWords(labels, text), count, first.length === 1);
}

function against(target: number, offers: number, isRunning: boolean, text: FiguresText): string[] {
  if (offers >= target) {
    const more = offers - target;
    return [text.term('figuresReached'), ...(more ? [text.term('figuresMore', numberWords(more, text))] : [])];
  }
  const missing = target - offers;
  // 99.6 % is not all of it.
  const share = text.term('figuresShare', numberWords(Math.floor((offers / target) * 100), text));
  return [share, ...(isRunning ? [text.term('figuresMissing', numberWords(missing, text), missing === 1)] : [])];
}

function openSentence({ month, participations, closes }: MonthFigures, text: FiguresText): string {
  const [name, date] = [monthWords(month, 'long', text), closes ? dayWords(closes, text) : ''];
  return participations
    ? text.term('figuresOpenMonth', name, figureWords(participations, text), date)
    : text.term('figuresOpenMonthNone', name, date);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
