import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { CatalogEntry } from '../../contract/figures/close-month.ts';
import type { ClosedMonth } from '../../contract/figures/closed-month.ts';
import type { FiguresAnswer } from '../../contract/figures/figures.ts';
import { NOTHING_TOLD } from '../../contract/figures/told-figures.ts';
import type { Milestone } from '../../contract/milestones.ts';
import type { LearnerRecord } from '../../contract/record.ts';
import { EMPTY_STATE } from '../../contract/state.ts';
import { clockGuard } from '../../records/housekeeping-clock.ts';
import type { Documents } from '../../store/documents.ts';
import { openFolder } from '../../store/lowdb/open.ts';
import { noticed } from '../../store/noticed.ts';
import type { ProgressStore } from '../../store/progress-store.ts';
import type { Stores } from '../../store/stores.ts';
import { collect } from '../../testing/collect.ts';
import { openFigures } from '../figures.ts';
import type { Figures } from '../figures.ts';

export const DAY = 86_400_000;

export const CATALOG: CatalogEntry[] = [
  { id: 'a', title: 'A', area: 'amt' },
  { id: 'b', title: 'B', area: 'amt' },
];

/** Figures over a store in a folder of its own, with clocks that a test turns. It begins on 20 October 2026. */
export class FiguresAtWork {
  now = Date.UTC(2026, 9, 20);
  /** Of the machine, milliseconds. */
  uptime = 0;
  log: string[] = [];
  /** How often all records were read since the figures were opened. */
  scans = 0;
  /** Happens whenever one more record is read. */
  meanwhile: () => Promise<void> = async () => {};
  figures!: Figures;
  #folder = mkdtempSync(join(tmpdir(), 'lern-figures-'));
  readonly stores: Stores = openFolder(this.#folder);
  readonly store: ProgressStore = noticed(this.stores.progress, (notice) => this.figures.notice(notice));

  constructor() {
    this.#open(this.stores.documents, CATALOG);
  }

  async end(): Promise<void> {
    await this.figures.close();
    await this.stores.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** As the service does when it starts anew. */
  async reopen(documents: Documents = this.stores.documents, catalog = CATALOG): Promise<void> {
    await this.figures.close();
    this.#open(documents, catalog);
  }

  answer(): Promise<FiguresAnswer> {
    return this.figures.answer({ year: 2026, whole: true });
  }

  async closed(): Promise<ClosedMonth[]> {
    return (await collect(this.stores.documents.all('figures'))).map(({ document }) => document as ClosedMonth);
  }

  /** Somebody begins courses in a month. */
  begin(id: string, month: string, ...courses: string[]): Promise<void> {
    return this.store.update(
      { class: 'named', id },
      (before = empty(id)) => ({ record: withBegun(before, month, courses), result: undefined }),
      { courses },
    );
  }

  async beginMany(many: number, month: string, course: string, name = 'p'): Promise<void> {
    await Promise.all(Array.from({ length: many }, (_, index) => this.begin(`${name}${index}`, month, course)));
  }

  #open(documents: Documents, catalog: CatalogEntry[]): void {
    this.scans = 0;
    const records = () => this.#records();
    this.figures = openFigures({
      ...{ documents, records, k: 10, now: () => this.now, isShared: false },
      courses: {
        all: async () => catalog,
        isHidden: async () => false,
        recordOf: async (id) => catalog.find((one) => one.id === id)?.record,
        refresh: async () => {},
      },
      clock: clockGuard({ documents: this.stores.documents, now: () => this.now, uptime: () => this.uptime }),
      told: { current: async () => ({ told: NOTHING_TOLD, faults: [] }) },
      log: pino({ base: null }, { write: (line: string) => void this.log.push(line) }),
    });
  }

  async *#records(): AsyncGenerator<LearnerRecord> {
    this.scans += 1;
    for await (const record of this.stores.progress.allAtOneMoment()) {
      yield record;
      await this.meanwhile();
    }
  }
}

export function empty(id: string): LearnerRecord {
  return { v: 4, key: { class: 'named', id }, generation: id, created: 1, courses: {} };
}

export function withBegun(
  record: LearnerRecord,
  month: string,
  courses: string[],
  at = Date.parse(`${month}-02`),
): LearnerRecord {
  const milestone: Milestone = { kind: 'started', term: 'first', revision: 'r', at, month };
  const begun = courses.map((id) => [id, { state: EMPTY_STATE, milestones: [milestone] }]);
  return { ...record, courses: { ...record.courses, ...Object.fromEntries(begun) } };
}
