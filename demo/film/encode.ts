/** Turns pictures and sound into files for the web: three HLS rungs in CMAF, a master playlist, and an MP4. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './programs.ts';
import { FPS } from './timeline.ts';

const SECONDS_PER_SEGMENT = 4;

/** Bits per second of the pictures; the screen stands still most of the time, so little is needed. */
const RUNGS = [
  { name: '720', width: 1280, height: 720, video: 88_000, audio: '40k', codec: 'avc1.64001f' },
  { name: '480', width: 854, height: 480, video: 50_000, audio: '32k', codec: 'avc1.64001e' },
  { name: '360', width: 640, height: 360, video: 30_000, audio: '32k', codec: 'avc1.64001e' },
];
type Rung = (typeof RUNGS)[number];

/** One lossless film that every rung is cut from. */
export async function record(pictures: AsyncIterable<Uint8Array>, file: string): Promise<void> {
  const input = ['-f', 'image2pipe', '-framerate', String(FPS), '-c:v', 'png', '-i', '-'];
  const colour = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv', '-pix_fmt', 'yuv420p'];
  const lossless = ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0'];
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-y', ...input, ...colour, ...lossless, file], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const closed = once(ffmpeg, 'close') as Promise<[number | null]>;
  for await (const picture of pictures) if (!ffmpeg.stdin.write(picture)) await once(ffmpeg.stdin, 'drain');
  ffmpeg.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`ffmpeg could not record the pictures (${code}).`);
}

/** Makes `<name>.m3u8`, the folder `<name>/` and `<name>.mp4` in `target`. */
export async function encode(
  film: string,
  track: string,
  target: string,
  name: string,
  scratch: string,
): Promise<void> {
  const folder = join(target, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const lines = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS'];
  for (const rung of RUNGS) {
    await encodeRung(film, track, folder, rung, scratch);
    lines.push(...(await masterLines(folder, name, rung)));
  }
  await writeFile(join(target, `${name}.m3u8`), `${lines.join('\n')}\n`);

  const best = join(folder, '720.m3u8');
  await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    best,
    '-c',
    'copy',
    '-movflags',
    '+faststart',
    join(target, `${name}.mp4`),
  ]);
}

/** No B-frames: with them the pictures would start a tenth of a second late, and the captions would run ahead. */
async function encodeRung(film: string, track: string, folder: string, rung: Rung, scratch: string): Promise<void> {
  const gop = String(FPS * SECONDS_PER_SEGMENT);
  const video = [
    ['-vf', `scale=${rung.width}:${rung.height}:flags=lanczos`],
    ['-c:v', 'libx264', '-profile:v', 'high', '-level', rung.codec.endsWith('1f') ? '3.1' : '3.0'],
    ['-preset', 'slower', '-tune', 'animation', '-aq-strength', '0.9', '-b:v', String(rung.video)],
    ['-maxrate', String(rung.video * 5), '-bufsize', String(rung.video * 10)],
    ['-bf', '0', '-g', gop, '-keyint_min', gop, '-sc_threshold', '0', '-passlogfile', join(scratch, rung.name)],
    ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
  ].flat();
  const hls = [
    ['-f', 'hls', '-hls_segment_type', 'fmp4', '-hls_playlist_type', 'vod', '-hls_flags', 'independent_segments'],
    ['-hls_time', String(SECONDS_PER_SEGMENT), '-start_number', '1'],
    ['-hls_fmp4_init_filename', `${rung.name}-init.mp4`],
    ['-hls_segment_filename', join(folder, `${rung.name}-%03d.m4s`)],
  ].flat();

  await run('ffmpeg', ['-v', 'error', '-y', '-i', film, '-an', ...video, '-pass', '1', '-f', 'null', '-']);
  await run('ffmpeg', [
    ...['-v', 'error', '-y', '-i', film, '-i', track, '-map', '0:v', '-map', '1:a', ...video, '-pass', '2'],
    ...['-c:a', 'aac', '-b:a', rung.audio, '-ac', '1', '-ar', '48000', ...hls, join(folder, `${rung.name}.m3u8`)],
  ]);
}

/** BANDWIDTH is measured from the segments, so a player can trust it. */
async function masterLines(folder: string, name: string, rung: Rung): Promise<string[]> {
  const playlist = await readFile(join(folder, `${rung.name}.m3u8`), 'utf8');
  const parts = [...playlist.matchAll(/#EXTINF:([\d.]+),\n(\S+)/g)].map(([, seconds, file]) => ({
    seconds: Number(seconds),
    file: file ?? '',
  }));
  let [peak, bits, total] = [0, 0, 0];
  for (const { seconds, file } of parts) {
    const size = (await stat(join(folder, file))).size * 8;
    peak = Math.max(peak, size / seconds);
    bits += size;
    total += seconds;
  }
  const rates = `BANDWIDTH=${Math.ceil(peak)},AVERAGE-BANDWIDTH=${Math.ceil(bits / total)}`;
  const shape = `RESOLUTION=${rung.width}x${rung.height},FRAME-RATE=${FPS}.000,CODECS="${rung.codec},mp4a.40.2"`;
  return [`#EXT-X-STREAM-INF:${rates},${shape}`, `${name}/${rung.name}.m3u8`];
}
