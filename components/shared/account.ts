import type { MyDataAnswer, PrivacyAnswer } from '../../server/contract/api.ts';
import type { PrivacyClass } from '../../server/contract/course.ts';
import type { Language } from '../../server/contract/words.ts';
import type { Office } from './office.ts';
import type { ViewProblem } from './view-problem.ts';

/** What somebody may see, take along and delete of what is kept of them, in the service and in this browser. */
export interface Account {
  /** Calls back at once and at every change, until the function it returns is called. */
  watch(listener: (view: AccountView) => void): () => void;
  /** Somebody wants to know: the rules, and who is signed in, are asked for. Without it only somebody not signed in learns where to sign in. */
  inform(): void;
  /** Everything that is kept, looked up anew. Rejects with a {@link Refusal}. */
  look(): Promise<KeptHere & { service?: MyDataAnswer }>;
  /** The same to take along. Rejects with a {@link Refusal}. */
  file(as: 'json' | 'text', lang: Language): Promise<File>;
  /** Deletes everything of whoever is signed in, in the service and in this browser, for good. Rejects with a {@link Refusal}; then nothing is deleted. */
  erase(): Promise<void>;
  /** Makes what was learnt on this device before signing in a part of the own progress. */
  takeOver(): Promise<void>;
  /** Leaves that on the device, for whoever it belongs to; it isn't offered again on this page. */
  decline(): void;
  /** Ends the service's own session; resolves to the address to go on to. Rejects with a {@link Refusal}. */
  signOut(): Promise<URL>;
  /** What those work with who answer for the learning of others. */
  office(): Promise<Office>;
}

/** What an {@link Account} rejects with. */
export interface Refusal extends Error {
  problem: ViewProblem;
  /** Of {@link Account.look}: what lies in this browser is known without the service. */
  here?: KeptHere;
}

/** What is known without asking again. */
export interface AccountView {
  /** Undefined before the service has said. */
  signedIn?: boolean;
  /** Opaque name of the person: another one is somebody else. */
  subject?: string | null;
  /** As the way in says it. */
  name?: string;
  /** By which rules the service keeps what; undefined before it has said. */
  privacy?: PrivacyAnswer;
  /** The class of the course asked about. */
  classOf(course: string): PrivacyClass | undefined;
  /** Titles of courses with progress from before signing in that could be taken over. */
  offers: string[];
  /** Where to sign in with the service itself. */
  signIn?: URL;
  /** There is a session of the service's own to be ended. */
  canSignOut: boolean;
  /** This browser keeps nothing longer than the page is open. */
  memoryOnly: boolean;
  /** Absolute address of the page about all this. */
  page?: string;
}

/** What lies in this browser of whoever is signed in (or of nobody). */
export interface KeptHere {
  /** Things done that the service hasn't got yet. */
  waiting: number;
  /** Courses whose progress is kept in this browser only; of those that aren't on this page the title isn't known. */
  courses: { course: string; title?: string; lessons: number; answers: number }[];
  /** Answers that were begun and not handed in. */
  begun: number;
}
