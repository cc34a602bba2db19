import type { Asked, Groups as Real } from '../../../store/postgres/groups.ts';

/** What stands in for groups where everybody asks alone. */
export class Groups<Item, Result> implements Pick<Real<Item, Result>, 'ask' | 'idle'> {
  readonly #work: ConstructorParameters<typeof Real<Item, Result>>[0];
  readonly #running = new Set<Promise<void>>();

  constructor(work: ConstructorParameters<typeof Real<Item, Result>>[0]) {
    this.#work = work;
  }

  ask(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const running = this.#run({ item, resolve, reject }).catch(reject);
      this.#running.add(running);
      void running.finally(() => this.#running.delete(running));
    });
  }

  async idle(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #run(asked: Asked<Item, Result>): Promise<void> {
    for (let again = [asked]; again.length > 0;) again = await this.#work(again);
  }
}
