import { extname } from 'node:path';

/** How a kind of file is sent. */
export interface MediaType {
  type: string;
  /** What a browser may do with it when it is opened by itself. */
  policy: string;
  inline: boolean;
}

/** Drawings carry their styles and small pictures within themselves. */
const ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Not every version of Chromium’s viewer shows a sandboxed PDF. */
const PDF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

const TYPES: Record<string, string> = {
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.vtt': 'text/vtt; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/** By the name's ending. What isn't known is a download: nothing of a course is ever a page. */
export function mediaTypeOf(file: string): MediaType {
  const type = TYPES[extname(file).toLowerCase()];
  return {
    type: type ?? 'application/octet-stream',
    policy: type === 'application/pdf' ? PDF : ALONE,
    inline: type !== undefined,
  };
}
