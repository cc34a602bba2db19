import type { KeptCourse, MyDataAnswer, PrivacyAnswer } from '../contract/api.ts';
import type { MyDataWords } from './my-data-words.ts';
import { myDataWords } from './my-data-words.ts';

/** {@link MyDataAnswer} to be read by the person it is about. */
export function myDataText(data: MyDataAnswer, privacy: PrivacyAnswer, language: 'de' | 'en'): string {
  const words = myDataWords[language];
  const day = (date: string) => dayIn(language, date);
  const classes = [...new Set(data.courses.map((course) => course.class))];
  const sections = [
    words.title,
    words.hello(data.identity.name),
    words.begin(day(data.time.slice(0, 10)), data.courses.length),
    ...data.courses.map((course) => courseText(course, words, day)),
    ...(classes.includes('pseudonymous') ? [words.aboutPseudonym] : []),
    words.notKept,
    ...classes.map((name) => words.legal(name, privacy.legal[name])),
    words.audit(
      data.audit.map(({ at, what }) => `${day(new Date(at).toISOString().slice(0, 10))}: ${words.done[what]}`),
      privacy.keep.audit,
    ),
    words.erasing(privacy.keep.erasures),
    words.contact(privacy.contact),
  ];
  return `${sections.join('\n\n')}\n`;
}

function courseText(course: KeptCourse, words: MyDataWords, day: (date: string) => string): string {
  const { title, class: recordClass, lessons, answers, percent, changed, ends, proofs } = course;
  const lines = [
    words.kept[recordClass],
    ...(lessons > 0
      ? [words.progress(percent, lessons, answers), words.ends(day(changed), day(ends))]
      : [words.progressGone]),
    ...proofs.map((proof) => words.proof(words.earned[proof.kind], day(proof.at), day(proof.ends))),
    ...(title === undefined ? [words.retired] : []),
  ];
  return [title ?? course.course, ...lines.map((line) => `  ${line}`)].join('\n');
}

function dayIn(language: 'de' | 'en', date: string): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}
