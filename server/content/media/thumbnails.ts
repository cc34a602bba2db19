import { isFor } from './media-types.ts';
import type { Folder, PlaylistFault } from './playlist.ts';
import { resolveFrom } from './playlist.ts';

/** What comes after the name of the film. */
export const THUMBNAILS = '.thumbnails.vtt';

/** The pictures a thumbnail file leads to. */
export interface ThumbnailContent {
  files: Set<string>;
  faults: Pick<PlaylistFault, 'line' | 'code' | 'uri'>[];
}

/**
 * Reads which pictures a WebVTT file of small pictures names: each cue holds one, as `film.jpg#xywh=0,0,240,135` where
 * several lie in one (Media Fragments). A page fetches what stands there, so it has to lie in the course's folder.
 */
export function readThumbnails(path: string, folder: Folder): ThumbnailContent {
  const content: ThumbnailContent = { files: new Set(), faults: [] };
  const lines = (folder.texts.get(path) ?? '').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (!lines[index - 1]?.includes('-->')) continue;
    const uri = line.trim().split('#', 1)[0]!;
    const file = resolveFrom(path, uri);
    if (typeof file === 'object') content.faults.push({ line: index + 1, uri, ...file });
    else if (folder.sizes.has(file) && isFor(file, ['image'])) content.files.add(file);
    else content.faults.push({ line: index + 1, uri, code: 'file-missing' });
  }
  return content;
}
