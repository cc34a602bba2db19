import type { AuditAnswer, CourseCard, RetentionAnswer } from '../../server/contract/api.ts';
import type { DueAnswer, HealthAnswer } from '../../server/contract/admin.ts';
import type { FiguresAnswer } from '../../server/contract/figures/figures.ts';
import type { ExportDoing, ExportWish, Office } from '../shared/office.ts';
import type { ViewProblem } from '../shared/view-problem.ts';

/** What a {@link FixtureOffice} answers; what isn't given is never answered. */
export interface OfficeAnswers {
  roles?: readonly string[];
  courses?: readonly CourseCard[];
  figures?: FiguresAnswer;
  due?: DueAnswer;
  audit?: AuditAnswer;
  retention?: RetentionAnswer;
  health?: HealthAnswer;
}

/** An office whose answers a test sets. */
export class FixtureOffice implements Office {
  /** What was asked for, oldest first: `figures {"year":2025}`. */
  readonly asked: string[] = [];
  answers: OfficeAnswers;
  /** What everything rejects with while it is set. */
  refusal: { problem: ViewProblem } | undefined;
  /** What {@link signIn} answers. */
  signInAt: string | undefined;
  /** Makes the file of an export. */
  exporting: (wish: ExportWish, doing: ExportDoing) => Promise<File> = () => new Promise(() => {});

  constructor(answers: OfficeAnswers = {}) {
    this.answers = answers;
  }

  roles = (): Promise<readonly string[]> => this.#answer('roles');
  signIn = (): Promise<string | undefined> => Promise.resolve(this.signInAt);
  courses = (): Promise<readonly CourseCard[]> => this.#answer('courses');
  figures = (wish: object): Promise<FiguresAnswer> => this.#answer('figures', wish);
  figuresFile = async (wish: object): Promise<File> => {
    this.asked.push(`figuresFile ${JSON.stringify(wish)}`);
    return this.refusal ? this.#refuse() : new File(['Jahr;2026'], 'lernzahlen-2026.csv', { type: 'text/csv' });
  };
  due = (): Promise<DueAnswer> => this.#answer('due');
  audit = (before?: string): Promise<AuditAnswer> => this.#answer('audit', before);
  retention = (): Promise<RetentionAnswer> => this.#answer('retention');
  health = (): Promise<HealthAnswer> => this.#answer('health');

  export(wish: ExportWish, doing: ExportDoing): Promise<File> {
    this.asked.push(`export ${JSON.stringify(wish)}`);
    return this.refusal ? this.#refuse() : this.exporting(wish, doing);
  }

  async #answer<T>(what: keyof OfficeAnswers, wish?: unknown): Promise<T> {
    this.asked.push(wish === undefined ? what : `${what} ${JSON.stringify(wish)}`);
    if (this.refusal) return this.#refuse();
    const answer = this.answers[what];
    return answer === undefined ? new Promise<T>(() => {}) : (answer as T);
  }

  #refuse(): Promise<never> {
    return Promise.reject(Object.assign(new Error(this.refusal!.problem.en), this.refusal));
  }
}
