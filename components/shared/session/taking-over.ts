import { factsOf } from '../../../server/contract/facts-of.ts';
import { join } from '../../../server/contract/merge.ts';
import { EMPTY_STATE } from '../../../server/contract/state.ts';
import { OLDEST_FACT } from '../../../server/contract/take.ts';
import type { CourseEntry } from './course-entry.ts';
import type { Outbox } from './outbox.ts';
import type { Shelf } from './shelf.ts';
import { stateKey } from './state-key.ts';

/** As long as a fact may wait until it is sent, in milliseconds. */
const DAY = 86_400_000;

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
  const oldest = outbox.api.now() - OLDEST_FACT + DAY;
  const generation = entry.kept?.generation ?? null;
  for (const fact of facts) {
    // It takes the place of the one that waited for nobody.
    // What lay on the device for years is given away now: the service takes nothing that is stamped so long ago.
    const at = Math.max(fact.at, oldest);
    await outbox.add({ fact: { ...fact, at, generation }, subject, service, to: stays ? 'verdicts' : 'facts' });
  }
  await shelf.drop([place]);
}
