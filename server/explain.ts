import { ConfigError } from './config.ts';
import { FolderInUse } from './store/lowdb/lock.ts';

/** What a command says when it can't go on: a sentence where we know one, else the error itself. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof FolderInUse) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'Der Port ist belegt; ein anderer steht in PORT. / The port is taken; name another one in PORT.';
  }
  return error.stack ?? error.message;
}
