import type { Nodes } from 'mdast';
import { slugOf } from './ids.ts';
import { endOf, startOf } from './markdown.ts';
import type { Reading } from './reading.ts';

/** Notes what stands at the end of a heading or an option and was probably meant as `{#id}`. Returns whether it did. */
export function noteNearAttributes(content: Nodes[], known: string[], { source, issues }: Reading): boolean {
  const last = content.at(-1);
  if (last?.type !== 'text') return false;
  const start = startOf(last);
  const text = source.text.slice(start, endOf(last)).trimEnd();
  const found = (pattern: RegExp) => {
    const match = pattern.exec(text);
    return match && text[match.index - 1] !== '\\' ? match : undefined;
  };
  const placeOf = ({ index }: RegExpExecArray) => source.placeAt(start + index);

  const colon = found(/\{\s*([\w-]+)\s*:\s*([^{}]*)\}$/);
  if (colon?.[1] === 'id') issues.add(placeOf(colon), 'id-written-out', slugOf(colon[2]!));
  else if (colon && known.includes(colon[1]!)) {
    issues.add(placeOf(colon), 'attribute-colon', colon[1]!, colon[2]!.trim());
  } else {
    const bare = found(/\{([A-Za-z][\w-]+)\}$/);
    const round = found(/(?:\(|\[)#([\w-]+)[)\]]$/);
    const open = found(/\{#([^{}\s]*)[^{}]*$/);
    const lone = found(/(?<![{\w&(])#([a-z][\w-]*)\}$/);
    const followed = found(/(\{#[^{}]*\})\s*([^\s{}\p{L}\p{N}]{1,3})$/u);
    if (bare) issues.add(placeOf(bare), 'id-hash-missing', bare[1]!);
    else if (round) issues.add(placeOf(round), 'id-parentheses', round[1]!);
    else if (open) issues.add(placeOf(open), 'attributes-open', `{#${open[1]!}}`);
    else if (lone) issues.add(placeOf(lone), 'attributes-open', `{#${lone[1]!}}`);
    else if (followed) issues.add(placeOf(followed), 'attributes-followed', followed[1]!, followed[2]!);
    else return false;
  }
  return true;
}
