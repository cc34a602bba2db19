/**
 * Reads a caption file as a `<track>` with `crossorigin` does: other origins get no credentials, and nobody a token.
 * What isn't UTF-8 is taken for what old programs write (Windows-1252, of which Latin-1 is a part).
 */
export async function readCaptionFile(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${response.status}`);
  const bytes = await response.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
