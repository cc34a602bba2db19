import express from 'express';
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { ProblemError } from '../problems.ts';

/** No request of ours is larger: a batch of facts holds 32 KiB at most. */
const LARGEST_BODY = 64 * 1024;

/** None is nested deeper. */
const DEEPEST = 12;

const parseJson: RequestHandler = express.json({ limit: LARGEST_BODY, inflate: false, strict: true });

/** Reads a JSON body into `request.body`. Anything else is refused: a form of another site can't send JSON. */
export async function readBody(request: Request, response: Response): Promise<void> {
  if (!request.is('application/json')) throw new ProblemError('body-type');
  await new Promise<void>((resolve, reject) => {
    parseJson(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new ProblemError('body-invalid'));
    });
  });
  if (isTooDeep(request.body)) throw new ProblemError('body-invalid');
}

/** The body in the shape it must have. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ProblemError('body-invalid');
  return parsed.data;
}

/** Walks level by level: recursion is what deep nesting attacks. */
function isTooDeep(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value): unknown[] =>
      value !== null && typeof value === 'object' ? Object.values(value) : [],
    );
  }
  return false;
}
