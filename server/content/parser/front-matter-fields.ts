import type { ParsedNode, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Words } from '../../contract/words.ts';
import type { IssueList, Place } from '../issues/issue.ts';
import { suggest } from '../issues/suggest.ts';
import type { SourceText } from './source-text.ts';

/** Where a piece of YAML comes from. */
interface Origin {
  source: SourceText;
  /** Where the YAML starts in the source. */
  offset: number;
  issues: IssueList;
}

/** Reads the YAML of a front matter; undefined where it can't be read at all. */
export function readFields(yaml: string, origin: Origin): Fields | undefined {
  const { source, offset, issues } = origin;
  try {
    const document = parseDocument(yaml, { prettyErrors: false });
    const [error] = document.errors;
    if (error) issues.add(source.placeAt(offset + error.pos[0]), 'front-matter-broken', reasonOf(error, yaml));
    else if (isMap(document.contents)) return new Fields(document.contents, '', offset, origin);
    else issues.add(source.placeAt(0), 'front-matter-missing');
  } catch {
    issues.add(source.placeAt(offset), 'front-matter-broken', REASONS.other!);
  }
  return undefined;
}

/** One mapping of the front matter, asked key by key. */
export class Fields {
  readonly #pairs = new Map<string, { key: ParsedNode; value: ParsedNode | null }>();
  readonly #path: string;
  readonly #start: number;
  readonly #origin: Origin;

  constructor(map: YAMLMap.Parsed, path: string, start: number, origin: Origin) {
    this.#path = path;
    this.#start = start;
    this.#origin = origin;
    for (const { key, value } of map.items) {
      this.#pairs.set(isScalar(key) ? (textOf(key) ?? '?') : '?', { key, value });
    }
  }

  /** Notes every key that isn't known. */
  only(known: readonly string[]): void {
    for (const key of this.#unknown(known)) {
      this.#origin.issues.add(this.placeOf(key), 'key-unknown', this.#path + key, suggest(key, known));
    }
  }

  /** Notes every key that isn't known where one that is lost would change who has completed the course. */
  onlyRules(known: readonly string[]): void {
    for (const key of this.#unknown(known)) {
      const comma = this.#numberBefore(key);
      if (comma === undefined) this.#origin.issues.add(this.placeOf(key), 'rule-unknown', key, suggest(key, known));
      else this.#origin.issues.add(this.placeOf(comma), 'decimal-comma', `${comma}: ${this.#number(comma)}.${key}`);
    }
  }

  /** Where a key stands; where the mapping starts if it isn't there. */
  placeOf(key: string): Place {
    const start = this.#pairs.get(key)?.key.range[0];
    return this.#origin.source.placeAt(start === undefined ? this.#start : start + this.#origin.offset);
  }

  /** Notes that a value is not what was expected. */
  wrong(key: string, expected: Words): void {
    this.#origin.issues.add(this.placeOf(key), 'value-wrong', this.#path + key, expected);
  }

  /** A text that has to be there. */
  required(key: string, example: string): string | undefined {
    if (this.has(key)) return this.prose(key);
    this.#origin.issues.add(this.placeOf(key), 'value-missing', this.#path + key, example);
    return undefined;
  }

