import type { IncomingMessage } from 'node:http';

/** Cookies of the service. */
export interface Cookies {
  /** What the browser sent under this name; several where other pages of the town have set it too. */
  values(request: IncomingMessage, name: string): string[];
  /** Names that were sent and begin like this, as they were given to `set`. */
  names(request: IncomingMessage, beginning: string): string[];
  /** The header that sets a cookie; without `seconds` it goes when the browser is closed. */
  set(name: string, value: string, seconds?: number): string;
  /** The header that removes it. */
  clear(name: string): string;
}

/**
 * Cookies that no script reads and no other site sends along, for what lies at `below` (`auth/`) of this address.
 * On https they belong to the host as a whole: only then (`__Host-`) can no neighbouring host of the town set them.
 */
export function cookiesAt(url: URL, below = ''): Cookies {
  const secure = url.protocol === 'https:';
  const path = secure ? '/' : new URL(below, url).pathname.replace(/(?<=.)\/$/, '');
  const prefix = secure ? '__Host-' : '';
  const attributes = `Path=${path}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

  return {
    values: (request, name) => pairsOf(request).flatMap(([sent, value]) => (sent === prefix + name ? value : [])),
    names: (request, beginning) =>
      pairsOf(request).flatMap(([sent]) => (sent.startsWith(prefix + beginning) ? sent.slice(prefix.length) : [])),
    set: (name, value, seconds) =>
      `${prefix}${name}=${value}; ${attributes}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`,
    clear: (name) => `${prefix}${name}=; ${attributes}; Max-Age=0`,
  };
}

function pairsOf(request: IncomingMessage): [string, string][] {
  return (request.headers.cookie ?? '').split(';').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [trimmed(name), trimmed(value.join('='))];
  });
}

/** Nothing but what browsers put around: else a name that only begins with something unseen would be taken for ours. */
function trimmed(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
