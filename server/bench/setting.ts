import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FactsAnswer } from '../contract/api.ts';
import type { LearnerRecord } from '../contract/record.ts';
import { progressOf } from '../routes/progress.ts';
import { environment } from '../testing/command.ts';
import { lessonsOf, openBenchCatalog, writeBenchCourses } from './courses.ts';
import { learnersAmong } from './learners.ts';
import type { Load, Outcome } from './load/load.ts';
import { startGenerator } from './load/load.ts';
import type { Place } from './places.ts';
import { filledDatabase, filledFolder } from './places.ts';
import type { Running } from './processes.ts';
import { ours, start, stopAll } from './processes.ts';
import { recordsOf, withAllCourses } from './records.ts';

/** Under which statements (xAPI) name what they are about; nobody asks there. */
const ADDRESS = 'https://lernen.stadt.example/';

/** How much is done for a figure. */
export interface Effort {
  rounds: number;
  /** Of one measurement. */
  seconds: number;
  /** Records in a usual, a small and a large store. */
  usual: number;
  small: number;
  large: number;
  /** Facts that a service has taken when its memory is looked at. */
  fewFacts: number;
  manyFacts: number;
}

/** What all figures are measured with. */
export interface Setting {
  effort: Effort;
  /** A store of lowdb for one service, with so many records. */
  lowdb(records: number): Promise<Place>;
  /** The same, whose records hold all courses. */
  wide(records: number): Promise<Place>;
  /** The same of PostgreSQL. */
  postgres(records: number): Promise<Place>;
  /** A service over a store, as `serve` starts it; `preload` names what is loaded into it beforehand. */
  service(place: Place, preload?: string[]): Promise<Running>;
  floor(name: 'express' | 'log' | 'bare'): Promise<Running>;
  /** Lets learners report whose records are among so many: as fast as they are answered, or at a rate. */
  load(running: Running[], among: Among, until: Until): Promise<Outcome>;
  /** Lets each of them report once: afterwards they are known, and everything is warm. */
  welcome(running: Running[], among: Among): Promise<void>;
  close(): void;
}

/** Who learns at once. */
export interface Among {
  /** How many records are stored. */
  records: number;
  /** How many of their learners report; as many as there are of {@link LEARNING} unless given. */
  learners?: number;
}

type Until = Pick<Load, 'facts' | 'seconds' | 'rate'>;

/** About what a town of 20,000 has in its deadline hour. */
const LEARNING = 8000;

/** Facts in a report, on average. */
const BATCH = 2.5;

/** Prepares courses, records, learners and the process that makes the load. */
export async function prepare(effort: Effort): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), 'lern-bench-'));
  const courses = join(folder, 'courses');
  writeBenchCourses(courses);
  const catalog = await openBenchCatalog(courses);
  const lessons = lessonsOf(await catalog.list());
  const record = await recordsOf(catalog);
  const answer = join(folder, 'answer.json');
  writeFileSync(answer, JSON.stringify(usualAnswer(record(0), lessons[0]!.course)));
  const generator = startGenerator();
  const known = new Set<string>();
  let folders = 0;
  const newFolder = () => join(folder, `data-${(folders += 1)}`);

  async function load(running: Running[], among: Among, until: Until): Promise<Outcome> {
    const count = countOf(among);
    const learners = `${count} of ${among.records}`;
    if (!known.has(learners)) await generator.learners(learners, await learnersAmong(among.records, count), lessons);
    known.add(learners);
    return generator.run({ origins: running.map(({ origin }) => origin), learners, ...until });
  }

  return {
    effort,
    load,
    postgres: (records) => filledDatabase(records, record),
    lowdb: (records) => filledFolder(newFolder(), records, record),
    wide: (records) => filledFolder(newFolder(), records, (number) => withAllCourses(record(number))),
    service(place, preload = []) {
      const imports = preload.map((name) => `--import=${ours(`./preload/${name}`)}`);
      const args = imports.length > 0 ? [...imports, ours('./single-files')] : [ours('../main'), 'serve'];
      return start(args, { ...environment(courses, ''), LERN_URL: ADDRESS, ...place.env }, join(folder, 'service.log'));
    },
    floor: (name) => start([ours(`./floors/${name}`)], { BENCH_ANSWER: answer, BENCH_LOG: join(folder, 'log') }),
    async welcome(running, among) {
      await load(running, among, { facts: countOf(among) * BATCH });
      for (const one of running) await one.idle();
    },
    close() {
      stopAll();
      generator.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function countOf({ records, learners = Math.min(records, LEARNING) }: Among): number {
  return learners;
}

/** What the service answers to somebody with this record who watched something. */
function usualAnswer(record: LearnerRecord, course: string): FactsAnswer {
  const subject = 'x'.repeat(43);
  return {
    subject,
    progress: { [course]: progressOf(record, [record], course) },
    verdicts: [],
    rejected: [],
    next: 15,
  };
}