  /** A text; a number is taken as it is written. */
  text(key: string): string | undefined {
    if (!this.has(key)) return undefined;
    const text = textOf(this.#pairs.get(key)!.value);
    if (text === undefined) this.wrong(key, { de: 'einen Text in einer Zeile', en: 'a text on one line' });
    return text;
  }

  /** A text for people; notes where a `#` in it makes the rest a comment. */
  prose(key: string): string | undefined {
    const value = this.#pairs.get(key)?.value;
    const { source, offset, issues } = this.#origin;
    if (isScalar(value) && value.type === 'PLAIN') {
      const [start, end] = value.range.map((at) => at + offset) as [number, number, number];
      const cut = /^[ \t]*(#[^\n]*)/.exec(source.text.slice(end))?.[1]?.trim();
      const whole = JSON.stringify(`${source.text.slice(start, end)} ${cut}`.trim());
      if (cut) issues.add(source.placeAt(source.text.indexOf('#', end)), 'text-cut', this.#path + key, cut, whole);
    }
    return this.text(key);
  }

  /** A list of texts; a single text is a list of one. */
  texts(key: string): string[] | undefined {
    if (!this.has(key)) return undefined;
    const { value } = this.#pairs.get(key)!;
    const texts = isSeq(value) ? value.items.map((item) => textOf(item)) : [textOf(value)];
    if (texts.every((text) => text !== undefined && text !== '')) return texts as string[];
    this.wrong(key, { de: 'eine Liste in eckigen Klammern: [eins, zwei]', en: 'a list in brackets: [one, two]' });
    return undefined;
  }

  /** Whether a list stands there. */
  isList(key: string): boolean {
    return isSeq(this.#pairs.get(key)?.value);
  }

  /** One of a few words. */
  oneOf<Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const word = words.find((one) => one === text);
    if (word === undefined) this.wrong(key, { de: either(words, 'oder'), en: either(words, 'or') });
    return word;
  }

  /** Yes or no; no unless it is there. */
  flag(key: string): boolean {
    return this.oneOf(key, ['true', 'false']) === 'true';
  }

  /** A share between 0 and 1. */
  share(key: string): number | undefined {
    if (!this.has(key)) return undefined;
    const { value } = this.#pairs.get(key)!;
    if (isScalar(value) && typeof value.value === 'number' && value.value >= 0 && value.value <= 1) {
      if (value.value === 0 && !this.#hasDecimals(key)) {
        this.#origin.issues.add(this.placeOf(key), 'share-zero', key);
      }
      return value.value;
    }
    const comma = /^(\d+),(\d+)$/.exec(textOf(value) ?? '');
    if (comma) {
      this.#origin.issues.add(this.placeOf(key), 'decimal-comma', `${key}: ${comma[1]}.${comma[2]}`);
      return undefined;
    }
    this.wrong(key, { de: 'eine Zahl zwischen 0 und 1 (90 % ist 0.9)', en: 'a number between 0 and 1 (90 % is 0.9)' });
    return undefined;
  }

  /** A mapping below this one. */
  map(key: string, example: string): Fields | undefined {
    if (!this.has(key)) return undefined;
    const { value } = this.#pairs.get(key)!;
    if (isMap(value)) {
      return new Fields(value, `${this.#path}${key}.`, value.range[0] + this.#origin.offset, this.#origin);
    }
    this.wrong(key, { de: `die Angaben in geschweiften Klammern: ${example}`, en: `a mapping: ${example}` });
    return undefined;
  }

  #unknown(known: readonly string[]): string[] {
    return [...this.#pairs.keys()].filter((key) => !known.includes(key));
  }

  /** `{ watched: 0,9 }` is read as `watched: 0` and a key `9`: the key in front of such a one. */
  #numberBefore(key: string): string | undefined {
    const keys = [...this.#pairs.keys()];
    const before = keys[keys.indexOf(key) - 1];
    const isDigits = /^\d+$/.test(key) && this.#pairs.get(key)!.value === null;
    return isDigits && before !== undefined && /^\d+$/.test(this.#number(before)) ? before : undefined;
  }

  #hasDecimals(key: string): boolean {
    const keys = [...this.#pairs.keys()];
    const next = keys[keys.indexOf(key) + 1];
    return next !== undefined && this.#numberBefore(next) === key;
  }

  #number(key: string): string {
    return textOf(this.#pairs.get(key)!.value) ?? '';
  }

  /** Whether anything stands there. */
  has(key: string): boolean {
    const value = this.#pairs.get(key)?.value;
    return value !== undefined && value !== null && !(isScalar(value) && value.value === null);
  }
}

function textOf(value: ParsedNode | null): string | undefined {
  if (!isScalar(value) || isAlias(value)) return undefined;
  const text = typeof value.value === 'string' ? value.value : value.source;
  const line = text.normalize('NFC').trim().replaceAll('\n', ' ');
  // eslint-disable-next-line no-control-regex -- escapes in quoted YAML can make control characters
  return /[\u0000-\u001F\u007F-\u009F]/.test(line) ? undefined : line;
}

function either(words: readonly string[], or: string): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}` : words.join();
}

const REASONS: Record<string, Words> = {
  BLOCK_AS_IMPLICIT_KEY: {
    de: 'Ein Text mit Doppelpunkt und Leerzeichen braucht Anführungszeichen, zum Beispiel title: "d.3: Ablegen"',
    en: 'a text with a colon and a space needs quotes, for example title: "d.3: Filing"',
  },
  DECIMAL_COMMA: {
    de: 'Kommazahlen bitte mit Punkt, zum Beispiel 0.9',
    en: 'please write decimals with a point, for example 0.9',
  },
  DUPLICATE_KEY: { de: 'Diese Angabe steht zweimal da.', en: 'this key stands here twice.' },
  TAB_AS_INDENT: { de: 'Bitte mit Leerzeichen statt Tabulator einrücken.', en: 'please indent with spaces, not tabs.' },
  BAD_INDENT: {
    de: 'Die Einrückung passt nicht zur Zeile darüber.',
    en: 'the indentation does not fit the line above.',
  },
  MISSING_CHAR: {
    de: 'Hier fehlt ein Anführungszeichen, eine Klammer oder ein Doppelpunkt.',
    en: 'a quote, a bracket or a colon is missing here.',
  },
  other: {
    de: 'Bitte je Zeile name: Wert, Texte mit Sonderzeichen in Anführungszeichen.',
    en: 'please write name: value on each line, texts with special characters in quotes.',
  },
};

/** What is wrong with a piece of YAML, in words. */
export function reasonOf(
  { code, message, pos }: { code: string; message: string; pos: [number, number] },
  yaml: string,
): Words {
  if (code === 'DUPLICATE_KEY' && /\d,$/.test(yaml.slice(0, pos[0])) && /^\d/.test(yaml.slice(pos[0]))) {
    return REASONS.DECIMAL_COMMA!;
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.includes('implicit key')) return REASONS.MISSING_CHAR!;
  return REASONS[code] ?? REASONS.other!;
}
