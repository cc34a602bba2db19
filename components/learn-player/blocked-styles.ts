/**
 * A page that allows no styles in markup (`style-src 'self'`) blocks those in media-chrome's shadow roots
 * (muxinc/media-chrome#898): their text is adopted as a sheet, which such a page allows.
 */
export function adoptBlockedStyles(element: Element): void {
  const { shadowRoot } = element;
  for (const style of shadowRoot?.querySelectorAll('style') ?? []) {
    if (style.sheet) continue;
    const adopted = new CSSStyleSheet({ media: style.media });
    adopted.replaceSync(style.textContent);
    shadowRoot!.adoptedStyleSheets.push(adopted);
    style.remove();
  }
  for (const inner of shadowRoot?.querySelectorAll('*') ?? []) adoptBlockedStyles(inner);
  for (const inner of element.querySelectorAll('*')) adoptBlockedStyles(inner);
}
