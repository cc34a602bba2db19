import { ownScripts } from './own-scripts.ts';

/** The three properties that make our elements the town's, each with a property of CSS that takes the same values. */
const PROPERTIES = { accent: 'color', surface: 'color', radius: 'padding-top' };

/** Wears what the tags of the scripts of this service say. */
export function dressAs(service: URL): void {
  for (const { dataset } of ownScripts(service)) dress(dataset);
}

/**
 * Makes `data-accent`, `data-surface` and `data-radius` of a script hold for the whole page. Whatever the page's own style
 * sheets say of the same is stronger: `:where` weighs nothing. A value is one of CSS, or it is left out, and said.
 */
export function dress(data: DOMStringMap): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':where(:root){}');
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  for (const [name, property] of Object.entries(PROPERTIES)) {
    const value = data[name]?.trim();
    if (!value) continue;
    // By itself, so that no value reaches beyond its own declaration.
    if (CSS.supports(property, value)) style.setProperty(`--learn-${name}`, value);
    else console.warn(`data-${name}: not a value of CSS:`, value);
  }
  if (style.length) document.adoptedStyleSheets.push(sheet);
}
