/** Lays the sentences on the film's clock and makes one pleasant, evenly loud sound track of them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './programs.ts';
import type { Timeline } from './timeline.ts';
import { RATE } from './voice.ts';

/** A little warmth, less of the metal, and the loudest syllables tamed. */
const TONE = [
  'highpass=f=75',
  'equalizer=f=170:t=q:w=1:g=2.5',
  'equalizer=f=3300:t=q:w=1.2:g=-4',
  'equalizer=f=6200:t=q:w=1.2:g=-3',
  'lowpass=f=9000',
  'acompressor=threshold=-20dB:ratio=3:attack=5:release=120',
  'alimiter=limit=0.4:attack=2:release=60:level=disabled',
].join(',');

/** EBU R128: as loud as speech on the web usually is, with room for what a small encoder adds. */
const LOUDNESS = 'loudnorm=I=-18:TP=-4:LRA=7';

export async function trackOf(timeline: Timeline, voices: Int16Array[], folder: string): Promise<string> {
  const samples = new Int16Array(Math.round(timeline.seconds * RATE));
  for (const [index, cue] of timeline.cues.entries()) samples.set(voices[index] ?? [], Math.round(cue.from * RATE));

  const raw = join(folder, 'voice.raw');
  const track = join(folder, 'track.wav');
  const input = ['-hide_banner', '-y', '-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', raw];
  await writeFile(raw, Buffer.from(samples.buffer));

  const measured = await run('ffmpeg', [...input, '-af', `${TONE},${LOUDNESS}:print_format=json`, '-f', 'null', '-']);
  const even = `${TONE},${LOUDNESS}${knowing(measured.stderr)}`;
  await run('ffmpeg', [...input, '-af', even, '-ar', '48000', track]);
  return track;
}

/** The second pass knows the first one's measurements, and so only turns one knob for the whole film. */
function knowing(report: string): string {
  const found = JSON.parse(report.slice(report.lastIndexOf('{'))) as Record<string, string>;
  const { input_i, input_tp, input_lra, input_thresh, target_offset } = found;
  return `:measured_I=${input_i}:measured_TP=${input_tp}:measured_LRA=${input_lra}:measured_thresh=${input_thresh}:offset=${target_offset}:linear=true`;
}
