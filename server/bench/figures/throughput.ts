import type { Figure } from '../figure.ts';
import type { Running } from '../processes.ts';
import { inTurn, median, ratio } from '../rounds.ts';
import type { Setting } from '../setting.ts';

/** How many requests a second are answered: durable, signed in and checked, against Express without a store. */
export async function throughput(setting: Setting): Promise<Figure[]> {
  const { usual, rounds, seconds } = setting.effort;
  const express = [await setting.floor('express')];
  const lowdb = [await setting.service(await setting.lowdb(usual))];
  const databases = await postgresServices(setting);
  const subjects: Record<string, Running[]> = { express, lowdb, ...databases };
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

  const [floor, kept] = [rates.express!, rates.lowdb!];
  return [
    { name: 'Express without a store, requests', value: median(floor), unit: '/s' },
    { name: '  of one processor, the load takes meanwhile', value: 100 * median(busy), unit: '%' },
    { name: 'lowdb, requests', value: median(kept), unit: '/s' },
    { name: 'lowdb ÷ Express', value: ratio(kept, floor), unit: '×', atLeast: 0.3 },
    ...postgresFigures(rates, floor),
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
  floor: number[],
): Figure[] {
  const { postgres, postgresTwice, postgresSingly } = rates;
  return [
    { name: 'PostgreSQL, requests', value: median(postgres), unit: '/s' },
    { name: 'PostgreSQL ÷ Express', value: ratio(postgres, floor), unit: '×', atLeast: 0.5 },
    { name: 'PostgreSQL ÷ a statement per request', value: ratio(postgres, postgresSingly), unit: '×', atLeast: 2 },
    { name: 'PostgreSQL, two instances ÷ one', value: ratio(postgresTwice, postgres), unit: '×', atLeast: 1 },
  ];
}
