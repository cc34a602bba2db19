import type { Statement } from '../exports/xapi/statement.ts';
import type { Lrs, Trouble } from './lrs.ts';

/** What became of some statements. */
export interface Sent {
  /** Ids of those that the store has. */
  taken: string[];
  /** Ids under which it already had something else, which stays as it is. */
  known: string[];
  /** Ids of those that it will not have. */
  refused: string[];
  /** Why the others weren’t sent. */
  trouble?: Trouble;
  /** More at once are too many for it. */
  most: number;
}

/**
 * Sends statements in one batch. A store refuses a batch as a whole: where it finds fault with one, each half is sent by
 * itself, down to that one.
 */
export async function sendSplit(lrs: Lrs, statements: readonly Statement[], signal: AbortSignal): Promise<Sent> {
  const ids = statements.map(({ id }) => id);
  const none: Sent = { taken: [], known: [], refused: [], most: Infinity };
  if (ids.length === 0) return none;
  const answer = await lrs.send(statements, signal);
  if (answer === 'taken') return { ...none, taken: ids };
  if (typeof answer === 'object') return { ...none, trouble: answer };
  if (ids.length === 1) return answer === 'conflict' ? { ...none, known: ids } : { ...none, refused: ids };

  const half = Math.ceil(ids.length / 2);
  const first = await sendSplit(lrs, statements.slice(0, half), signal);
  const most = Math.min(first.most, answer === 'too-large' ? half : Infinity);
  if (first.trouble) return { ...first, most };
  const second = await sendSplit(lrs, statements.slice(half), signal);
  return {
    taken: [...first.taken, ...second.taken],
    known: [...first.known, ...second.known],
    refused: [...first.refused, ...second.refused],
    ...(second.trouble && { trouble: second.trouble }),
    most: Math.min(most, second.most),
  };
}
