import type { LearnerRecord, RecordKey } from '../../../contract/record.ts';
import type { Change, ChangeBoth, ProgressStore, Scope } from '../../../store/progress-store.ts';

/** Records as objects in one map: what keeping them costs where nothing is written, read or flushed. Nothing in it is ever damaged. */
export class MemoryProgressStore implements ProgressStore {
  readonly #records = new Map<string, LearnerRecord>();

  /** Begins with a record. */
  put(record: LearnerRecord): void {
    this.#records.set(nameOf(record.key), record);
  }

  async read(key: RecordKey): Promise<LearnerRecord | undefined> {
    return this.#records.get(nameOf(key));
  }

  async update<T>(key: RecordKey, change: Change<T>, { beside }: Scope = {}): Promise<T> {
    const name = nameOf(key);
    const { record, result } = change(this.#records.get(name), beside && this.#records.get(nameOf(beside)));
    this.#keep(name, record);
    return result;
  }

  async updateBoth(a: RecordKey, b: RecordKey, change: ChangeBoth): Promise<void> {
    const names = [nameOf(a), nameOf(b)] as const;
    const records = change(this.#records.get(names[0]), this.#records.get(names[1]));
    for (const [index, key] of [a, b].entries()) {
      const record = records[index];
      this.#keep(names[index]!, record && { ...record, key });
    }
  }

  async *all(): AsyncIterable<LearnerRecord> {
    for (const name of [...this.#records.keys()].sort()) {
      const record = this.#records.get(name);
      if (record) yield record;
    }
  }

  async *allAtOneMoment(): AsyncIterable<LearnerRecord> {
    yield* [...this.#records.values()];
  }

  async erase(key: RecordKey): Promise<void> {
    this.#records.delete(nameOf(key));
  }

  async has(recordClass: RecordKey['class']): Promise<boolean> {
    return [...this.#records.values()].some(({ key }) => key.class === recordClass);
  }

  async count(): Promise<number> {
    return this.#records.size;
  }

  async *unreadable(): AsyncIterable<never> {}

  async *damaged(): AsyncIterable<never> {}

  async damagedOf(): Promise<undefined> {}

  async sweep(): Promise<void> {}

  async rearrange(): Promise<void> {}

  async setAside(): Promise<void> {}

  async keepDamaged(): Promise<void> {}

  async forgetDamaged(): Promise<void> {}

  #keep(name: string, record: LearnerRecord | undefined): void {
    if (record) this.#records.set(name, record);
    else this.#records.delete(name);
  }
}

function nameOf(key: RecordKey): string {
  return `${key.class} ${key.id}`;
}
