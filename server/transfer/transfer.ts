import { isDeepStrictEqual } from 'node:util';
import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import type { Changed, ProgressStore } from '../store/progress-store.ts';
import { NewerDocument, UnreadableDocument } from '../store/progress-store.ts';
import type { KeptDocument, Source } from '../store/source.ts';
import type { Stores } from '../store/stores.ts';
import { together } from '../store/together.ts';

/** What becomes of what comes, where something may be already. Doing it twice has to be doing it once. */
export interface TransferRules {
  /** Whether anything of this key that was begun then may come. */
  admits(key: RecordKey, begun: number): Promise<boolean>;
  record(coming: LearnerRecord, here: LearnerRecord | undefined): LearnerRecord;
  /** Undefined: there is no such document afterwards. */
  document(coming: KeptDocument, here: unknown): unknown;
}

/** What a transfer did. */
export interface TransferFigures {
  /** Records that weren't here, that were added to, and that had nothing to add. */
  added: number;
  joined: number;
  same: number;
  /** Records of persons who are erased: left out. */
  erased: number;
  /** Records here that could not be read: set aside for the one that came, or left to the newer version that wrote them. */
  replaced: number;
  newer: number;
  /** Documents that were added or changed. */
  documents: number;
}

type Outcome = 'added' | 'joined' | 'same';

/** Takes everything out of a source into opened stores. May be ended anywhere, and begun anew. */
export async function transfer(
  source: Source,
  { progress, documents }: Pick<Stores, 'progress' | 'documents'>,
  rules: TransferRules,
  tell: (done: number, total: number) => void = () => {},
): Promise<TransferFigures> {
  const figures: TransferFigures = { added: 0, joined: 0, same: 0, erased: 0, replaced: 0, newer: 0, documents: 0 };
  const total = await source.count();
  let done = 0;

  await together(source.records(), async (record) => {
    if (await rules.admits(record.key, record.created)) await takeRecord(record);
    else figures.erased += 1;
    tell(Math.min(++done, total), total);
  });
  await together(source.damaged(), async ({ key, damaged }) => {
    if (await rules.admits(key, damaged.at)) await progress.keepDamaged(key, damaged);
  });
  await together(source.documents(), async (coming) => {
    if (await takeDocument(coming)) figures.documents += 1;
  });
  return figures;

  async function takeRecord(coming: LearnerRecord): Promise<void> {
    try {
      figures[await put(coming, rules, progress)] += 1;
    } catch (error) {
      if (error instanceof NewerDocument) figures.newer += 1;
      else if (error instanceof UnreadableDocument) {
        await progress.setAside(coming.key);
        await put(coming, rules, progress);
        figures.replaced += 1;
      } else throw error;
    }
  }

  async function takeDocument(coming: KeptDocument): Promise<boolean> {
    const { kind, id } = coming;
    let changed = false;
    const change = (here: unknown) => {
      const document = rules.document(coming, here);
      changed = !isDeepStrictEqual(document, here);
      return changed ? document : here;
    };
    try {
      await documents.update(kind, id, change);
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      await documents.erase(kind, id);
      await documents.update(kind, id, change);
    }
    return changed;
  }
}

function put(
  coming: LearnerRecord,
  rules: Pick<TransferRules, 'record'>,
  progress: Pick<ProgressStore, 'update'>,
): Promise<Outcome> {
  return progress.update(coming.key, (here): Changed<Outcome> => {
    const record = rules.record(coming, here);
    if (isDeepStrictEqual(record, here)) return { record: here, result: 'same' };
    return { record, result: here ? 'joined' : 'added' };
  });
}
