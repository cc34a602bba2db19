import { clockTime } from '../shared/duration.ts';
import { Texts } from '../shared/texts.ts';
import { say, secondAt } from './place.ts';
import { reportTexts } from './report.texts.ts';
import type { Ways } from './ways.ts';

/** Links that are made ready already. */
const ready = new WeakSet<Element>();

/**
 * Makes a link write a mail that says where the barrier is: course, lesson, second, page. It is written in the person's
 * own program: what somebody can't see or hear never passes through the service.
 */
export function report(link: HTMLAnchorElement, ways: Ways): void {
  if (ready.has(link) || link.protocol !== 'mailto:') return;
  ready.add(link);
  const text = new Texts(ways.player, reportTexts);
  const address = decodeURIComponent(link.pathname);
  const prepare = () => (link.href = mailTo(link.pathname, ways, text));
  prepare();
  link.addEventListener('focus', prepare);
  link.addEventListener('pointerenter', prepare);
  link.addEventListener('click', () => {
    // The film has gone on.
    prepare();
    // Not everybody has a program for mails.
    say(ways, () => text.term('reportOtherwise', address));
  });
}

function mailTo(address: string, ways: Ways, text: Texts<typeof reportTexts>): string {
  const { view, lesson } = ways.options.look()!;
  const { id, title } = view.course;
  const second = secondAt(ways);
  const lines = [
    `${text.term('reportCourse')}: ${title} (${id})`,
    ...(lesson ? [`${text.term('reportLesson')}: ${lesson.title} (${lesson.id})`] : []),
    ...(second === undefined ? [] : [`${text.term('reportPlace')}: ${clockTime(second)}`]),
    `${text.term('reportPage')}: ${location.href}`,
    '',
    text.term('reportWhat'),
    '',
  ];
  const subject = encodeURIComponent(text.term('reportSubject', title));
  // RFC 6068, 5: line breaks are CRLF.
  return `mailto:${address}?subject=${subject}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}
