/** The address at which somebody finds this page again; of one for a frame, that of the whole page which it names instead. */
export function pageAddress(): string {
  const whole = 'head:has(> meta[name="learn-parents"]) > link[rel="canonical"]';
  return document.querySelector<HTMLLinkElement>(whole)?.href ?? location.href;
}
