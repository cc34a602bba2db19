import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';

/** So many are told; more come only from somebody who makes them up. */
const MOST = 100;

/** Nobody's page has a longer one. */
const LONGEST = 200;

/** Tells the log, once each, which pages ask without being listed: otherwise nobody finds out why everybody is a stranger there. */
export function foreignOrigins(log: Logger): (request: IncomingMessage) => void {
  const told = new Set<string>();

  return ({ headers: { origin } }) => {
    if (origin === undefined || told.has(origin) || told.size >= MOST || !isOrigin(origin)) return;
    told.add(origin);
    log.warn(
      `Die Seite ${origin} steht nicht in LERN_ORIGINS; dort gilt niemand als angemeldet. / ${origin} is not listed in LERN_ORIGINS; nobody counts as signed in there.`,
    );
  };
}

/** Nothing but what browsers send. */
function isOrigin(text: string): boolean {
  return text === 'null' || (text.length <= LONGEST && URL.canParse(text) && new URL(text).origin === text);
}
