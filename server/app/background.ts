import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import { courseEntries } from '../figures/course-entries.ts';
import type { Figures } from '../figures/figures.ts';
import { openFigures } from '../figures/figures.ts';
import { openTold } from '../figures/told.ts';
import { forgetForwarding } from '../forwarding/forget-forwarding.ts';
import { forward } from '../forwarding/forwarding.ts';
import type { Forwarding } from '../forwarding/forwarding.ts';
import { presentRecords } from '../records/came-back.ts';
import { clockGuard } from '../records/housekeeping-clock.ts';
import type { Housekeeping } from '../records/housekeeping.ts';
import { keepHouse } from '../records/housekeeping.ts';
import type { Settled } from './app-options.ts';
import type { Kept } from './kept.ts';

/** What goes on by itself, whether anybody asks or not. */
export interface Background {
  /** All records, or those after a key, without those that came back. */
  records(after?: RecordKey): AsyncIterable<LearnerRecord>;
  /** Absent where nothing is forwarded. */
  forwarding: Forwarding | undefined;
  house: Housekeeping;
  figures: Figures;
  /** Ends what runs. */
  close(): Promise<void>;
}

/** Ways in, by the name of their option. */
const WAYS = ['proxy', 'token', 'oidc'] as const;

/** Begins to forward, to keep house and to count. */
export async function startBackground(options: Settled, kept: Kept): Promise<Background> {
  const { k, log, now } = options;
  const { documents, catalog } = kept;
  const records = (after?: RecordKey) => presentRecords(kept, after);
  const clock = clockGuard({ documents, now, uptime: options.uptime });
  const settings = { ...options, ways: WAYS.filter((way) => options[way] !== undefined) };

  const forwarding = await forwardingOf(options, kept);
  if (forwarding) kept.whenChanged(forwarding.noticed);
  const house = keepHouse({ ...options, ...kept, settings, clock, beforeErasing: forwarding?.takeBack });
  const figures = openFigures({
    ...{ documents, k, clock, log, now, isShared: options.database !== undefined },
    records: () => presentRecords({ ...kept, store: { all: () => kept.store.allAtOneMoment() } }),
    courses: courseEntries(catalog, kept.archive),
    told: openTold(options.courses),
  });
  kept.whenChanged(figures.notice);

  return {
    ...{ records, forwarding, house, figures },
    async close() {
      await figures.close();
      await forwarding?.close();
      await house.close();
    },
  };
}

/** Where nothing is forwarded, nothing waits for it either. */
async function forwardingOf({ lrs, url, log, now }: Settled, kept: Kept): Promise<Forwarding | undefined> {
  if (!lrs) {
    await forgetForwarding(kept.documents, log, now);
    return undefined;
  }
  if (!url) throw new Error('Forwarding to an LRS needs the address of the service.');
  return forward({ ...kept, lrs, url, log, now });
}
