import { createWriteStream } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Words } from '../contract/words.ts';
import { StoreUnusable } from '../store/stores.ts';

/** Where an export goes to at the command line. */
export interface Destination {
  /** Resolves once all of it is there. */
  take(texts: AsyncIterable<string>): Promise<void>;
}

/** It can't be written; the message is a sentence in German and in English. */
export class FileUnusable extends StoreUnusable {
  override name = 'FileUnusable';
}

/** To wherever the command line leads it; that stays open. */
export async function standardOutput(): Promise<Destination> {
  return { take: (texts) => pipeline(Readable.from(texts), process.stdout, { end: false }) };
}

/** A file that isn't there yet: what was exported before is not to be lost. Nobody else of this machine may read it. */
export async function emptyFile(path: string): Promise<Destination> {
  const stream = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject)).catch((error: unknown) => {
    throw refusal(path, error);
  });
  return fileAt(path, stream);
}

/** A file of which all is kept up to a size, in bytes. */
export async function goOnAt(path: string, size: number): Promise<Destination> {
  await truncate(path, size).catch((error: unknown) => {
    throw refusal(path, error);
  });
  return fileAt(path, createWriteStream(path, { flags: 'r+', start: size, flush: true }));
}

function fileAt(path: string, stream: NodeJS.WritableStream): Destination {
  return {
    take: (texts) =>
      pipeline(Readable.from(texts), stream).catch((error: unknown) => {
        throw (error as NodeJS.ErrnoException).syscall === 'write' ? refusal(path, error) : error;
      }),
  };
}

/** What there is to say where a file can't be read or written. */
export function refusal(path: string, cause: unknown): Error {
  const { code = '' } = cause as NodeJS.ErrnoException;
  const said = REFUSALS[code] ?? REFUSALS.other!;
  return new FileUnusable(`${said.de(path, code)} / ${said.en(path, code)}`, { cause });
}

const REFUSALS: Record<string, Words<(path: string, code: string) => string>> = {
  EEXIST: {
    de: (path) =>
      `${path} gibt es schon. Bitte einen anderen Namen nehmen, oder einen abgebrochenen Export mit --resume ${path} fortsetzen.`,
    en: (path) =>
      `${path} exists already. Please take another name, or go on with an export that was cut off: --resume ${path}.`,
  },
  ENOSPC: {
    de: (path) => `Der Datenträger ist voll. Bitte Platz schaffen und mit --resume ${path} fortsetzen.`,
    en: (path) => `The disk is full. Please make room and go on with --resume ${path}.`,
  },
  ENOENT: {
    de: (path) => `${path} gibt es nicht.`,
    en: (path) => `There is no ${path}.`,
  },
  other: {
    de: (path, code) => `Mit ${path} lässt sich nicht arbeiten (${code}).`,
    en: (path, code) => `${path} can’t be worked with (${code}).`,
  },
};
