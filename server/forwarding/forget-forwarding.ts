import type { Logger } from 'pino';
import type { Documents } from '../store/documents.ts';
import { forwardingState } from './forwarding-state.ts';
import { lrsWords } from './lrs-words.ts';
import { waitingList } from './waiting-list.ts';
import type { WaitingList } from './waiting-list.ts';

/** Nothing is forwarded here: forgets whatever waited when it was. */
export async function forgetForwarding(documents: Documents, log: Logger, now: () => number): Promise<void> {
  const kinds = await documents.kinds();
  if (!kinds.some((kind) => kind.startsWith('forwarding'))) return;
  const [list, state] = [waitingList(documents), forwardingState(documents, now)];
  await forgetTakingBack(list, await state.address(), log);
  await list.clear();
  await state.clear();
}

/** Forgets what was to be taken back at an address that isn’t forwarded to any more; says before, by their ids, which statements these are. */
export async function forgetTakingBack(list: WaitingList, address: string | undefined, log: Logger): Promise<void> {
  const statements: string[] = [];
  for await (const id of list.putOff()) statements.push(id);
  for await (const id of list.toTakeBack()) statements.push(id);
  if (statements.length === 0) return;
  const { de, en } = lrsWords.changed(address && new URL(address).host, statements.length);
  log.error({ statements }, `${de} / ${en}`);
  await list.tookBack(statements);
}
