/** What reporting costs the page of somebody who watches (`npm run bench:page`): a table, or with `--json` the same as JSON. */
import { measureReporting } from './reporting.ts';

const costs = await measureReporting({ watch: 45, pause: 60 });
const { browser, watched, paused } = costs;

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(costs, null, 2));
} else {
  console.log(`\n${browser}, a lesson on an intranet page, the service on another host\n`);
  row(`requests in ${watched.seconds} s of watching`, watched.requests);
  row('the most of them in any 15 s', watched.mostIn15Seconds, '≤ 1');
  row('preflights, once in two hours', watched.preflights);
  row(`requests in ${paused.seconds} s of a pause`, paused.requests, '0');
  row('long tasks while reporting', watched.longTasksReporting, '0');
  row('long tasks besides', watched.longTasks - watched.longTasksReporting);
}

function row(what: string, measured: number, wanted = ''): void {
  console.log(`${what.padEnd(34)} ${String(measured).padStart(4)}   ${wanted}`);
}
