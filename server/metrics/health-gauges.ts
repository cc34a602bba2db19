import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { HealthAnswer } from '../contract/admin.ts';
import type { RetentionReport } from '../contract/retention.ts';

/** How the installation is; answers what sets it. What isn't known has no value. */
export function healthGauges(
  registers: Registry[],
): (health: HealthAnswer, retention: RetentionReport | undefined) => void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const build = new Gauge({
    name: 'lern_build_info',
    help: 'Always 1; says which version runs.',
    labelNames: ['version'],
    registers,
  });
  const writes = gauge('lern_store_writes', '1 where the store takes what is written, else 0.');
  const diskFree = gauge('lern_disk_free_bytes', 'Free space where the data folder lies.');
  const diskTotal = gauge('lern_disk_total_bytes', 'All space where the data folder lies.');
  const served = gauge('lern_courses_served', 'Courses that are published.');
  const faults = new Gauge({
    name: 'lern_course_faults',
    help: 'What is wrong in the courses at the moment.',
    labelNames: ['severity'],
    registers,
  });
  const lastRun = gauge('lern_retention_last_run_timestamp_seconds', 'When the last retention run began.');
  const held = gauge('lern_retention_held', '1 where it deleted nothing because the clock is in doubt, else 0.');
  const waiting = gauge(
    'lern_forwarding_waiting',
    'Records of which something waits to be forwarded, and statements to be taken back.',
  );
  const trouble = gauge(
    'lern_forwarding_trouble',
    '1 where forwarding isn’t getting on, or the LRS doesn’t take something back, else 0.',
  );
  const unclosed = gauge('lern_figures_waiting', 'Months whose time is over and that are not closed yet.');
  const unclosable = gauge('lern_figures_trouble', '1 where months can’t be counted or closed, else 0.');

  return ({ service, store, disk, courses, forwarding, figures }, retention) => {
    const set = (one: Gauge, value: number | undefined) => (value === undefined ? one.remove() : one.set(value));
    build.set({ version: service.version }, 1);
    writes.set(Number(store.writes));
    set(diskFree, disk?.free);
    set(diskTotal, disk?.total);
    served.set(courses.served);
    for (const severity of ['error', 'warning'] as const) {
      faults.set({ severity }, courses.faults.filter((fault) => fault.severity === severity).length);
    }
    set(lastRun, retention && retention.at / 1000);
    set(held, retention && Number(retention.held ?? false));
    set(waiting, forwarding?.waiting);
    set(trouble, forwarding && Number(forwarding.trouble !== undefined));
    set(unclosed, figures?.waiting.length);
    set(unclosable, figures && Number(figures.trouble !== undefined));
  };
}
