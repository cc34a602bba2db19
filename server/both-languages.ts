import type { Words } from './contract/words.ts';

/** Takes apart what stands in one line, first in German, then in English, as errors of the store and the configuration do. */
export function takenApart(line: string): Words {
  const [de = line, en = de] = line.split(' / ');
  return { de, en };
}

/** One line for the log, first in German, then in English. */
export function inOneLine({ de, en }: Words): string {
  return `${de} / ${en}`;
}
