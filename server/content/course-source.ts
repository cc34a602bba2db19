import { createHash } from 'node:crypto';
import type { CourseFiles } from './media/course-files.ts';

/** Everything that decides what a course file is parsed to. */
export interface CourseSource {
  /** The course file's path, which stands in issues. */
  file: string;
  bytes: Uint8Array;
  files: CourseFiles;
  /** Names the parser's code. */
  parser: string;
}

/** Names what a course is parsed from, by what stands in it: times may lie. With another version of Node, characters may be others. */
export function sourceName({ file, bytes, files, parser }: CourseSource): string {
  const beside = [parser, process.version, file, [...files.sizes], [...files.texts], [...files.pictures]];
  return createHash('sha256').update(JSON.stringify(beside)).update('\0').update(bytes).digest('base64url');
}
