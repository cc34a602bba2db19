import type { Request, RequestHandler } from 'express';
import rawBody from 'raw-body';
import type * as z from 'zod';
import { ProblemError } from '../problems.ts';

/** No request of ours is larger: a batch of facts holds 32 KiB at most. */
const LARGEST_BODY = 64 * 1024;

/** None is nested deeper. */
const DEEPEST = 12;

/** Reads a JSON body into `request.body`. Anything else is refused: a form of another site can't send JSON. */
export async function readBody(request: Request): Promise<void> {
  if (!request.is('application/json') || !isPlain(request)) throw new ProblemError('body-type');
  const body = parseJson(await bytesOf(request));
  if (isTooDeep(body)) throw new ProblemError('body-invalid');
  request.body = body;
}

/** The body in the shape it must have. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ProblemError('body-invalid');
  return parsed.data;
}

/** What may go on for long after its answer is not listened to: the connection ends with the answer. */
export const closeAfterLargeBody: RequestHandler = (request, response, next) => {
  if (request.headers['transfer-encoding'] !== undefined || lengthOf(request) > LARGEST_BODY) {
    response.set('Connection', 'close');
  }
  next();
};

function lengthOf({ headers }: Request): number {
  return Number(headers['content-length'] ?? 0);
}

/** Neither compressed nor in another charset. */
function isPlain({ headers }: Request): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  return /^utf-?8$/i.test(charset) && /^identity$/i.test(headers['content-encoding'] ?? 'identity');
}

/** Stops reading where it gets too large; the connection stays open for the answer. */
async function bytesOf(request: Request): Promise<Buffer> {
  try {
    return await rawBody(request, { length: request.headers['content-length'] ?? null, limit: LARGEST_BODY });
  } catch (cause) {
    const isTooLarge = (cause as rawBody.RawBodyError).type === 'entity.too.large';
    throw isTooLarge ? new ProblemError('body-too-large') : new ProblemError('body-invalid', { cause });
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    // The parser's own message quotes the body, which belongs in no log.
    throw new ProblemError('body-invalid');
  }
}

/** Ends where it is too deep: endless recursion is what deep nesting attacks. */
function isTooDeep(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return true;
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some((part) => isTooDeep(part, depth + 1));
}
