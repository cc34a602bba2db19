import { setTimeout } from 'node:timers/promises';
import type { Visit } from './visit.ts';
import type { Watched } from './watch.ts';

/** How long the pointer rests on the button before it is pressed, in milliseconds. */
const INTENT = 300;

/** How long the film plays, in milliseconds, before somebody looks at what it cost. */
const PLAYING = 2000;

/** What a task may take before it blocks, in milliseconds (Total Blocking Time). */
const SHORT = 50;

/** What the page has cost so far. */
export interface Costs {
  /** In kB, as sent: scripts and the like, and what a service answered. */
  code: number;
  data: number;
  /** Requests for the film. */
  media: number;
  /** In milliseconds. */
  blocking: number;
  busy: number;
  /** In MB. */
  heap: number;
  elements: number;
  shift: number;
}

/** Waits until everything is visible and at rest. */
export async function starting(visit: Visit): Promise<Costs & { visible: number; codeUntilVisible: number }> {
  await visit.once('visible');
  await visit.settled();
  const watched = await visit.watched();
  const visible = watched.visible!;
  return { ...(await costsOf(visit, watched)), codeUntilVisible: visit.traffic.code(visible), visible };
}

/** Presses play, with the pointer on the button for a while before that or not, and lets the film play. */
export async function playing(visit: Visit, { intent }: { intent: boolean }): Promise<Costs & { firstFrame: number }> {
  const before = await visit.watched();
  const busyBefore = await visit.busy();
  await visit.point();
  if (intent) await setTimeout(INTENT);
  await visit.press();
  await visit.once('firstFrame');
  await setTimeout(PLAYING);

  const watched = await visit.watched();
  const after = await costsOf(visit, watched);
  return {
    ...after,
    blocking: after.blocking - blockingOf(before),
    busy: after.busy - busyBefore,
    shift: after.shift - before.shift,
    firstFrame: watched.firstFrame! - watched.clicked!,
  };
}

async function costsOf(visit: Visit, watched: Watched): Promise<Costs> {
  return {
    code: visit.traffic.code(),
    data: visit.traffic.data(),
    media: visit.traffic.media(),
    blocking: blockingOf(watched),
    busy: await visit.busy(),
    elements: await visit.elements(),
    shift: watched.shift,
    heap: await visit.heap(),
  };
}

function blockingOf({ longTasks }: Watched): number {
  return longTasks.reduce((sum, { duration }) => sum + Math.max(0, duration - SHORT), 0);
}
