import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Figure } from '../../../server/bench/figure.ts';
import { inTurn } from '../../../server/bench/rounds.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { Measure, Measured } from './compare.ts';
import { figuresOf } from './compare.ts';
import type { Player } from './players.ts';
import { BARE, OURS, PLAYERS } from './players.ts';
import type { Visit, VisitOptions } from './visit.ts';
import { visit } from './visit.ts';

/** What all figures are measured with. */
export interface Setting {
  /** Visits every player's page, one after the other, round after round, and compares what was measured there. */
  compare<Name extends string>(comparison: Comparison<Name>): Promise<Figure[]>;
  close(): Promise<void>;
}

/** Something to look at on each player's page. */
export interface Comparison<Name extends string> {
  measures: Record<Name, Measure>;
  /** How the page is opened. */
  options?: VisitOptions;
  measure(visit: Visit, player: Player): Promise<Measured<Name>>;
}

/** Starts the service, the pages and the browser. */
export async function prepare(rounds: number): Promise<Setting> {
  const site = fork(join(import.meta.dirname, 'site.ts'));
  const failed = once(site, 'exit').then(() => Promise.reject(new Error('The pages could not be started.')));
  const [origin] = (await Promise.race([once(site, 'message'), failed])) as [string];
  failed.catch(() => undefined);
  const browser = await openBrowser();
  for (const player of PLAYERS) await measured(browser, origin, player, {}, (one) => check(one, player));
  const roles = {
    ours: OURS.name,
    bare: BARE.name,
    rivals: PLAYERS.filter(({ rival }) => rival).map(({ name }) => name),
  };

  return {
    async compare({ measures, options, measure }) {
      const visits = PLAYERS.map((player) => [player.name, () => measured(browser, origin, player, options, measure)]);
      const measuredRounds = await inTurn(
        rounds,
        Object.fromEntries(visits) as Record<string, () => ReturnType<typeof measure>>,
      );
      return figuresOf(measures, measuredRounds, roles);
    },
    async close() {
      await browser.close();
      if (site.connected) site.disconnect();
    },
  };
}

async function measured<Value>(
  browser: Browser,
  origin: string,
  player: Player,
  options: VisitOptions | undefined,
  measure: (visit: Visit, player: Player) => Promise<Value>,
): Promise<Value> {
  const one = await visit(browser, origin, player, options);
  try {
    return await measure(one, player);
  } finally {
    await one.end();
  }
}

/** What is pressed is a button to everybody; and whatever the servers do only once is done. */
async function check(one: Visit, player: Player): Promise<void> {
  await one.once('visible');
  const { role, name } = await one.playButton();
  if (player !== BARE && (role !== 'button' || !name)) {
    process.stderr.write(`The play button of ${player.name} is no button with a name, but: ${role} “${name}”.\n`);
  }
}
