import type { Heading, Nodes } from 'mdast';

/** A heading with everything below it, up to the next one of its level. */
export interface Section {
  heading: Heading;
  nodes: Nodes[];
}

/** Splits nodes at the headings of a depth; what stands before the first is the head. */
export function splitAt(depth: number, nodes: Nodes[]): { head: Nodes[]; sections: Section[] } {
  const head: Nodes[] = [];
  const sections: Section[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) sections.push({ heading: node, nodes: [] });
    else (sections.at(-1)?.nodes ?? head).push(node);
  }
  return { head, sections };
}
