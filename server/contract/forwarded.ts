/** Instead of the id under which something was forwarded with a name, in a record without one. */
export const FORWARDED_BEFORE = 'before';

/**
 * Under which ids something was forwarded, of both: records that are joined may each have been. In order, so that it says the
 * same whichever comes first. {@link FORWARDED_BEFORE} says nothing more where there is an id.
 */
export function joinForwarded(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  const ids = forwardedIds(`${a} ${b}`);
  return ids.length > 0 ? [...new Set(ids)].sort().join(' ') : FORWARDED_BEFORE;
}

/** Under which ids it can be taken back. */
export function forwardedIds(forwarded = ''): string[] {
  return forwarded.split(' ').filter((id) => id !== '' && id !== FORWARDED_BEFORE);
}
