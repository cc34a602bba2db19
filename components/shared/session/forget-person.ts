import type { LearnerDesk } from './learner-desk.ts';
import type { Outbox } from './outbox.ts';
import type { Shelf } from './shelf.ts';
import { partsOf } from './state-key.ts';

/** Removes whatever this browser holds of one person (null: of nobody signed in) for one service. */
export async function forgetPerson(
  shelf: Shelf,
  outbox: Outbox,
  desk: LearnerDesk,
  subject: string | null,
): Promise<void> {
  const service = outbox.api.base.href;
  await outbox.drop(subject);
  await desk.forget(subject);
  const states = (await shelf.keys()).filter((key) => {
    const parts = partsOf(key);
    return parts.service === service && parts.subject === subject;
  });
  await shelf.drop(states);
  const counted = (await shelf.countings()).filter((one) => one.service === service && one.subject === subject);
  await shelf.removeCountings(counted.map(({ event }) => event.id));
}
