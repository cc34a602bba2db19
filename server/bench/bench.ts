import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import { isMet, jsonOf, tableOf } from './figure.ts';
import { growth } from './figures/growth.ts';
import { latency } from './figures/latency.ts';
import { memory } from './figures/memory.ts';
import { slowDisk } from './figures/slow-disk.ts';
import { startUp } from './figures/start-up.ts';
import { throughput } from './figures/throughput.ts';
import type { Effort } from './setting.ts';
import { prepare } from './setting.ts';

const HELP = `npm run bench:service -- <options>

  --json           the figures as JSON
  --only <figure>  throughput, slow-disk, latency, growth, start-up or memory; may be given several times
  --facts <n>      how many facts the service takes before its memory is looked at (1,000,000)
  --quick          less of everything, for trying things out: its figures say little
`;

const USUAL: Effort = {
  rounds: 5,
  seconds: 3,
  usual: 20_000,
  small: 1000,
  large: 100_000,
  fewFacts: 50_000,
  manyFacts: 1_000_000,
};

const QUICK: Effort = {
  rounds: 3,
  seconds: 2,
  usual: 5000,
  small: 1000,
  large: 10_000,
  fewFacts: 20_000,
  manyFacts: 50_000,
};

const FIGURES: Record<string, typeof throughput> = {
  throughput,
  'slow-disk': slowDisk,
  latency,
  growth,
  'start-up': startUp,
  memory,
};

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    facts: { type: 'string' },
    only: { type: 'string', multiple: true, default: Object.keys(FIGURES) },
  },
});

const unknown = values.only.filter((name) => !Object.hasOwn(FIGURES, name));

if (values.help || unknown.length > 0) process.stdout.write(HELP);
else await bench();

/** Measures everything in one run; what it is about right now stands on the error output. */
async function bench(): Promise<void> {
  const effort = values.quick ? QUICK : USUAL;
  const setting = await prepare({ ...effort, ...(values.facts && { manyFacts: Number(values.facts) }) });
  const figures: Figure[] = [];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setting.close();
      process.exit(1);
    });
  }
  try {
    for (const [name, measure] of Object.entries(FIGURES)) {
      if (!values.only.includes(name)) continue;
      process.stderr.write(`${name} …\n`);
      figures.push(...(await measure(setting)));
    }
  } finally {
    setting.close();
    process.stdout.write(`${values.json ? jsonOf(figures) : tableOf(figures)}\n`);
  }
  process.exitCode = figures.some((figure) => isMet(figure) === false) ? 1 : 0;
}
