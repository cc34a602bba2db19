/** A heading of whatever level. */
export const HEADING = ':is(h1, h2, h3, h4, h5, h6)';

/** The focus goes there, and what is around it comes into view. */
export function focusOn(root: ParentNode, selector: string): void {
  const target = root.querySelector<HTMLElement>(selector);
  if (!target) return;
  if (target.matches(HEADING)) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  (target.closest('form')?.querySelector('legend') ?? target).scrollIntoView({ block: 'nearest' });
}
