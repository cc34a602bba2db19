import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Something with a name that an element offers, as the manifest says it. */
export interface Entry {
  name: string;
  description: string;
}

export interface Attribute extends Entry {
  type: { text: string };
  default?: string;
}

export interface Member extends Entry {
  kind: 'field' | 'method';
  /** The attribute that is the same. */
  attribute?: string;
  type?: { text: string };
}

export interface CssProperty extends Entry {
  default: string;
}

export interface FiredEvent extends Entry {
  /** The class of the event. */
  type: { text: string };
}

export interface ElementEntry {
  tagName: string;
  summary: string;
  description: string;
  attributes?: Attribute[];
  members: Member[];
  events?: FiredEvent[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssProperties?: CssProperty[];
}

/** What an event of ours is, and what it carries. */
export interface EventEntry extends Entry {
  members: Member[];
}

/** The elements that an editor puts into a page, and their events. */
export interface Reference {
  elements: ElementEntry[];
  /** By the name of their class. */
  events: ReadonlyMap<string, EventEntry>;
}

/** Files that are made with the manifest, and handed out with it. */
export const REFERENCE_FILES = [
  'custom-elements.json',
  'vscode.html-custom-data.json',
  'vscode.css-custom-data.json',
  'web-types.json',
] as const;

/** `dist/reference`, seen from `server/pages/handbook/reference/` as from `dist/server/…`. */
export function referenceFolder(): string {
  const above = resolve(import.meta.dirname, '../../../..');
  return above.endsWith('dist') ? join(above, 'reference') : join(above, 'dist', 'reference');
}

/** Reads what the build has made of the elements' source. */
export function readReference(): Reference {
  const text = readFileSync(join(referenceFolder(), 'custom-elements.json'), 'utf8');
  const { modules } = JSON.parse(text) as { modules: { declarations: (ElementEntry | EventEntry)[] }[] };
  const all = modules.flatMap(({ declarations }) => declarations);
  const elements = all.filter((one): one is ElementEntry => 'tagName' in one);
  const events = all.filter((one): one is EventEntry => !('tagName' in one));
  const order = (tag: string) => `${READING_ORDER.indexOf(tag) + 1 || READING_ORDER.length + 1} ${tag}`;
  return {
    elements: elements.sort((one, other) => (order(one.tagName) < order(other.tagName) ? -1 : 1)),
    events: new Map(events.map((event) => [event.name, event])),
  };
}

/** The one that most people come for is the first; others follow by name. */
const READING_ORDER = ['learn-player', 'learn-quiz', 'learn-badge', 'learn-privacy', 'learn-figures', 'learn-session'];
