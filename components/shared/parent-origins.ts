/** The origins of the pages that may show this one in a frame, by its head; of a browser that names the one around, only that. */
export function parentOrigins(): string[] {
  const listed = document.querySelector<HTMLMetaElement>('meta[name="learn-parents"]')?.content.split(' ') ?? [];
  const [around] = (location as { ancestorOrigins?: DOMStringList }).ancestorOrigins ?? [];
  // A page of the service's own may show it, too.
  return [...listed, location.origin].filter((one) => one && (!around || one === around));
}
