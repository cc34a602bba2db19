import type { KeptCourse, KeptDamaged, MyDataAnswer, PrivacyAnswer } from '../contract/api.ts';
import type { Course } from '../contract/course.ts';
import type { Milestone } from '../contract/milestones.ts';
import type { CourseRecord, LearnerRecord } from '../contract/record.ts';
import { own } from '../contract/state.ts';
import type { Language } from '../contract/words.ts';
import { nameOf } from './my-data-answers.ts';
import { learntWords } from './my-data-learnt-words.ts';
import { learntText, termText } from './my-data-learnt.ts';
import { indented, oneLine } from './my-data-line.ts';
import type { MyDataWords } from './my-data-words.ts';
import { myDataWords } from './my-data-words.ts';

type Day = (time: number | string) => string;

/** {@link MyDataAnswer} to be read by the person it is about; `courses` lend their words to what is kept by ids. */
export function myDataText(
  data: MyDataAnswer,
  privacy: PrivacyAnswer,
  language: Language,
  courses: readonly Course[] = [],
): string {
  const words = myDataWords[language];
  const day: Day = (time) => dayIn(language, time);
  const { records, damaged, identity, audit } = data;
  const classes = [...new Set([...records, ...damaged].map(({ key }) => key.class))];
  const isKept = classes.length > 0;
  const sections = [
    words.title,
    words.hello(identity.name && oneLine(identity.name)),
    words.begin(day(data.time), isKept),
    ...(isKept ? [signedInText(identity, words)] : []),
    ...records.map((record) => recordText(record, words, day)),
    ...data.courses.map((kept) => {
      const course = courses.find(({ id }) => id === kept.course);
      const record = records.find(({ key }) => key.class === kept.class);
      return courseText(kept, own(record?.courses ?? {}, kept.course), course, language, day);
    }),
    ...(damaged.length > 0 ? [damagedText(damaged, words, day)] : []),
    ...(classes.includes('pseudonymous') ? [words.aboutPseudonym] : []),
    words.notKept,
    ...classes.map((name) => {
      const legal = privacy.legal[name];
      return words.legal(name, legal && oneLine(legal));
    }),
    words.audit(
      audit.map(({ at, what }) => `${day(at)}: ${words.done[what]}`),
      privacy.keep.audit,
    ),
    ...(records.length > 0 ? [words.exports(data.exports.map(day))] : []),
    words.erasing(privacy.keep.erasures),
    ...(isKept ? [words.exactly] : []),
    words.elsewhere,
    words.contact(privacy.contact && oneLine(privacy.contact)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function signedInText({ id, name, department, roles, areas }: MyDataAnswer['identity'], words: MyDataWords): string {
  const tasks = roles.filter((role) => role !== 'learner').map((role) => own(words.roles, role) ?? role);
  return [
    words.signedIn,
    ...valuesText([
      [words.id, id],
      [words.name, name],
      [words.department, department],
      [words.tasks, tasks.join(', ')],
      [words.areas, areas.join(', ')],
    ]),
  ].join('\n');
}

function recordText({ key, person, created }: LearnerRecord, words: MyDataWords, day: Day): string {
  return [
    words.recorded[key.class],
    ...valuesText([
      ...(key.class === 'named' ? [[words.id, key.id] as const] : []),
      [words.name, person?.name],
      [words.department, person?.department],
      [words.created, day(created)],
    ]),
  ].join('\n');
}

function damagedText(damaged: KeptDamaged[], words: MyDataWords, day: Day): string {
  const lines = damaged.map(({ key, at, ends }) => `– ${words.aside(key.class, day(at), day(ends))}`);
  return [words.damaged, ...indented(lines)].join('\n');
}

function valuesText(values: (readonly [label: string, value: string | undefined])[]): string[] {
  return indented(values.flatMap(([label, value]) => (value ? [`${label}: ${oneLine(value)}`] : [])));
}

function courseText(
  kept: KeptCourse,
  record: CourseRecord | undefined,
  course: Course | undefined,
  language: Language,
  day: Day,
): string {
  const words = myDataWords[language];
  const { title, class: recordClass, lessons, answers, percent, changed, ends, proofs } = kept;
  const lines = [
    words.kept[recordClass],
    ...(lessons > 0
      ? [words.progress(percent, lessons, answers), words.ends(day(changed), day(ends))]
      : [words.progressGone]),
    ...proofs.map((proof) => words.proof(words.earned[proof.kind], day(proof.at), day(proof.ends))),
    ...(title === undefined ? [words.retired] : []),
    ...(record ? reachedText(record.milestones, course, language, day) : []),
    ...(record ? learntText(record.state, course, learntWords[language], day) : []),
  ];
  return [oneLine(title ?? kept.course), ...indented(lines)].join('\n').replace(/ +$/gm, '');
}

function reachedText(milestones: Milestone[], course: Course | undefined, language: Language, day: Day): string[] {
  if (milestones.length === 0) return [];
  const [words, learnt] = [myDataWords[language], learntWords[language]];
  const lines = milestones.map(({ kind, lesson, term, at, month, department }) => {
    const title = course?.lessons.find(({ id }) => id === lesson)?.title;
    const name = lesson === undefined ? undefined : nameOf(lesson, title, learnt);
    const reached = `– ${words.reached(kind, name)} ${learnt.on(day(at))}`;
    const counted = month && words.counted(monthIn(language, month), department && oneLine(department));
    return [reached, termText(term, learnt, day), counted].filter(Boolean).join(' ');
  });
  return ['', words.reachedTitle, ...indented(lines)];
}

function monthIn(language: Language, month: string): string {
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', format).format(new Date(`${month}-01`));
}

function dayIn(language: Language, time: number | string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return oneLine(String(time));
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    date,
  );
}
