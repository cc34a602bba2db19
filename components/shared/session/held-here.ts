import type { CourseState } from '../../../server/contract/state.ts';
import type { Language } from '../../../server/contract/words.ts';
import type { KeptHere } from '../account.ts';
import type { KeptPapers } from './desk-papers.ts';
import { countOf } from './desk-papers.ts';
import type { KeptSession } from './kept-session.ts';
import type { LearnerDesk } from './learner-desk.ts';
import type { LastingShelf } from './shelf.ts';
import { partsOf } from './state-key.ts';

/** Where a browser keeps things. */
export interface Places {
  readonly shelf: LastingShelf;
  /** What is begun and not handed in. */
  desk(): Promise<LearnerDesk>;
}

/** What this browser holds of one person for one service. */
export class HeldHere {
  readonly #session: KeptSession;
  readonly #places: Places;

  constructor(session: KeptSession, places: Places) {
    this.#session = session;
    this.#places = places;
  }

  /** How much it is. */
  async sum(subject: string | null): Promise<KeptHere> {
    const courses = Object.entries(await this.states(subject)).map(([course, { lessons }]) => {
      const title = this.#session.entries.get(course)?.course?.title;
      const questions = Object.values(lessons).flatMap((terms) =>
        Object.values(terms).flatMap(({ answers }) => Object.keys(answers)),
      );
      return { course, ...(title && { title }), lessons: Object.keys(lessons).length, answers: questions.length };
    });
    const waiting = (await this.#places.shelf.waiting()).filter(
      (one) => one.subject === subject && one.service === this.#session.api.base.href,
    );
    const papers = (await this.#places.desk()).of(subject);
    const begun = papers.reduce((sum, one) => sum + countOf(one), 0);
    return { waiting: waiting.length, courses, begun };
  }

  /** Course id → what only this browser keeps. */
  async states(subject: string | null): Promise<Record<string, CourseState>> {
    const keys = (await this.#places.shelf.keys()).filter((key) => {
      const parts = partsOf(key);
      return parts.service === this.#session.api.base.href && parts.subject === subject;
    });
    const states = await Promise.all(keys.map((key) => this.#places.shelf.state(key)));
    return Object.fromEntries(
      keys.flatMap((key, index) => {
        const state = states[index];
        return state ? [[partsOf(key).course, state]] : [];
      }),
    );
  }

  /** What lies on the desk, without what only this browser's own book-keeping needs. */
  async begun(subject: string | null) {
    return (await this.#places.desk()).of(subject).map(withoutPlace);
  }
}

function withoutPlace({ course, lesson, drafts, attempt, changed }: KeptPapers) {
  const answers = Object.entries(drafts).flatMap(([question, { response }]) =>
    response ? [{ question, response }] : [],
  );
  return { course, lesson, answers, ...(attempt && { attempt }), changed };
}

/** For somebody not signed in: what there is to read. */
export function textOf({ courses, begun }: KeptHere, lang: Language): string {
  const head = { de: 'Auf diesem Gerät gespeichert:', en: 'Stored on this device:' }[lang];
  const none = { de: 'nichts', en: 'nothing' }[lang];
  const lines = courses.map(({ course, title, lessons, answers }) =>
    lang === 'de'
      ? `- ${title ?? course}: ${lessons} Lektionen angefangen, ${answers} Fragen beantwortet`
      : `- ${title ?? course}: ${lessons} lessons begun, ${answers} questions answered`,
  );
  if (begun > 0) lines.push(lang === 'de' ? `- Begonnene Antworten: ${begun}` : `- Answers begun: ${begun}`);
  return `${[head, ...(lines.length ? lines : [none])].join('\n')}\n`;
}
