import type { Language } from '../contract/words.ts';
import type { Finding } from './finding.ts';
import { plain } from './finding.ts';

const MARKS = { good: '✓', fault: '✗', hint: '·' };

const LINE = { de: 'Zeile', en: 'line' };

/** A finding for a terminal. */
export function drawn({ kind, says, at, todo, write }: Finding, lang: Language): string[] {
  const place = at ? `${LINE[lang]} ${at}: ` : '';
  return [
    ...wrapped(`${place}${plain(says[lang])}`, `  ${MARKS[kind]} `, '    '),
    ...(todo ? wrapped(todo[lang], '    ') : []),
    ...(write ? [`        ${plain(write)}`] : []),
  ];
}

/** Lines of at most 88 characters; a word that is longer stays whole. */
export function wrapped(text: string, first: string, others = first): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const isEmpty = line === first || line === others;
    if (!isEmpty && line.length + word.length > 88) {
      lines.push(line.trimEnd());
      line = others;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
