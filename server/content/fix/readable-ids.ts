import type { Issue } from '../issues/issue.ts';

/** Longer ids read no better. */
const LONGEST = 32;

/** Ids that read like the text, each once in its file: for a course that nobody has begun, as no progress hangs on it. */
export function readableIds(missing: Issue[], raw: string): Issue[] {
  const taken = new Set([...raw.matchAll(/#([a-z0-9-]+)/g)].map(([, id]) => id));
  return missing.map((issue) => {
    const { text, name = '' } = issue.mend!;
    const id = unused(shortened(name), taken);
    taken.add(id);
    return { ...issue, mend: { ...issue.mend!, text: text.replace(/#[a-z0-9-]+/, `#${id}`) } };
  });
}

/** The first words of it. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const end = name.lastIndexOf('-', LONGEST);
  return name.slice(0, end > 0 ? end : LONGEST);
}

function unused(name: string, taken: Set<string | undefined>): string {
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name}-${number}`;
  return id;
}
