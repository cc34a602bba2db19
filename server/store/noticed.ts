import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import type { ProgressStore } from './progress-store.ts';

/** What became of a record. */
export interface Notice {
  key: RecordKey;
  /** Only these courses were looked at; of the others both sides say nothing. All of them where it is absent. */
  courses?: readonly string[] | undefined;
  before: LearnerRecord | undefined;
  after: LearnerRecord | undefined;
}

/** The store, and whoever wants to know of each change as soon as it is durable. Of an erased record it isn't known what was in it. */
export function noticed(store: ProgressStore, tell: (notice: Notice) => void): ProgressStore {
  const told: Pick<ProgressStore, 'update' | 'updateBoth' | 'erase'> = {
    async update(key, change, scope) {
      let notice: Notice | undefined;
      const result = await store.update(
        key,
        (before, beside) => {
          const changed = change(before, beside);
          const isSame = changed.record === before;
          notice = isSame ? undefined : { key, courses: scope?.courses, before, after: changed.record };
          return changed;
        },
        scope,
      );
      if (notice) tell(notice);
      return result;
    },

    async updateBoth(a, b, change) {
      let notices: Notice[] = [];
      await store.updateBoth(a, b, (one, other) => {
        const after = change(one, other);
        notices = [
          { key: a, before: one, after: after[0] },
          { key: b, before: other, after: after[1] },
        ].filter((notice) => notice.before !== notice.after);
        return after;
      });
      notices.forEach(tell);
    },

    async erase(key) {
      await store.erase(key);
      tell({ key, before: undefined, after: undefined });
    },
  };
  return new Proxy(store, {
    get(_store, name: keyof ProgressStore) {
      return Object.hasOwn(told, name) ? told[name as keyof typeof told] : store[name].bind(store);
    },
  });
}
