import type { CountedGroup, MonthFigures, YearFigures } from '../../server/contract/figures/figures.ts';
import { groupLabel, LARGEST } from './bars.ts';
import { numberOf } from '../../server/contract/figures/steps.ts';
import type { FiguresText } from './in-words.ts';
import { dayWords, figureWords, isExact, monthWords, numberWords } from './in-words.ts';

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
  const certain = months
    .flatMap(({ month, closed, participations }) => {
      return closed && participations && isExact(participations) ? [{ month, count: numberOf(participations) }] : [];
    })
    .sort((a, b) => b.count - a.count);
  const [most, fewest] = [certain[0], certain.at(-1)];
  const say = (key: 'figuresMostMonth' | 'figuresFewestMonth' | 'figuresOnlyMonth', of: typeof most) =>
    of ? text.term(key, monthWords(of.month, 'long', text), numberWords(of.count, text)) : '';
  return [
    say(certain.length > 1 ? 'figuresMostMonth' : 'figuresOnlyMonth', most),
    certain.length > 1 && most!.count !== fewest!.count ? say('figuresFewestMonth', fewest) : '',
    ...months.filter(({ closed }) => !closed).map((month) => openSentence(month, text)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a plot of groups shows. */
export function groupsSentence(groups: readonly CountedGroup[], k: number, text: FiguresText): string {
  const shown = groups.filter(({ participations }) => participations);
  const alone = shown.filter(({ id }) => id !== undefined);
  const [most] = alone.sort((a, b) => numberOf(b.participations!) - numberOf(a.participations!));
  const others = shown.find(({ id }) => id === undefined);
  if (!shown.length) return text.term('figuresTooSmall', numberWords(k, text));
  return [
    most ? text.term('figuresMostGroup', groupLabel(most, text), figureWords(most.participations, text)) : '',
    others ? text.term('figuresOthersHave', figureWords(others.participations, text)) : '',
    shown.length > LARGEST ? text.term('figuresLargest', numberWords(LARGEST, text)) : '',
  ]
    .filter(Boolean)
    .join(' ');
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
