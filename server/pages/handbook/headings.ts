import type { Heading, Root } from 'mdast';
import { textOf, within } from './nodes.ts';

/** A heading one can go to. */
export interface Anchor {
  id: string;
  text: string;
  depth: Heading['depth'];
}

/** Gives every heading an id made of its words, and lists them. */
export function anchorHeadings(tree: Root): Anchor[] {
  const headings = [...within(tree)].filter((node) => node.type === 'heading');
  return headings.map((heading) => {
    const text = textOf(heading);
    const id = slugOf(text);
    heading.data = { ...heading.data, hProperties: { id } };
    return { id, text, depth: heading.depth };
  });
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüß]/g, (char) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[char]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
