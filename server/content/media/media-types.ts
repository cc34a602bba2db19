/** The kinds of files a course may hold, by what they are for. Whatever is not listed here is never served. */
const types = {
  playlist: { m3u8: 'application/vnd.apple.mpegurl' },
  segment: {
    m4s: 'video/iso.segment',
    ts: 'video/mp2t',
    mp4: 'video/mp4',
    m4v: 'video/mp4',
    m4a: 'audio/mp4',
    aac: 'audio/aac',
    mp3: 'audio/mpeg',
  },
  captions: { vtt: 'text/vtt' },
  image: {
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    webp: 'image/webp',
    avif: 'image/avif',
    gif: 'image/gif',
    svg: 'image/svg+xml',
  },
  document: {
    pdf: 'application/pdf',
    txt: 'text/plain',
    csv: 'text/csv',
    zip: 'application/zip',
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    dotx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    odt: 'application/vnd.oasis.opendocument.text',
    ods: 'application/vnd.oasis.opendocument.spreadsheet',
    odp: 'application/vnd.oasis.opendocument.presentation',
  },
} as const satisfies Record<string, Record<string, string>>;

export type MediaUse = keyof typeof types;

/** The media type a file is served with; undefined for what a course may not hold. */
export function mediaTypeOf(path: string): string | undefined {
  const extension = extensionOf(path);
  for (const group of Object.values<Record<string, string>>(types)) {
    if (Object.hasOwn(group, extension)) return group[extension];
  }
  return undefined;
}

/** Whether a file can be used as one of these. */
export function isFor(path: string, uses: MediaUse[]): boolean {
  return uses.some((use) => Object.hasOwn(types[use], extensionOf(path)));
}

/** The endings that can be used as one of these, for a message: `.jpg, .png`. */
export function endingsOf(uses: MediaUse[]): string {
  return uses
    .flatMap((use) => Object.keys(types[use]))
    .map((extension) => `.${extension}`)
    .join(', ');
}

/** The path without its ending. */
export function baseOf(path: string): string {
  const extension = extensionOf(path);
  return extension ? path.slice(0, -extension.length - 1) : path;
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
