import { basename } from 'node:path';
import type { KeyedCourse } from '../contract/course.ts';
import type { Catalog } from '../content/catalog.ts';
import { isFor, mediaTypeOf } from '../content/media/media-types.ts';
import { sendFile } from '../http/send-file.ts';
import type { Grants } from '../identity/grants.ts';
import { ProblemError } from '../problems.ts';
import type { Handlers } from './table.ts';

const YEAR = 31_536_000;

/** What a browser may do with a file that is opened by itself: drawings carry their styles and small pictures within themselves. */
const ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Not every version of Chromium’s viewer shows a sandboxed PDF. */
const PDF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

export interface MediaRoutesOptions {
  catalog: Catalog;
  grants: Grants;
  now(): number;
}

/** The files of a course: `public` ones for everybody, others for whoever was handed the grant that stands in the path. */
export function mediaRoutes({
  catalog,
  grants,
  now,
}: MediaRoutesOptions): Handlers<'GET /media/:grant/:course/:hash/*file'> {
  return {
    async 'GET /media/:grant/:course/:hash/*file'(request, response) {
      const { grant, course: id, hash, file } = request.params as unknown as MediaParams;
      const seconds = grant === 'public' ? undefined : grants.check(grant, id, now());
      const course = await catalog.get(id);
      const path = pathOf(file);
      if (!course || course.media !== `${id}/${hash}/` || path === undefined) throw new ProblemError('media-unknown');
      if (seconds === undefined && !(await isPublic(course, path))) throw new ProblemError('media-unknown');
      const absolute = await catalog.file(id, path);
      if (!absolute) throw new ProblemError('media-unknown');

      const { type, inline } = sentAs(path);
      response.set('Content-Type', type).set('Content-Security-Policy', type === 'application/pdf' ? PDF : ALONE);
      response.set(
        'Cache-Control',
        seconds === undefined ? `public, max-age=${YEAR}, immutable` : `private, max-age=${seconds}, immutable`,
      );
      if (!inline || type === 'application/pdf') {
        response.set('Content-Disposition', dispositionOf(inline ? 'inline' : 'attachment', basename(path)));
      }
      await sendFile(response, absolute, 'media-unknown');
    },
  };

  async function isPublic(course: KeyedCourse, path: string): Promise<boolean> {
    return course.access === 'public' || catalog.isPreview(course.id, path);
  }
}

interface MediaParams {
  grant: string;
  course: string;
  hash: string;
  /** Decoded once. */
  file: string[];
}

/** The path within the course's folder; undefined for one that could lead anywhere else, on any system. */
function pathOf(segments: string[]): string | undefined {
  const fits = segments.every((segment) => /^[^\p{Cc}/\\:]+$/u.test(segment) && !segment.startsWith('.'));
  return fits ? segments.join('/') : undefined;
}

/** What browsers can show is shown, any other document is a download: nothing of a course is ever a page. */
function sentAs(path: string): { type: string; inline: boolean } {
  const type = mediaTypeOf(path);
  const shown = !isFor(path, ['document']) || type === 'application/pdf' || type === 'text/plain';
  if (type === undefined || !shown) return { type: 'application/octet-stream', inline: false };
  return { type: type.startsWith('text/') ? `${type}; charset=utf-8` : type, inline: true };
}

/** File names hold umlauts; headers don't. */
function dispositionOf(kind: 'inline' | 'attachment', name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename*=UTF-8''${encoded}`;
}
