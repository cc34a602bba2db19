import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import { comparisonOf, isMet, jsonOf, tableOf } from './figure.ts';

/** A bench as it is called: what it measures, and with what. */
export interface Bench<Setting extends { close(): unknown }> {
  help: string;
  /** In the order in which they are measured. */
  figures: Record<string, (setting: Setting) => Promise<Figure[]>>;
  /** Names of options that only this bench has. */
  options?: string[];
  prepare(options: { quick: boolean } & Record<string, unknown>): Promise<Setting>;
}

/** Measures everything in one run; what it is about right now stands on the error output. */
export async function runBench<Setting extends { close(): unknown }>(bench: Bench<Setting>): Promise<void> {
  const { help, figures: all, options = [], prepare } = bench;
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: Object.keys(all) },
    },
  });
  if (values.help || values.only.some((name) => !Object.hasOwn(all, name))) {
    process.stdout.write(help);
    return;
  }

  const setting = await prepare(values);
  const figures: Figure[] = [];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void Promise.resolve(setting.close()).finally(() => process.exit(1));
    });
  }
  try {
    for (const [name, measure] of Object.entries(all)) {
      if (!values.only.includes(name)) continue;
      process.stderr.write(`${name} …\n`);
      figures.push(...(await measure(setting)));
    }
  } finally {
    await setting.close();
    process.stdout.write(`${values.json ? jsonOf(figures) : tablesOf(figures)}\n`);
  }
  process.exitCode = figures.some((figure) => isMet(figure) === false) ? 1 : 0;
}

/** What is compared first, then what is said of it. */
function tablesOf(figures: Figure[]): string {
  const compared = figures.filter(({ of }) => of !== undefined);
  const table = tableOf(figures.filter(({ of }) => of === undefined));
  return compared.length > 0 ? `${comparisonOf(compared)}\n\n${table}` : table;
}
