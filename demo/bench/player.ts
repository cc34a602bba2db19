import { runBench } from '../../server/bench/command.ts';
import { atOnce } from './player/figures/at-once.ts';
import { controls } from './player/figures/controls.ts';
import { many } from './player/figures/many.ts';
import { slow } from './player/figures/slow.ts';
import { watching } from './player/figures/watching.ts';
import { prepare } from './player/setting.ts';

const HELP = `npm run bench:player -- <options>

What a player costs the page that embeds it: ours beside the others, in one run, and what became of what was hoped for.

  --json           the figures as JSON
  --only <figure>  watching, at-once, slow, controls or many; may be given several times
  --rounds <n>     how often everything is measured (7): the medians count
  --quick          one round of everything, for trying things out: its figures say little
`;

await runBench({
  help: HELP,
  figures: { watching, 'at-once': atOnce, slow, controls, many },
  options: ['rounds'],
  prepare: ({ quick, rounds = quick ? 1 : 7 }) => prepare(Number(rounds)),
});
