/** A path an editor wrote: within the course's folder, out of it, or on another server. */
export type CoursePath = { inside: string } | { outside: true } | { remote: true };

/** Judges a path as an editor wrote it. Encodings are undone as often as somebody may have done them. */
export function coursePath(written: string): CoursePath {
  const forms = [written];
  for (let round = 0; round < 4; round++) {
    const next = decoded(forms.at(-1)!);
    if (next === forms.at(-1)) break;
    forms.push(next);
  }
  if (/^([a-z][a-z0-9+.-]+:|\/\/)/i.test(written.trim())) return { remote: true };
  if (forms.length > 4 || forms.some(leadsOut)) return { outside: true };
  return { inside: tidy(written) };
}

/** The same path with its percent signs undone once, as Markdown needs them for spaces. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path of the folder as part of an address. */
export function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Whether a link may leave the parser: http, https, mailto, tel, or relative. */
export function isSafeLink(href: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers skip control characters in front of and within a scheme
  if (/[\u0000-\u0020\u007F-\u009F\\]/.test(href.trim()) || href.trim().startsWith('//')) return false;
  const scheme = /^([^/?#:]*):/.exec(href.trim());
  return !scheme || ['http', 'https', 'mailto', 'tel'].includes(scheme[1]!.toLowerCase());
}

function leadsOut(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- NUL ends a path in many systems
  if (/[\u0000-\u001F\\]/.test(path) || path.startsWith('/') || /^[a-z]:/i.test(path)) return true;
  return path.split('/').some((part) => part.trim() === '..' || WINDOWS_NAME.test(part));
}

const WINDOWS_NAME = /^(con|prn|aux|nul|com\d|lpt\d)(\.[^.]*)?$/i;

function tidy(path: string): string {
  return path
    .trim()
    .normalize('NFC')
    .split('/')
    .filter((part) => part !== '.' && part !== '')
    .join('/');
}
