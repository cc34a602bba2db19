import { runBench } from './command.ts';
import { exports } from './figures/exports.ts';
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
  --only <figure>  throughput, slow-disk, latency, growth, start-up, memory or exports; may be given several times
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

await runBench({
  help: HELP,
  figures: { throughput, 'slow-disk': slowDisk, latency, growth, 'start-up': startUp, memory, exports },
  options: ['facts'],
  prepare({ quick, facts }) {
    const effort = quick ? QUICK : USUAL;
    return prepare({ ...effort, ...(facts !== undefined && { manyFacts: Number(facts) }) });
  },
});
