import { factsOf } from '../../../server/contract/facts-of.ts';
import { join } from '../../../server/contract/merge.ts';
import { EMPTY_STATE } from '../../../server/contract/state.ts';
import type { CourseEntry } from './course-entry.ts';
import type { Outbox } from './outbox.ts';
import type { Shelf } from './shelf.ts';
import { stateKey } from './state-key.ts';

/** Gives a course's progress from before signing in to `subject`: to the service as facts, or on this device where the course belongs there. */
export async function takeOver(entry: CourseEntry, subject: string, shelf: Shelf, outbox: Outbox): Promise<void> {
  const service = outbox.api.base.href;
  const place = stateKey(service, null, entry.id);
  const before = await shelf.state(place);
  const waiting = await outbox.waitingOf(null, entry.id);
  const stays = entry.course?.record === 'device';

  if (stays && before) {
    await shelf.change(stateKey(service, subject, entry.id), (own) => join(own ?? EMPTY_STATE, before));
  }
  const facts = [...(before && !stays ? factsOf(entry.id, before) : []), ...waiting.map(({ fact }) => fact)];
  const generation = entry.kept?.generation ?? null;
  for (const fact of facts) {
    // It takes the place of the one that waited for nobody.
    await outbox.add({ fact: { ...fact, generation }, subject, service, to: stays ? 'verdicts' : 'facts' });
  }
  await shelf.drop([place]);
}
