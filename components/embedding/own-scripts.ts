/**
 * The tags of the service's own scripts. Their addresses are read as they are written, too: by a `<base>` that came later
 * the browser takes a path for another server's. A portal that keeps a copy of ours says whose it is, by `data-service`.
 */
export function ownScripts(base: URL): HTMLScriptElement[] {
  const files = ['loader.js', 'lernbausteine.js'].map((file) => base.href + file);
  return [...document.scripts].filter(
    (script) =>
      script.dataset.service !== undefined ||
      [script.src, asWritten(script, base)].some((address) => files.includes(address.replace(/[?#].*/, ''))),
  );
}

function asWritten(script: HTMLScriptElement, base: URL): string {
  try {
    return new URL(script.getAttribute('src') ?? '', base).href;
  } catch {
    return '';
  }
}
