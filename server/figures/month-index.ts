import type { LearnerRecord } from '../contract/record.ts';
import type { Month } from '../contract/figures/months.ts';
import type { Contribution, MonthTally } from '../contract/figures/tally.ts';
import type { RecordKey } from '../contract/record.ts';
import { own } from '../contract/state.ts';
import type { Notice } from '../store/noticed.ts';
import { countAlike } from './alike.ts';
import type { Contributed } from './alike.ts';
import { contributionsIn } from './contributions-in.ts';
import type { DeviceCount } from './device-counts.ts';
import { deviceCounts } from './device-counts.ts';

/** What counts in the months that run, in memory: read anew now and then, and kept up in between. */
export interface MonthIndex {
  /** A record has changed: what it contributes now to the months that are kept, empty where nothing was reached. */
  notice(notice: Notice): Contribution[];
  /** Something without a person was counted. */
  counted(count: DeviceCount): void;
  /** Begins to read anew; the old index answers until the new one is whole. */
  readAnew(): Reading;
  tally(month: Month): MonthTally;
  /** Another number after each change. */
  version(): number;
  /** Everything was read once; before that it knows what has changed since. */
  isWhole(): boolean;
}

/** An index on its way. What has changed since it began is newer than what it reads. */
export interface Reading {
  record(record: LearnerRecord): void;
  counted(count: DeviceCount): void;
  /** From now on it answers. */
  end(): void;
}

/** `keeps` says of which months something is kept. */
export function monthIndex(keeps: (month: Month) => boolean): MonthIndex {
  const countsIn = (record: LearnerRecord) => contributionsIn(record).filter(({ month }) => keeps(month));
  let current = onePass(countsIn);
  current.settle();
  let coming: Pass | undefined;
  let [version, isWhole] = [0, false];

  return {
    notice(notice) {
      if (isNoNews(notice)) return [];
      version += 1;
      const contributions = notice.after ? countsIn(notice.after) : [];
      for (const pass of [current, coming]) pass?.change(notice, contributions);
      return contributions;
    },
    counted(count) {
      version += 1;
      for (const pass of [current, coming]) pass?.counts.take(count);
    },
    readAnew() {
      const pass = (coming = onePass(countsIn));
      return {
        record: (record) => pass.read(record),
        counted: (count) => keeps(count.month) && pass.counts.take(count),
        end() {
          pass.settle();
          current = pass;
          coming = undefined;
          version += 1;
          isWhole = true;
        },
      };
    },
    tally: (month) => ({ month, groups: current.alike.groupsOf(month), device: current.counts.of(month) }),
    version: () => version,
    isWhole: () => isWhole,
  };
}

type Pass = ReturnType<typeof onePass>;

function onePass(countsIn: (record: LearnerRecord) => Contribution[]) {
  const alike = countAlike();
  const counts = deviceCounts();
  const contributed = new Map<string, Contributed>();
  /** Of which records, and which courses in them, a change told; undefined: of all of them. */
  let changed: Map<string, Set<string> | undefined> | undefined = new Map();

  function set(key: RecordKey, contributions: Contribution[]): void {
    const name = nameOf(key);
    const [before = '', after] = [contributed.get(name), alike.nameOf(key.class, contributions)];
    if (before === after) return;
    alike.count(before, -1);
    alike.count(after, 1);
    if (after === '') contributed.delete(name);
    else contributed.set(name, after);
  }

  const heldOf = (key: RecordKey) => alike.contributionsIn(contributed.get(nameOf(key)) ?? '');

  return {
    alike,
    counts,
    change({ key, courses, after }: Notice, contributions: Contribution[]): void {
      remember(key, after && courses);
      if (!after) return set(key, []);
      const others = courses ? heldOf(key).filter(({ course }) => !courses.includes(course)) : [];
      const some = contributions.filter(({ course }) => !courses || courses.includes(course));
      set(key, [...others, ...some]);
    },
    /** Of what was told meanwhile the record that is read may say something older. */
    read(record: LearnerRecord): void {
      const name = nameOf(record.key);
      const told = changed?.get(name);
      if (changed?.has(name) && !told) return;
      const held = heldOf(record.key).filter(({ course }) => told?.has(course));
      set(record.key, [...held, ...countsIn(record).filter(({ course }) => !told?.has(course))]);
    },
    settle(): void {
      changed = undefined;
    },
  };

  function remember(key: RecordKey, courses: readonly string[] | undefined): void {
    if (!changed) return;
    const name = nameOf(key);
    const before = changed.get(name);
    const isAll = !courses || (changed.has(name) && !before);
    changed.set(name, isAll ? undefined : new Set([...(before ?? []), ...courses]));
  }
}

/** Most of what is learnt reaches nothing: then the milestones are still the same list. */
function isNoNews({ courses, before, after }: Notice): boolean {
  if (!before || !after) return false;
  const all = courses ?? [...new Set([...Object.keys(before.courses), ...Object.keys(after.courses)])];
  return all.every((id) => own(before.courses, id)?.milestones === own(after.courses, id)?.milestones);
}

function nameOf({ class: recordClass, id }: RecordKey): string {
  return `${recordClass} ${id}`;
}
