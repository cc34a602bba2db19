/** Ports that needn't be written. */
const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443', 'ws:': '80', 'wss:': '443' };

/** `[scheme://]host[:port][/path]`; the host may begin with `*.`, the port be `*`. */
const HOST_SOURCE =
  /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[^\s:/*'";,]+|\[[\da-f:.]+\])(?::(\d+|\*))?(\/[^\s?#]*)?$/i;
const SCHEME_SOURCE = /^([a-z][a-z\d+.-]*):$/i;

/** Whether one of a directive's sources is a page's way to `url`; none is in an empty list, and 'none' is nobody (CSP 3, 6.7.2.7). */
export function matchesSources(sources: readonly string[], url: URL, page: URL): boolean {
  return sources.some((source) => matchesSource(source, url, page));
}

/** Whether a source expression matches an address, for a page of this origin (CSP 3, 6.7.2.8). */
export function matchesSource(source: string, url: URL, page: URL): boolean {
  if (source === '*') return isNetwork(url.protocol) || url.protocol === page.protocol;
  if (source.toLowerCase() === "'self'") return isSelf(url, page);
  const scheme = SCHEME_SOURCE.exec(source)?.[1];
  if (scheme) return schemeMatches(`${scheme.toLowerCase()}:`, url.protocol);
  const [, own, host, port, path] = HOST_SOURCE.exec(source) ?? [];
  if (!host) return false;
  return (
    schemeMatches(own ? `${own.toLowerCase()}:` : page.protocol, url.protocol) &&
    hostMatches(host.toLowerCase(), url.hostname.toLowerCase()) &&
    portMatches(port, own ? `${own.toLowerCase()}:` : page.protocol, url) &&
    pathMatches(path ?? '', url.pathname)
  );
}

/** The same for who frames a page: of that only the origin is known. */
export function matchesAncestor(source: string, parent: URL, page: URL): boolean {
  return matchesSource(source, new URL('/', parent), page);
}

function isNetwork(protocol: string): boolean {
  return protocol in DEFAULT_PORTS;
}

/** The own origin, and the same host in its safer form. What a page made itself (`blob:`) browsers don't count as that. */
function isSelf(url: URL, page: URL): boolean {
  if (!isNetwork(url.protocol)) return false;
  if (url.origin === page.origin) return true;
  const isSamePort = portOf(url) === portOf(page) || (isDefaultPort(url) && isDefaultPort(page));
  return (
    url.hostname === page.hostname &&
    isSamePort &&
    (/^(https|wss):$/.test(url.protocol) || (page.protocol === 'http:' && url.protocol === 'ws:'))
  );
}

/** What is allowed without encryption is allowed with it (6.7.2.9). */
function schemeMatches(allowed: string, actual: string): boolean {
  if (allowed === actual) return true;
  const safer: Record<string, readonly string[]> = {
    'http:': ['https:'],
    'ws:': ['wss:', 'http:', 'https:'],
    'wss:': ['https:'],
  };
  return safer[allowed]?.includes(actual) ?? false;
}

/** Addresses by number match as browsers match them: exactly. */
function hostMatches(allowed: string, actual: string): boolean {
  if (allowed === '*') return true;
  return allowed.startsWith('*.') ? actual.endsWith(allowed.slice(1)) : allowed === actual;
}

/** Without a port the default one is meant, and that of the safer form where the scheme was made safer (6.7.2.11). */
function portMatches(allowed: string | undefined, scheme: string, url: URL): boolean {
  if (allowed === '*') return true;
  const actual = portOf(url);
  if (allowed === undefined) return isDefaultPort(url);
  const wasMadeSafer = allowed === '80' && actual === '443' && scheme !== url.protocol;
  return allowed === actual || wasMadeSafer;
}

/** With a slash at the end all below, else exactly that (6.7.2.12). */
function pathMatches(allowed: string, actual: string): boolean {
  if (allowed === '' || allowed === '/') return true;
  const [want, have] = [decoded(allowed), decoded(actual)];
  return want.endsWith('/') ? have.startsWith(want) : want === have;
}

function portOf({ port, protocol }: URL): string {
  return port || (DEFAULT_PORTS[protocol] ?? '');
}

function isDefaultPort(url: URL): boolean {
  return portOf(url) === (DEFAULT_PORTS[url.protocol] ?? '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
