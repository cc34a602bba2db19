// Both run within a page.

/** What whoever needs it may do (WCAG 1.4.12), in all shadow roots, too. */
export function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  );
  const adopt = (root: Document | ShadowRoot): void => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const one of root.querySelectorAll('*')) if (one.shadowRoot) adopt(one.shadowRoot);
  };
  adopt(document);
}

/** Texts that do not fit where they stand and can't be scrolled to: in all of a page, or in elements of a name. */
export function clipped(name?: string): string[] {
  const found: string[] = [];
  const isMeant = (root: Node): boolean =>
    root instanceof ShadowRoot && (root.host.localName === name || isMeant(root.host.getRootNode()));
  const look = (root: Document | ShadowRoot): void => {
    for (const one of root.querySelectorAll<HTMLElement>('*')) {
      if (one.shadowRoot) look(one.shadowRoot);
      const { overflowX, overflowY, clipPath } = getComputedStyle(one);
      // What only screen readers read is a pixel large on purpose.
      if (!one.checkVisibility() || clipPath !== 'none' || !one.innerText) continue;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isCut =
        (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
        (hides(overflowY) && one.scrollHeight > one.clientHeight + 1);
      if (isCut && (!name || isMeant(root)))
        found.push(`${one.localName}.${one.className}: ${one.innerText.slice(0, 60)}`);
    }
  };
  look(document);
  return found;
}
