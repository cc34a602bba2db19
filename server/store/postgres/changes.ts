import { randomBytes } from 'node:crypto';
import { StoreUnavailable } from '../progress-store.ts';
import { Groups } from './groups.ts';
import type { Asked } from './groups.ts';
import { nameOf } from './table.ts';
import type { Place, Row, RowChange, Table } from './table.ts';

/** What becomes of the documents at some places. Pure: where another instance was faster it is asked once more. */
export interface Change<Doc> {
  places: Place[];
  /** Another one, whose document is looked at and stays as it is. */
  beside?: Place;
  /** `result` is what its caller wants to know. A document that is returned as it was is not written. */
  change(before: (Doc | undefined)[], beside: Doc | undefined): { after: (Doc | undefined)[]; result: unknown };
}

/** How a document stands in its row. */
export interface Codec<Doc> {
  /** Throws where it can't be read. */
  parse(text: string, place: Place): Doc;
  format(document: Doc): string;
}

/** How often a change is asked while others are always faster. */
const MOST_TRIES = 20;

const OVERTAKEN =
  'Andere Instanzen ändern immerzu denselben Datensatz. / Other instances keep changing the same record.';

/** What becomes of a document that could not be read, when it is written over. */
export interface Aside<Doc> {
  /** Whether this is what was saved of one. */
  isDamaged(document: Doc): boolean;
  /** Keeps what stands in these rows. */
  keep(rows: Row[]): Promise<void>;
}

interface Trying<Doc> extends Change<Doc> {
  tries: number;
}

type Asking<Doc> = Asked<Trying<Doc>, unknown>;

/** A place while a group is under way. */
interface Held<Doc> {
  place: Place;
  row: Row | undefined;
  /** What was read; undefined before anybody wanted to know. */
  read?: { document: Doc | undefined };
  /** What the changes so far have made of it. */
  document?: Doc | undefined;
  /** It was changed together with another one. */
  isMoved?: boolean;
}

/**
 * Changes documents in groups: one statement reads all rows that a group needs, the changes run one after the other on what
 * was read, and one statement writes what came of it, row by row where nobody else has written meanwhile. The others run anew.
 */
export class Changes<Doc> {
  readonly #table: Table;
  readonly #codec: Codec<Doc>;
  readonly #together: boolean;
  readonly #aside: Aside<Doc> | undefined;
  readonly #groups = new Groups<Trying<Doc>, unknown>((group) => this.#take(group));

  /** `together`: what is asked for at once is written at once, or not at all. */
  constructor(
    table: Table,
    codec: Codec<Doc>,
    { together = false, aside }: { together?: boolean; aside?: Aside<Doc> } = {},
  ) {
    this.#table = table;
    this.#codec = codec;
    this.#together = together;
    this.#aside = aside;
  }

  /** Resolves to the change's result once that is durable. */
  make(change: Change<Doc>): Promise<unknown> {
    return this.#groups.ask({ ...change, tries: 0 });
  }

  idle(): Promise<void> {
    return this.#groups.idle();
  }

  async #take(group: Asking<Doc>[]): Promise<Asking<Doc>[]> {
    const held = await this.#read(group);
    const answers = group.flatMap((asked) => this.#change(asked, held) ?? []);
    const changes = new Map(
      [...held].flatMap(([name, one]) => {
        const change = this.#rowChange(one);
        return change ? [[name, change]] : [];
      }),
    );
    await this.#setAside(held);
    const missed = await this.#write(
      changes,
      answers.some(({ asked }) => asked.item.places.length > 1),
    );

    const again: Asking<Doc>[] = [];
    for (const { asked, result } of answers) {
      if (!asked.item.places.some((place) => missed.has(nameOf(place)))) asked.resolve(result);
      else if (++asked.item.tries < MOST_TRIES) again.push(asked);
      else asked.reject(new StoreUnavailable(OVERTAKEN));
    }
    return again;
  }

  async #read(group: Asking<Doc>[]): Promise<Map<string, Held<Doc>>> {
    const held = new Map<string, Held<Doc>>();
    const places = group.flatMap(({ item: { places, beside = [] } }) => places.concat(beside));
    for (const place of places) held.set(nameOf(place), { place, row: undefined });
    const rows = await this.#table.get([...held.values()].map(({ place }) => place));
    for (const row of rows) held.get(nameOf(row))!.row = row;
    return held;
  }

  /** Runs one change; one that throws concerns only its own caller. */
  #change(asked: Asking<Doc>, held: Map<string, Held<Doc>>): { asked: Asking<Doc>; result: unknown } | undefined {
    try {
      const places = asked.item.places.map((place) => held.get(nameOf(place))!);
      const beside = asked.item.beside && held.get(nameOf(asked.item.beside));
      const { after, result } = asked.item.change(
        places.map((one) => this.#documentOf(one)),
        beside && this.#documentOf(beside),
      );
      for (const [index, one] of places.entries()) {
        one.document = after[index];
        one.isMoved ||= places.length > 1;
      }
      return { asked, result };
    } catch (error) {
      asked.reject(error);
      return undefined;
    }
  }

  #documentOf(held: Held<Doc>): Doc | undefined {
    if (!held.read) {
      const { row, place } = held;
      held.document = row && this.#codec.parse(row.document, place);
      held.read = { document: held.document };
    }
    return held.document;
  }

  #rowChange({ place, row, read, document }: Held<Doc>): RowChange | undefined {
    if (!read || document === read.document) return undefined;
    return {
      ...place,
      before: row?.version ?? null,
      // Random, and never the same again: a row that was erased and made anew is another one.
      version: randomBytes(9).toString('base64url'),
      document: document === undefined ? null : this.#codec.format(document),
    };
  }

  /** Before it is written over; where that comes to nothing it lies there twice. */
  async #setAside(held: Map<string, Held<Doc>>): Promise<void> {
    const rows = [...held.values()].flatMap(({ row, read, document, isMoved }) => {
      const isDamaged = read?.document !== undefined && this.#aside?.isDamaged(read.document);
      // What is to go leaves nothing behind.
      const isReplaced = document !== read?.document && (isMoved || document !== undefined);
      return row && isDamaged && isReplaced ? row : [];
    });
    if (rows.length > 0) await this.#aside!.keep(rows);
  }

  /** Answers where somebody else was faster. */
  async #write(changes: Map<string, RowChange>, hasPairs: boolean): Promise<Set<string>> {
    const missed = new Set(changes.keys());
    if (missed.size === 0) return missed;
    const write = this.#together || hasPairs ? 'writeAll' : 'write';
    for (const place of await this.#table[write]([...changes.values()])) missed.delete(nameOf(place));
    return missed;
  }
}
