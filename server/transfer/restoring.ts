import { joinRecords } from '../contract/record.ts';
import type { ArchivedCourse } from '../content/archive.ts';
import { joinArchives } from '../content/archive.ts';
import { COURSE } from '../course-archive.ts';
import { cameBack } from '../records/came-back.ts';
import type { Count } from '../records/counts.ts';
import { COUNT, joinCounts } from '../records/counts.ts';
import { joinOffers, USED_OFFERS } from '../figures/used-offers.ts';
import type { OffersDocument } from '../figures/used-offers.ts';
import type { RecordKeys } from '../records/record-keys.ts';
import { LEAVING_COURSE } from '../records/retention-run-leaving.ts';
import type { Erasures } from '../store/erasures.ts';
import type { TransferRules } from './transfer.ts';

/** How two documents of a kind become one; of others the one that is here stays. */
const JOINS: Record<string, (coming: unknown, here: unknown) => unknown> = {
  [COURSE]: (coming, here) => joinArchives(here as ArchivedCourse, coming as ArchivedCourse),
  [COUNT]: (coming, here) => joinCounts(here as Count, coming as Count),
  [USED_OFFERS]: (coming, here) => joinOffers(here as OffersDocument, coming as OffersDocument),
};

/** Since when a course leaves is asked anew: a day long past would have its progress deleted without the week of warning. */
const LEFT_OUT = [LEAVING_COURSE];

/** How a backup comes into a store: it adds what is missing, takes nothing away, and brings back nobody who was erased. */
export function restoring(erasures: Pick<Erasures, 'at'>, keys: Pick<RecordKeys, 'erasureHashesAt'>): TransferRules {
  return {
    admits: async (key, created) => !cameBack({ created }, await erasures.at(keys.erasureHashesAt(key))),
    record: (coming, here) => (here ? joinRecords(here, coming) : coming),
    document({ kind, document }, here) {
      if (LEFT_OUT.includes(kind)) return here;
      return here === undefined ? document : (JOINS[kind]?.(document, here) ?? here);
    },
  };
}
