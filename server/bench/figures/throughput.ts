import type { Figure } from '../figure.ts';
import type { Running } from '../processes.ts';
import { inTurn, median, ratio } from '../rounds.ts';
import type { Setting } from '../setting.ts';

/** How many requests a second are answered: durable, signed in and checked, against the same without a store, and against bare Express. */
export async function throughput(setting: Setting): Promise<Figure[]> {
  const { usual, rounds, seconds } = setting.effort;
  const express = [await setting.floor('express')];
  const storeless = [await setting.service(await setting.lowdb(usual), ['no-store'])];
  const lowdb = [await setting.service(await setting.lowdb(usual))];
  const databases = await postgresServices(setting);
  const subjects: Record<string, Running[]> = { express, storeless, lowdb, ...databases };
  const busy: number[] = [];

  const requests = (running: Running[]) => async () => {
    const outcome = await setting.load(running, { records: usual }, { seconds });
    if (running === express) busy.push(outcome.busy);
    return outcome.requests / outcome.seconds;
  };
  for (const running of Object.values(subjects)) await setting.welcome(running, { records: usual });
  const measures = Object.entries(subjects).map(([name, running]) => [name, requests(running)] as const);
  const rates = await inTurn(rounds, Object.fromEntries(measures));
  for (const one of new Set(Object.values(subjects).flat())) await one.stop();

  const floors: Floors = { bare: rates.express!, same: rates.storeless! };
  return [
    { name: 'bare Express, requests', value: median(floors.bare), unit: '/s' },
    { name: '  of one processor, the load takes meanwhile', value: 100 * median(busy), unit: '%' },
    { name: 'the same app without a store, requests', value: median(floors.same), unit: '/s' },
    { name: 'lowdb, requests', value: median(rates.lowdb!), unit: '/s' },
    ...againstFloors('lowdb', rates.lowdb!, floors, 0.3),
    ...postgresFigures(rates, floors),
  ];
}

/** Requests a second of bare Express, and of the service itself over nothing but memory. */
interface Floors {
  bare: number[];
  same: number[];
}

/** What the store costs is told by the same app without one; how far off bare Express is, only stands beside it. */
function againstFloors(name: string, rates: number[], { bare, same }: Floors, atLeast: number): Figure[] {
  return [
    { name: `${name} ÷ the same app without a store`, value: ratio(rates, same), unit: '×', atLeast },
    { name: `${name} ÷ bare Express, for comparison`, value: ratio(rates, bare), unit: '×' },
  ];
}

/** One instance, two behind which the load takes turns, and one that commits each request by itself. */
async function postgresServices({ postgres, service, effort: { usual } }: Setting) {
  const [place, other] = [await postgres(usual), await postgres(usual)];
  const [first, second] = [await service(place), await service(place)];
  return {
    postgres: [first],
    postgresTwice: [first, second],
    postgresSingly: [await service(other, ['statement-per-request'])],
  };
}

function postgresFigures(
  rates: Record<'postgres' | 'postgresTwice' | 'postgresSingly', number[]>,
  floors: Floors,
): Figure[] {
  const { postgres, postgresTwice, postgresSingly } = rates;
  return [
    { name: 'PostgreSQL, requests', value: median(postgres), unit: '/s' },
    ...againstFloors('PostgreSQL', postgres, floors, 0.5),
    { name: 'PostgreSQL ÷ a statement per request', value: ratio(postgres, postgresSingly), unit: '×', atLeast: 2 },
    { name: 'PostgreSQL, two instances ÷ one', value: ratio(postgresTwice, postgres), unit: '×', atLeast: 1 },
  ];
}
