import { randomBytes } from 'node:crypto';
import { StoreUnavailable } from '../progress-store.ts';
import { Groups } from './groups.ts';
import type { Asked } from './groups.ts';
import { nameOf } from './table.ts';
import type { Place, Row, RowChange, Table } from './table.ts';

/** What becomes of the documents at some places. Pure: where another instance was faster it is asked once more. */
export interface Change<Doc> {
  /** Where documents lie that it looks at and may change. */
  places: Place[];
  /** `at` hands it the document at one of these places. A document that it returns as it was is not written. */
  change(at: (place: Place) => Doc | undefined): Changed<Doc>;
}

/** What a change makes of them. */
export interface Changed<Doc> {
  /** What lies at these places afterwards; at the others what lay there before. Undefined: nothing. */
  after: [Place, Doc | undefined][];
  /** What its caller wants to know. */
  result: unknown;
  /** To be kept before this is written. */
  lost?: Lost[];
}

/** How a document stands in its row. */
export interface Codec<Doc> {
  /** Throws where it can't be read. */
  parse(text: string, place: Place): Doc;
  format(document: Doc): string;
}

/** So many changes of one place are taken at once, and fewer each time that another instance was faster: the longer it takes, the surer that is. */
const MOST_OF_ONE = 8;

/** How often a change is asked while others are always faster. */
const MOST_TRIES = 50;

const OVERTAKEN =
  'Andere Instanzen ändern immerzu denselben Datensatz. / Other instances keep changing the same record.';

/** A text that could not be read, and where it lay. */
export interface Lost {
  place: Place;
  text: string;
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
  /** One of them has changed others with it: all or nothing. */
  isBound?: boolean;
}

interface Made<Doc> extends Omit<Changed<Doc>, 'after'> {
  asked: Asking<Doc>;
  /** The names of the places without which it has not happened: those it changed. Where it changed none, what it saw must be true. */
  names: string[];
}

/** How changes are made. */
export interface ChangesOptions {
  /** What is asked for at once is written at once, or not at all. */
  together?: boolean;
  /** Keeps what is about to be written over; where that comes to nothing it may be told the same again. */
  keep?(lost: Lost[]): Promise<void>;
}

/**
 * Changes documents in groups: one statement reads all rows that a group needs, the changes run one after the other on what
 * was read, and one statement writes what came of it, row by row where nobody else has written meanwhile. The others run anew.
 * Rows that a change has changed together are written together, or not at all.
 */
export class Changes<Doc> {
  readonly #table: Table;
  readonly #codec: Codec<Doc>;
  readonly #options: ChangesOptions;
  readonly #groups = new Groups<Trying<Doc>, unknown>((group) => this.#take(group));

  constructor(table: Table, codec: Codec<Doc>, options: ChangesOptions = {}) {
    this.#table = table;
    this.#codec = codec;
    this.#options = options;
  }

  /** Resolves to the change's result once that is durable. */
  make(change: Change<Doc>): Promise<unknown> {
    return this.#groups.ask({ ...change, tries: 0 });
  }

  idle(): Promise<void> {
    return this.#groups.idle();
  }

  async #take(asked: Asking<Doc>[]): Promise<Asking<Doc>[]> {
    const { now: group, later } = shared(asked);
    const held = await this.#read(group);
    const made = group.flatMap((asked) => this.#change(asked, held) ?? []);
    const lost = made.flatMap((one) => one.lost ?? []);
    if (lost.length > 0) await this.#options.keep!(lost);
    const missed = await this.#write([...held.values()]);

    const again: Asking<Doc>[] = [];
    for (const { asked, names, result } of made) {
      if (!names.some((name) => missed.has(name))) asked.resolve(result);
      else if (++asked.item.tries < MOST_TRIES) again.push(asked);
      else asked.reject(new StoreUnavailable(OVERTAKEN));
    }
    return [...again, ...later];
  }

  async #read(group: Asking<Doc>[]): Promise<Map<string, Held<Doc>>> {
    const held = new Map<string, Held<Doc>>();
    for (const place of group.flatMap(({ item }) => item.places)) held.set(nameOf(place), { place, row: undefined });
    const rows = await this.#table.get([...held.values()].map(({ place }) => place));
    for (const row of rows) held.get(nameOf(row))!.row = row;
    return held;
  }

  /** Runs one change; one that throws concerns only its own caller. */
  #change(asked: Asking<Doc>, held: Map<string, Held<Doc>>): Made<Doc> | undefined {
    try {
      const { after, ...made } = asked.item.change((place) => this.#documentOf(held.get(nameOf(place))!));
      const changed = after
        .map(([place, document]) => ({ one: held.get(nameOf(place))!, document }))
        .filter(({ one, document }) => document !== this.#documentOf(one));
      for (const { one, document } of changed) {
        one.document = document;
        one.isBound ||= changed.length > 1;
      }
      const places = changed.length > 0 ? changed.map(({ one }) => one.place) : asked.item.places;
      return { ...made, asked, names: places.map(nameOf) };
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

  /** Answers where somebody else was faster. */
  async #write(held: Held<Doc>[]): Promise<Set<string>> {
    const changes = held.flatMap((one) => {
      const change = this.#rowChange(one);
      return change ? [{ change, isBound: this.#options.together || one.isBound }] : [];
    });
    const [bound, single] = [true, false].map((is) => changes.filter(({ isBound = false }) => isBound === is));
    const written = await Promise.all([
      this.#table.writeAll(bound!.map(({ change }) => change)),
      this.#table.write(single!.map(({ change }) => change)),
    ]);
    const missed = new Set(changes.map(({ change }) => nameOf(change)));
    for (const place of written.flat()) missed.delete(nameOf(place));
    return missed;
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
}

/** Who has their turn now, in order. Where many want the same place some wait for the next one. */
function shared<Doc>(group: Asking<Doc>[]): Record<'now' | 'later', Asking<Doc>[]> {
  const left = new Map<string, number>();
  const parts: Record<'now' | 'later', Asking<Doc>[]> = { now: [], later: [] };
  for (const asked of group) {
    const name = nameOf(asked.item.places[0]!);
    const more = left.get(name) ?? Math.max(1, MOST_OF_ONE >> asked.item.tries);
    left.set(name, more - 1);
    parts[more > 0 ? 'now' : 'later'].push(asked);
  }
  return parts;
}
