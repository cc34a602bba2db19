import type { Course } from '../../../server/contract/course.ts';
import type { Fault } from './fault.ts';
import type { Pasted } from './pasted.ts';
import { says } from './words.ts';

/** What is wrong with a course that is shown: nobody but an editor can mend it, in its file. */
export function contentFaults({ element, attributes }: Pasted, course: Course): Fault[] {
  const chosen = attributes.get('lesson');
  const lessons = course.lessons.filter(({ id }) => !chosen || id === chosen);
  const mute = element === 'player' ? lessons.filter(({ video }) => video && !video.captions.length) : [];
  return [
    ...mute.map(({ id, title, video }) => ({
      id: `captions ${course.id}/${id}`,
      says: says.captionsMissing(title),
      todo: says.captionsWanted(captionsFor(video!.src, course.language)),
      line: `::video{src=${video!.src} captions=${captionsFor(video!.src, course.language)}}`,
    })),
    ...(Array.isArray(course.access)
      ? [
          {
            id: `access ${course.id}`,
            says: says.areasOnly(course.access),
            todo: says.forAllStaff,
            line: 'access: staff',
          },
        ]
      : []),
  ];
}

/** `ablegen.m3u8` → `ablegen.de.vtt` */
function captionsFor(film: string, language: string): string {
  return `${film.replace(/\.\w+$/, '')}.${language.split('-')[0]!}.vtt`;
}
