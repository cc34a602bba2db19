/** No page has a longer address. */
const LONGEST = 1500;

/**
 * Where somebody goes on after signing in: an address on the service's own origin or on a listed one.
 * Everything else would make the sign-in a detour to strangers, and leads to the page about privacy instead.
 */
export function returnTo(wanted: unknown, url: URL, origins: readonly string[]): string {
  const otherwise = new URL('privacy', url).href;
  if (typeof wanted !== 'string' || wanted === '' || wanted.length > LONGEST) return otherwise;
  // Browsers leave some of these out, and read others as a slash.
  if (/[\\\p{Cc}\p{Z}]/u.test(wanted) || !URL.canParse(wanted, url.href)) return otherwise;

  const target = new URL(wanted, url);
  // A `blob:` has the origin of the page that made it.
  if (!/^https?:$/.test(target.protocol)) return otherwise;
  const isOurs = target.origin === url.origin && !target.pathname.startsWith(new URL('auth/', url).pathname);
  const isListed = target.origin !== url.origin && origins.includes(target.origin);
  return (isOurs || isListed) && !target.username && !target.password ? target.href : otherwise;
}
