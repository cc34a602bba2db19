import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Request, Response } from 'express';
import { sendFile } from '../http/send-file.ts';
import { ProblemError } from '../problems.ts';
import type { Handlers } from './table.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** The files that were compressed when they were built, by what a browser calls that. */
const COMPRESSED = { br: '.br', gzip: '.gz' } as const;

type BuiltFile = 'GET /loader.js' | 'GET /embed.js' | 'GET /lernbausteine.js' | 'GET /frame.js' | 'GET /chunks/*file';

/**
 * The scripts that editors include, asked for anew each time, and the loader's chunks, whose names change with what is in
 * them. `folder`: where the build lies.
 */
export function builtFileRoutes(folder: string): Handlers<BuiltFile> {
  return {
    'GET /loader.js': (request, response) => send(request, response, 'loader.js', 'no-cache'),
    'GET /embed.js': (request, response) => send(request, response, 'embed.js', 'no-cache'),
    'GET /lernbausteine.js': (request, response) => send(request, response, 'lernbausteine.js', 'no-cache'),
    'GET /frame.js': (request, response) => send(request, response, 'frame.js', 'no-cache'),

    async 'GET /chunks/*file'(request, response) {
      const [name = '', ...deeper] = request.params.file as unknown as string[];
      if (deeper.length || !/^\w[\w.-]*$/.test(name)) throw new ProblemError('not-found');
      await send(request, response, join('chunks', name), 'public, max-age=31536000, immutable');
    },
  };

  async function send(request: Request, response: Response, name: string, caching: string): Promise<void> {
    const path = join(folder, name);
    const type = TYPES[extname(name)];
    if (!type || !existsSync(path)) throw new ProblemError('not-found');

    const encoding = encodingOf(request, path);
    response.set('Content-Type', type).set('Cache-Control', caching).vary('Accept-Encoding');
    if (encoding) response.set('Content-Encoding', encoding);
    await sendFile(response, encoding ? path + COMPRESSED[encoding] : path, 'not-found');
  }
}

/** The smallest there is that the browser reads. */
function encodingOf(request: Request, path: string): keyof typeof COMPRESSED | undefined {
  return (['br', 'gzip'] as const).find(
    (encoding) => request.acceptsEncodings(encoding) && existsSync(path + COMPRESSED[encoding]),
  );
}
