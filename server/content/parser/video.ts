import type { LeafDirective } from 'mdast-util-directive';
import type { CaptionFile, Chapter, Video } from '../../contract/course.ts';
import { CHAPTERS, readChapters } from '../media/chapters.ts';
import { findFile } from '../media/course-files.ts';
import { encoded } from '../media/course-path.ts';
import { baseOf } from '../media/media-types.ts';
import { readPlaylist } from '../media/playlist.ts';
import { readThumbnails, THUMBNAILS } from '../media/thumbnails.ts';
import type { Cue } from '../media/webvtt.ts';
import { readCaptions } from '../media/webvtt.ts';
import { directiveReader } from './directive.ts';
import { LANGUAGE } from './front-matter.ts';
import type { Reading } from './reading.ts';

/** A video as it is read: with what is said in it, the course's language first. */
export interface ReadVideo {
  video: Video;
  cues: Cue[][];
  /** Whether every caption file is there and readable. */
  areWhole: boolean;
}

/** Reads `::video{src=… captions=… poster=…}`. `hasMoments` says whether questions wait for spoken words. */
export function readVideo(node: LeafDirective, hasMoments: boolean, reading: Reading): ReadVideo | undefined {
  const directive = directiveReader(node, reading, ['src', 'captions', 'poster']);
  const src = directive.file('src', ['playlist']);
  const names = directive.words('captions');
  const before = reading.issues.all.length;
  if (!names.length && src !== undefined) noteMissingCaptions(src, directive.placeOf('captions'), hasMoments, reading);
  const captions = readCaptionFiles(names, directive.placeOf('captions'), reading);
  const areWhole = reading.issues.all.length === before;
  const poster = directive.has('poster') ? directive.file('poster', ['image']) : src && besides(src, POSTERS, reading);
  if (src === undefined) return undefined;

  const fallback = besides(src, ['mp4'], reading);
  const thumbnails = findThumbnails(src, reading);
  const duration = readDuration(src, captions, directive.placeOf('src'), reading);
  const chapters = findChapters(src, duration, reading);
  return {
    video: {
      src: encoded(src),
      ...(fallback && { fallback: encoded(fallback) }),
      ...(poster && { poster: encoded(poster) }),
      ...(thumbnails && { thumbnails: encoded(thumbnails) }),
      ...(chapters && { chapters }),
      duration,
      captions: captions.map(({ src, language }) => ({ src: encoded(src), language })),
    },
    cues: captions
      .toSorted((a, b) => Number(b.language === reading.language) - Number(a.language === reading.language))
      .map(({ cues }) => cues),
    areWhole,
  };
}

const POSTERS = ['jpg', 'jpeg', 'webp', 'png', 'avif'];

interface ReadCaptions extends CaptionFile {
  cues: Cue[];
}

function noteMissingCaptions(
  video: string,
  place: { line: number; column: number },
  hasMoments: boolean,
  { files, issues, language }: Reading,
): void {
  const start = `${baseOf(video)}.`;
  const lying = [...files.sizes.keys()].find(
    (path) => path.startsWith(start) && path.endsWith('.vtt') && !path.endsWith(THUMBNAILS) && !path.endsWith(CHAPTERS),
  );
  issues.add(place, hasMoments ? 'captions-needed' : 'captions-missing', lying ?? `${start}${language}.vtt`);
}

function readCaptionFiles(
  names: string[],
  place: { line: number; column: number },
  { files, issues, folder, language }: Reading,
): ReadCaptions[] {
  return names.flatMap((name) => {
    const src = findFile(name, ['captions'], files, issues, place);
    if (src === undefined) return [];
    const tag = baseOf(src).split('.').slice(1).at(-1);
    const cues = readCaptions(files.texts.get(src) ?? '', issues.of(folder + src));
    return { src, language: tag && LANGUAGE.test(tag) ? tag : language, cues };
  });
}

function readDuration(
  src: string,
  captions: ReadCaptions[],
  place: { line: number; column: number },
  { files, issues, folder }: Reading,
): number {
  const { duration, faults } = readPlaylist(src, files);
  for (const { playlist, line, code, uri } of faults) issues.of(folder + playlist).add({ line, column: 1 }, code, uri);

  const spoken = captions.flatMap(({ cues }) => cues).reduce((last, { end }) => Math.max(last, end), 0);
  if (!duration && !spoken) issues.add(place, 'duration-missing', src);
  return duration || spoken;
}

function findThumbnails(src: string, { files, issues, folder }: Reading): string | undefined {
  const path = `${baseOf(src)}${THUMBNAILS}`;
  if (!files.sizes.has(path)) return undefined;
  const { faults } = readThumbnails(path, files);
  for (const { line, code, uri } of faults) issues.of(folder + path).add({ line, column: 1 }, code, uri);
  return path;
}

function findChapters(src: string, duration: number, { files, issues, folder }: Reading): Chapter[] | undefined {
  const path = `${baseOf(src)}${CHAPTERS}`;
  if (!files.sizes.has(path)) return undefined;
  // A length that isn't known is noted already.
  return readChapters(files.texts.get(path) ?? '', duration || Infinity, issues.of(folder + path));
}

function besides(src: string, extensions: string[], { files }: Reading): string | undefined {
  return extensions.map((extension) => `${baseOf(src)}.${extension}`).find((path) => files.sizes.has(path));
}
