import type { CSSResult, LitElement } from 'lit';

/** Adds a sheet to those of an element, for what it draws only sometimes. */
export function wear({ renderRoot }: LitElement, { styleSheet }: CSSResult): void {
  const root = renderRoot as ShadowRoot;
  if (!styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
