import type { Request } from 'express';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What a browser calls each way to make an answer smaller, the best first. */
const WAYS = {
  br: (body: string) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body: string) => promisify(gzip)(body),
};

export type Encoding = keyof typeof WAYS;

/** Below this nothing is won; in characters. */
const WORTH_IT = 500;

/** So many answers are kept, those asked for last. */
const KEPT = 100;

/** How an answer is to be made smaller for whoever asks; undefined: not at all. Only for answers that repeat nothing of what was asked. */
export function encodingFor(request: Request, body: string): Encoding | undefined {
  if (body.length < WORTH_IT) return undefined;
  return (Object.keys(WAYS) as Encoding[]).find((encoding) => request.acceptsEncodings(encoding));
}

/** Makes answers smaller, each once: many ask for the same. `tag` names one answer in one encoding. */
export function compressor(): (body: string, encoding: Encoding, tag: string) => Promise<Buffer> {
  const kept = new Map<string, Promise<Buffer>>();
  return (body, encoding, tag) => {
    const small = kept.get(tag) ?? WAYS[encoding](body);
    kept.delete(tag);
    kept.set(tag, small);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return small;
  };
}
