import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Response } from 'express';
import type { ProblemCode } from '../problems.ts';
import { ProblemError } from '../problems.ts';

/** Sends a file, or the ranges of it that were asked for; `unknown` where it isn't there. Its other headers are the caller's. */
export async function sendFile(response: Response, path: string, unknown: ProblemCode): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new ProblemError(unknown, { cause });
  });
  if (!found.isFile()) throw new ProblemError(unknown);
  response.set('ETag', `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`);

  await turnOf(response);
  await new Promise<void>((resolve, reject) => {
    // With a root, a dot in the name of a folder above it is no reason to refuse.
    const options = { root: dirname(path), cacheControl: false, dotfiles: 'deny' } as const;
    response.sendFile(basename(path), options, (error?: Error & { status?: number; code?: string }) => {
      if (!error || response.headersSent || error.code === 'ECONNABORTED') {
        resolve();
        return;
      }
      if (error.status === 416) response.set('Content-Range', `bytes */${found.size}`);
      reject(error.status === 404 || error.status === 403 ? new ProblemError(unknown, { cause: error }) : error);
    });
  });
}

/** When the answers before this one on its connection are sent. Opened earlier, a file would stay open if the peer leaves. */
async function turnOf(response: Response): Promise<void> {
  if (!response.socket) await once(response, 'socket');
}
