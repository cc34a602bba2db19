import type { Words } from '../../server/contract/words.ts';

/** An error for people; `unreachable` where the service didn't answer at all. */
export interface ViewProblem extends Words {
  code: string;
}
