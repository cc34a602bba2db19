import type { KeyedCourse, KeyedLesson } from '../contract/course.ts';
import type { KeyedQuestion } from '../contract/question.ts';
import type { RichBlock, RichInline, RichText } from '../contract/rich-text.ts';
import type { CourseFiles } from './media/course-files.ts';
import { decoded } from './media/course-path.ts';
import { readPlaylist } from './media/playlist.ts';
import { readThumbnails, THUMBNAILS } from './media/thumbnails.ts';

/** Every file that somebody who isn't signed in may fetch: of the introduction and of the lessons flagged `preview`. */
export function previewFiles(course: KeyedCourse, files: CourseFiles): Set<string> {
  const sources = [
    ...(course.presenter?.photo ? [course.presenter.photo] : []),
    ...imagesOf(course.intro),
    ...course.lessons.filter(({ preview }) => preview).flatMap(sourcesOf),
  ].map((src) => decoded(src));
  const playlists = sources.filter((path) => path.toLowerCase().endsWith('.m3u8'));
  const thumbnails = sources.filter((path) => path.endsWith(THUMBNAILS));
  return new Set([
    ...sources,
    ...playlists.flatMap((path) => [...readPlaylist(path, files).files]),
    ...thumbnails.flatMap((path) => [...readThumbnails(path, files).files]),
  ]);
}

function sourcesOf({ video, body, materials, questions, notes = [] }: KeyedLesson): string[] {
  return [
    ...(video
      ? [video.src, video.fallback, video.poster, video.thumbnails, ...video.captions.map(({ src }) => src)]
      : []),
    ...[...materials, ...notes.flatMap((note) => note.materials)].map(({ src }) => src),
    ...imagesOf(body),
    ...notes.flatMap((note) => [...imagesIn(note.title), ...imagesOf(note.body)]),
    ...questions.flatMap(imagesAsked),
  ].filter((src) => src !== undefined);
}

function imagesAsked({ title, body, image, options, targets = [], scenes = [] }: KeyedQuestion): string[] {
  return [
    ...imagesIn(title),
    ...imagesOf(body),
    ...(image ? [image.src] : []),
    ...options.flatMap(({ text, feedback }) => [...imagesIn(text), ...imagesOf(feedback)]),
    ...targets.flatMap(({ text }) => imagesIn(text)),
    ...scenes.flatMap((scene) => [...imagesIn(scene.title), ...imagesOf(scene.body)]),
  ];
}

function imagesOf(text: RichText): string[] {
  return text.flatMap((block: RichBlock) => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return imagesIn(block.children);
      case 'list':
        return block.items.flatMap(imagesOf);
      case 'quote':
        return imagesOf(block.children);
      case 'table':
        return [block.head, ...block.rows].flatMap((row) => row.flatMap(imagesIn));
      default:
        return [];
    }
  });
}

function imagesIn(text: RichInline[]): string[] {
  return text.flatMap((inline) => {
    if (typeof inline === 'string') return [];
    if (inline.kind === 'image') return [inline.src];
    return 'children' in inline ? imagesIn(inline.children) : [];
  });
}
