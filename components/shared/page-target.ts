import { nothing } from 'lit';

/** Signing in shows pages that no frame may show: the whole window goes there. */
export function pageTarget(): string | typeof nothing {
  return parent === window ? nothing : '_top';
}
