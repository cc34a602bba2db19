import type { StorePlace } from '../../../store/open.ts';
import { openStores as openReally } from '../../../store/open.ts';
import type { Stores } from '../../../store/stores.ts';
import { MemoryProgressStore } from './progress.ts';

/** What stands in for opened stores where progress is kept in memory only; it begins with what lies there. */
export async function openStores(place: StorePlace, report?: (problem: string) => void): Promise<Stores> {
  const stores = await openReally(place, report);
  const progress = new MemoryProgressStore();
  for await (const record of stores.progress.all()) progress.put(record);
  return { ...stores, progress };
}
