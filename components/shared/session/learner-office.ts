import type {
  AuditAnswer,
  CourseCard,
  CoursesAnswer,
  MeAnswer,
  RetentionAnswer,
} from '../../../server/contract/api.ts';
import type { DueAnswer, HealthAnswer } from '../../../server/contract/admin.ts';
import type { FiguresAnswer } from '../../../server/contract/figures/figures.ts';
import type { ExportDoing, ExportWish, Office } from '../office.ts';
import type { Api } from './api.ts';
import { fetchExport } from './export-parts.ts';
import { signInAddress } from './sign-in.ts';

type FiguresWish = Parameters<Office['figures']>[0];

/** What those ask the service for who answer for the learning of others. */
export class LearnerOffice implements Office {
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  async roles(): Promise<readonly string[]> {
    return (await this.#api.get<MeAnswer>('me')).roles;
  }

  async signIn(): Promise<string | undefined> {
    const me = await this.#api.get<MeAnswer>('me').catch(() => undefined);
    return me?.subject === null ? signInAddress(me, this.#api.base) : undefined;
  }

  async courses(): Promise<readonly CourseCard[]> {
    return (await this.#api.get<CoursesAnswer>('courses')).courses;
  }

  figures(wish: FiguresWish): Promise<FiguresAnswer> {
    return this.#api.get(figuresPath(wish, {}));
  }

  async figuresFile(wish: FiguresWish): Promise<File> {
    const response = await this.#api.ask(figuresPath(wish, { format: 'csv' }));
    const table = await response.blob();
    return new File([table], `lernzahlen${wish.year === undefined ? '' : `-${wish.year}`}.csv`, { type: table.type });
  }

  due(): Promise<DueAnswer> {
    return this.#api.get('admin/due');
  }

  audit(before?: string): Promise<AuditAnswer> {
    return this.#api.get(`admin/audit${before === undefined ? '' : `?before=${encodeURIComponent(before)}`}`);
  }

  retention(): Promise<RetentionAnswer> {
    return this.#api.get('admin/retention');
  }

  health(): Promise<HealthAnswer> {
    return this.#api.get('admin/health');
  }

  export(wish: ExportWish, doing: ExportDoing): Promise<File> {
    return fetchExport(this.#api, wish, doing);
  }
}

function figuresPath({ year, whole }: FiguresWish, format: Record<string, string>): string {
  const query = new URLSearchParams({ ...(year !== undefined && { year: String(year) }), ...format });
  return `${whole ? 'admin/' : ''}figures${query.size ? `?${query}` : ''}`;
}
