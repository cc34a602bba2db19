import type { ParsedNode } from 'yaml';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ToldFigures } from '../../contract/figures/told-figures.ts';
import { NOTHING_TOLD } from '../../contract/figures/told-figures.ts';
import type { Issue } from '../issues/issue.ts';
import { IssueList, START } from '../issues/issue.ts';
import { suggest } from '../issues/suggest.ts';
import { reasonOf } from '../parser/front-matter-fields.ts';
import { decode, SourceText } from '../parser/source-text.ts';
import { EXAMPLES, figuresSchema, KNOWN_KEYS, toldBy } from './figures-schema.ts';

/** The largest file of targets, in bytes. */
const LARGEST_FIGURES = 64 * 1024;

/** What a file of targets tells; nothing where anything in it is wrong. Never throws. */
export function parseFigures(bytes: Uint8Array, file: string): { told?: ToldFigures; issues: Issue[] } {
  const issues = new IssueList(file);
  const told = readFigures(bytes, issues);
  return { ...(told && { told }), issues: issues.all };
}

function readFigures(bytes: Uint8Array, issues: IssueList): ToldFigures | undefined {
  if (bytes.length > LARGEST_FIGURES) {
    issues.add(START, 'figures-too-large');
    return undefined;
  }
  const decoded = decode(bytes);
  if (!('text' in decoded)) {
    issues.add(decoded.invalidAt, 'file-not-utf8');
    return undefined;
  }
  const source = new SourceText(decoded.text);
  try {
    const document = parseDocument(source.text, { prettyErrors: false });
    const [error] = document.errors;
    if (error) {
      issues.add(source.placeAt(error.pos[0]), 'figures-broken', reasonOf(error, source.text));
      return undefined;
    }
    const value = document.toJS() as unknown;
    if (value === null || value === undefined) return NOTHING_TOLD;
    const parsed = figuresSchema.safeParse(value);
    if (parsed.success) return toldBy(parsed.data);
    // A number can be wrong in several ways: one is enough.
    const faults = new Map([...parsed.error.issues].reverse().map((fault) => [fault.path.join(' '), fault]));
    for (const fault of [...faults.values()].reverse().slice(0, MOST)) note(fault, document.contents, source, issues);
  } catch {
    issues.add(START, 'figures-value', 'figures.yaml', EXAMPLES['']!);
  }
  return undefined;
}

/** More faults at once help nobody. */
const MOST = 20;

function note(fault: z.core.$ZodIssue, root: ParsedNode | null, source: SourceText, issues: IssueList): void {
  const path = fault.path.map(String);
  const place = (keys: string[]) => source.placeAt(offsetOf(keys, root));
  // A year may have one number only, which is that of its offers.
  const name = (path.at(-1) === 'offers' && !isMap(nodeAt(path.slice(0, -1), root)) ? path.at(-2) : path.at(-1)) ?? '';
  if (fault.code === 'unrecognized_keys') {
    const known = KNOWN_KEYS[isYear(name) ? 'year' : name] ?? [];
    for (const key of fault.keys.slice(0, MOST)) {
      issues.add(place([...path, key]), 'figures-key-unknown', key, known.join(', '), suggest(key, known));
    }
  } else if (fault.code === 'invalid_key') issues.add(place(path), 'figures-year', name);
  else if (Object.hasOwn(EXAMPLES, name))
    issues.add(place(path), 'figures-value', name || 'figures.yaml', EXAMPLES[name]!);
  else issues.add(place(path), 'figures-number', name);
}

function isYear(name: string): boolean {
  return /^\d+$/.test(name);
}

/** Where the key of a path stands, or of as much of it as is there. */
function offsetOf([name, ...rest]: string[], node: ParsedNode | null, before = 0): number {
  if (name === undefined || !isMap(node)) return before;
  const pair = node.items.find(({ key }) => isNamed(key, name));
  return pair ? offsetOf(rest, pair.value, pair.key.range[0]) : before;
}

function nodeAt(path: string[], root: ParsedNode | null): ParsedNode | null {
  return path.reduce<ParsedNode | null>(
    (node, name) => (isMap(node) ? (node.items.find(({ key }) => isNamed(key, name))?.value ?? null) : null),
    root,
  );
}

function isNamed(key: ParsedNode, name: string): boolean {
  return isScalar(key) && String(key.value) === name;
}
