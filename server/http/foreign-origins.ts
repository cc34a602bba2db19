import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';

/** So many are told; more come only from somebody who makes them up. */
const MOST = 100;

/** Nobody's page has a longer one. */
const LONGEST = 200;

/** How long it is remembered what was told, in milliseconds. */
const DAY = 86_400_000;

/** Tells the log, once each a day, which pages ask without being listed: otherwise nobody finds out why everybody is a stranger there. */
export function foreignOrigins(log: Pick<Logger, 'warn'>, now = Date.now): (request: IncomingMessage) => void {
  const told = new Set<string>();
  let since = now();

  return ({ headers: { origin } }) => {
    if (now() - since >= DAY) {
      told.clear();
      since = now();
    }
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
