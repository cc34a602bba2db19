const here = 'http://intranet.invalid';

/** The path to send somebody back to, or the start page when `wish` leads anywhere but into this intranet. */
export function localPath(wish: unknown): string {
  if (typeof wish !== 'string' || !wish.startsWith('/') || !URL.canParse(wish, here)) return '/';

  const { origin, pathname, search } = new URL(wish, here);
  // "/.//evil.example" stays on this origin while parsing, and leaves it when a browser follows it.
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/';
}
