import { DESK_NAME, hasDesk } from './desk-name.ts';
import type { KeptPapers, PaperChange } from './desk-papers.ts';
import { changed, isEmpty, keyOf } from './desk-papers.ts';
import { answerOf, endOf, openDatabase } from './indexed-db.ts';

const STORE = 'papers';

/** Where papers lie between two visits. Rejects whatever the browser refuses; nothing is written before there is something to keep. */
export const deskShelf = {
  /** Everything, of everybody. */
  async all(): Promise<KeptPapers[]> {
    if (!(await hasDesk())) return [];
    return using('readonly', (store) => answerOf<KeptPapers[]>(store.getAll()));
  },

  /** Makes changes, all of them or none: no tab loses another's. */
  async change(changes: PaperChange[]): Promise<void> {
    await using('readwrite', async (store) => {
      for (const change of changes) {
        const key = keyOf(change);
        const papers = changed(await answerOf<KeptPapers | undefined>(store.get(key)), change);
        // Where nothing lies any more, nothing tells that somebody was there.
        if (isEmpty(papers)) store.delete(key);
        else store.put(papers, key);
      }
      await endOf(store);
    });
  },

  async remove(papers: KeptPapers[]): Promise<void> {
    if (papers.length === 0 || !(await hasDesk())) return;
    await using('readwrite', (store) => {
      for (const one of papers) store.delete(keyOf(one));
      return endOf(store);
    });
  },
};

/** The database is open no longer than it is used: so nobody ever waits for this page to let it go. */
async function using<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await openDatabase(DESK_NAME, 1, (made) => void made.createObjectStore(STORE));
  try {
    return await use(database.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE));
  } finally {
    database.close();
  }
}
