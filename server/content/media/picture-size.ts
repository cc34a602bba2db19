import { imageSize } from 'image-size';

/** How large a picture is, in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** So many bytes of a file are enough to know, of nearly every picture. */
export const PICTURE_HEAD = 65_536;

/** Kinds of pictures that browsers show. */
const KINDS = new Set(['jpg', 'png', 'webp', 'avif', 'gif', 'svg']);
/** From here on a camera was held upright (Exif). */
const UPRIGHT = 5;

/** Reads how large a picture is shown from its first bytes; undefined for what is none, and where they end too soon. */
export function pictureSize(head: Uint8Array): PictureSize | undefined {
  try {
    // A copy: what lies behind a part of a buffer would be read as well.
    const { width, height, type = '', orientation = 1 } = imageSize(new Uint8Array(head));
    const isKnown = KINDS.has(type) && Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0;
    if (!isKnown) return undefined;
    return orientation >= UPRIGHT ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
