import { ConfigError } from './config/config.ts';
import { KeysMissing } from './records/record-keys-needed.ts';
import { StoreUnavailable } from './store/progress-store.ts';
import { StoreUnusable } from './store/stores.ts';

/** Errors whose message is a sentence for whoever runs the service. */
const SAID = [ConfigError, StoreUnusable, StoreUnavailable, KeysMissing];

const LISTEN: Record<string, string> = {
  EADDRINUSE: 'Der Port ist belegt; ein anderer steht in PORT. / The port is taken; name another one in PORT.',
  EACCES:
    'Diesen Port darf der Dienst nicht öffnen; ein anderer (ab 1024) steht in PORT. / The service may not open this port; name another one (from 1024) in PORT.',
  EADDRNOTAVAIL:
    'Diese Adresse hat der Rechner nicht; eine andere steht in HOST. / This machine does not have that address; name another one in HOST.',
};

/** What a command says when it can't go on: a sentence where we know one, else the error itself. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (SAID.some((kind) => error instanceof kind)) return error.message;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  return (syscall === 'listen' ? LISTEN[code] : undefined) ?? error.stack ?? error.message;
}
