import { coursePath, decoded } from './course-path.ts';

/** What a playlist of the course's folder leads to. */
export interface PlaylistContent {
  /** Every file a player may fetch, the playlist itself included. */
  files: Set<string>;
  /** Length of the first variant in seconds; 0 where none is written. */
  duration: number;
  /** Lines that are of no use: files that aren't there, lie elsewhere, or aren't playlists. */
  faults: PlaylistFault[];
}

export interface PlaylistFault {
  playlist: string;
  line: number;
  code: 'file-missing' | 'path-outside' | 'path-remote' | 'playlist-broken';
  uri: string;
}

/** What is there to be led to. */
export interface Folder {
  sizes: Map<string, number>;
  texts: Map<string, string>;
}

/** Follows an HLS playlist through its variants to its segments. */
export function readPlaylist(path: string, folder: Folder): PlaylistContent {
  const content: PlaylistContent = { files: new Set(), duration: 0, faults: [] };
  const waiting = [path];
  for (let playlist = waiting.shift(); playlist !== undefined; playlist = waiting.shift()) {
    if (content.files.has(playlist)) continue;
    content.files.add(playlist);
    const lines = (folder.texts.get(playlist) ?? '').replace(/^\uFEFF/, '').split(/\r?\n/);
    if (!lines[0]!.startsWith('#EXTM3U')) {
      content.faults.push({ playlist, line: 1, code: 'playlist-broken', uri: '' });
      continue;
    }
    content.duration ||= durationOf(lines);
    for (const [index, line] of lines.entries()) {
      const uri = uriOf(line.trim());
      if (uri === undefined) continue;
      const file = resolveFrom(playlist, uri);
      if (typeof file === 'object') content.faults.push({ playlist, line: index + 1, uri, ...file });
      else if (!folder.sizes.has(file)) content.faults.push({ playlist, line: index + 1, uri, code: 'file-missing' });
      else if (file.toLowerCase().endsWith('.m3u8')) waiting.push(file);
      else content.files.add(file);
    }
  }
  return content;
}

function durationOf(lines: string[]): number {
  const total = lines.reduce((sum, line) => sum + Number(/^#EXTINF:(\d+(?:\.\d+)?)/.exec(line)?.[1] ?? 0), 0);
  return Math.round(total * 1000) / 1000;
}

function uriOf(line: string): string | undefined {
  if (line.startsWith('#')) return /[:,]URI="([^"]*)"/.exec(line)?.[1];
  return line || undefined;
}

/** What a file of the folder means by a relative address in it. */
export function resolveFrom(playlist: string, uri: string): string | Pick<PlaylistFault, 'code'> {
  const path = coursePath(uri);
  if ('remote' in path) return { code: 'path-remote' };
  if ('outside' in path) return { code: 'path-outside' };
  return playlist.slice(0, playlist.lastIndexOf('/') + 1) + decoded(path.inside).normalize('NFC');
}
