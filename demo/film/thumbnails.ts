/** Small pictures of a film for its time line, all in one file, and the WebVTT file that says which is when. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './programs.ts';

const SECONDS_PER_PICTURE = 2;
const COLUMNS = 6;
const [WIDTH, HEIGHT] = [240, 135];

/** Makes `<name>.thumbnails.webp` and `<name>.thumbnails.vtt` beside `<name>.mp4` in `target`. */
export async function makeThumbnails(target: string, name: string): Promise<void> {
  const film = join(target, `${name}.mp4`);
  const probe = ['-v', 'error', '-select_streams', 'v', '-show_entries', 'stream=duration', '-of', 'csv=p=0', film];
  const seconds = Number((await run('ffprobe', probe)).stdout);
  const count = Math.ceil(seconds / SECONDS_PER_PICTURE);

  // Each shows the middle of its time; the last one may have none.
  const middle = `trim=start=${SECONDS_PER_PICTURE / 2},setpts=PTS-STARTPTS,fps=1/${SECONDS_PER_PICTURE}`;
  const sheet = `scale=${WIDTH}:${HEIGHT}:flags=lanczos,tile=${COLUMNS}x${Math.ceil(count / COLUMNS)}`;
  const picture = join(target, `${name}.thumbnails.webp`);
  await run('ffmpeg', [
    ...[
      '-v',
      'error',
      '-y',
      '-i',
      film,
      '-vf',
      `tpad=stop_mode=clone:stop_duration=${SECONDS_PER_PICTURE},${middle},${sheet}`,
    ],
    ...['-frames:v', '1', '-c:v', 'libwebp', '-quality', '60', picture],
  ]);
  await writeFile(join(target, `${name}.thumbnails.vtt`), cuesOf(name, seconds, count));
}

function cuesOf(name: string, seconds: number, count: number): string {
  const cues = Array.from({ length: count }, (_, index) => {
    const [from, to] = [index * SECONDS_PER_PICTURE, Math.min(seconds, (index + 1) * SECONDS_PER_PICTURE)];
    const [x, y] = [(index % COLUMNS) * WIDTH, Math.floor(index / COLUMNS) * HEIGHT];
    return `${stamp(from)} --> ${stamp(to)}\n${name}.thumbnails.webp#xywh=${x},${y},${WIDTH},${HEIGHT}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function stamp(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 23);
}
