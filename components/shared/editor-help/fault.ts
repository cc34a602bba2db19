import type { Words } from '../../../server/contract/words.ts';
import type { Pasted } from './pasted.ts';

/** Something that is wrong with what an editor pasted, or with the page around it. */
export interface Fault {
  /** Names what it is about: the same fault is told once, and stays away when it was sent away. */
  id: string;
  /** What is wrong. */
  says: Words;
  /** What to do about it. */
  todo?: Words;
  /** What to write, exactly. */
  line?: string;
}

/** Something that is mended in the line an editor pasted. */
export interface PastedFault extends Fault {
  /** What has to be otherwise in it; faults of one element are mended together, in one line. */
  mend?: (pasted: Pasted) => Pasted;
}
