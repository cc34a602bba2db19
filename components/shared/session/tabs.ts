import type { FactVerdict } from '../../../server/contract/api.ts';
import type { Fact } from '../../../server/contract/fact.schema.ts';
import type { Kept } from './course-entry.ts';
import type { PaperChange } from './desk-papers.ts';

/** What the tabs of one origin tell one another. */
export type TabMessage =
  /** Something happened; it is on its way to the service. */
  | { kind: 'fact'; subject: string | null; fact: Fact }
  /** The service answered these facts. */
  | {
      kind: 'answer';
      subject: string | null;
      facts: Fact[];
      verdicts: FactVerdict[];
      progress: Record<string, Kept>;
    }
  /** Something half-given was changed. */
  | { kind: 'desk'; change: PaperChange }
  /** Everything of this person was deleted. */
  | { kind: 'erased'; subject: string | null }
  /** Somebody signed out, or in. */
  | { kind: 'changed' };

/** The other tabs of this origin that use the same service. */
export class Tabs {
  readonly #channel: BroadcastChannel;

  constructor(service: URL, listener: (message: TabMessage) => void) {
    this.#channel = new BroadcastChannel(`lernbausteine ${service.href}`);
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => listener(data);
  }

  tell(message: TabMessage): void {
    this.#channel.postMessage(message);
  }
}
