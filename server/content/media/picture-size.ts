/** How large a picture is, in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** So many bytes of a file are enough to know. */
export const PICTURE_HEAD = 65_536;

/** Reads how large a JPEG, PNG or WebP picture is from its first bytes; undefined for every other kind, and where they end too soon. */
export function pictureSize(head: Buffer): PictureSize | undefined {
  try {
    return png(head) ?? webp(head) ?? jpeg(head);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function png(head: Buffer): PictureSize | undefined {
  if (head.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

function webp(head: Buffer): PictureSize | undefined {
  if (head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}

/** The first segment that begins a frame says so; each other one says how long it is. */
function jpeg(head: Buffer): PictureSize | undefined {
  if (head.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  for (;;) {
    const marker = head.readUInt16BE(at);
    if (marker < 0xff00) return undefined;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) };
    // A length below two would lead nowhere.
    at += 2 + Math.max(2, head.readUInt16BE(at + 2));
  }
}
