import { placeOf } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { richText } from '../rich-text-of.ts';
import type { Answers, Asked } from './asked.ts';
import { isOptionList } from './asked.ts';

/** Reads what is answered to nobody: something to do elsewhere, something to think about. */
export function readBare({ nodes }: Asked, kind: string, reading: Reading): Answers {
  return { body: richText(withoutOptions(nodes, kind, reading), reading), options: [] };
}

/** What stands below a heading that has no options; notes those that are there. */
export function withoutOptions(nodes: Asked['nodes'], kind: string, { issues }: Reading): Asked['nodes'] {
  const list = nodes.find((node) => node.type === 'list' && isOptionList(node));
  if (list) issues.add(placeOf(list), 'options-unexpected', kind);
  return nodes.filter((node) => node.type !== 'list' || !isOptionList(node));
}
