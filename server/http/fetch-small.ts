/** No answer of a provider is longer, in bytes. */
const LARGEST = 1_000_000;

/** Fetches, but stops where the answer gets too large. */
export async function fetchSmall(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST) throw new Error('The answer is too large.');
    chunks.push(chunk);
  }
  const body = chunks.length > 0 ? Buffer.concat(chunks) : null;
  return new Response(body, { status: response.status, headers: response.headers });
}
