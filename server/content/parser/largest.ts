/** The largest course file, in bytes; also of captions and playlists that are looked into. */
export const LARGEST = 1024 * 1024;
