/** Speaks one sentence with espeak-ng and gives its sound, without the silence around it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './programs.ts';

/** Samples per second that espeak-ng delivers. */
export const RATE = 22_050;

const VOICE = ['-v', 'de', '-s', '152', '-p', '38', '-a', '150'];

/** How a few written things are said. */
const LEXICON: [RegExp, string][] = [
  [/\bd\.3/g, 'De drei'],
  [/(\d\d)\.(\d\d)\.0(\d)/g, '$1, $2, null $3'],
  [/\bE-Mail/g, 'Ihmeel'],
  [/\b(S|s)can\b/g, '$1känn'],
  [/\bgescannt/g, 'geskännt'],
];

export async function speak(sentence: string, folder: string, name: string): Promise<Int16Array> {
  const file = join(folder, `${name}.wav`);
  const spoken = LEXICON.reduce((text, [written, said]) => text.replaceAll(written, said), sentence);
  await run('espeak-ng', [...VOICE, '-w', file, spoken]);
  return trimmed(samplesOf(await readFile(file)));
}

function samplesOf(wav: Buffer): Int16Array {
  const data = wav.indexOf('data') + 8;
  const samples = new Int16Array((wav.length - data) >> 1);
  for (let index = 0; index < samples.length; index++) samples[index] = wav.readInt16LE(data + index * 2);
  return samples;
}

function trimmed(samples: Int16Array): Int16Array {
  const audible = (sample: number) => Math.abs(sample) > 200;
  const first = samples.findIndex(audible);
  const last = samples.findLastIndex(audible);
  if (first < 0) throw new Error('espeak-ng stayed silent.');
  return samples.slice(first, last + 1);
}
