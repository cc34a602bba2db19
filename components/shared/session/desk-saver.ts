import type { PaperChange } from './desk-papers.ts';
import { isUndone } from './desk-papers.ts';
import { deskShelf } from './desk-shelf.ts';
import { deskSlips } from './desk-slips.ts';

/** While somebody types, it is saved this often, in milliseconds. */
const SOON = 300;

/** Milliseconds until what the browser refused is tried again. */
const AGAIN = 5_000;

/** Saves what happens on the desk: soon, and at once where the page may be closing. */
export class DeskSaver {
  /** Changes that the database doesn't have yet, in their order. */
  unsaved: PaperChange[] = [];

  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;
  #isSaving = false;
  /** What is being written just now, if anything. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor() {
    addEventListener('pagehide', () => this.#leave(), { capture: true });
    document.addEventListener('visibilitychange', () => document.hidden && this.#leave());
  }

  save(change: PaperChange): void {
    this.outdate(change);
    this.unsaved = [...this.unsaved, change];
    if (document.hidden) this.#leave();
    else this.#schedule(change.kind === 'draft' ? SOON : 0);
  }

  /** Here or in another tab something was done by which what isn't saved yet comes to nothing. */
  outdate(by: PaperChange): void {
    this.unsaved = this.unsaved.filter((change) => !isUndone(change, by));
  }

  /** What closed pages have left behind; it is saved as well. */
  collect(): PaperChange[] {
    const { changes, remove } = deskSlips.left();
    if (changes.length > 0) void this.#write(changes).then((isSaved) => isSaved && remove());
    return changes;
  }

  /** Forgets what isn't to be saved any more; resolves once nothing of it can come after. */
  async drop(isMeant: (change: PaperChange) => boolean): Promise<void> {
    this.unsaved = this.unsaved.filter((change) => !isMeant(change));
    deskSlips.drop(isMeant);
    await this.#writing;
  }

  #leave(): void {
    if (this.unsaved.length === 0) return;
    deskSlips.write(this.unsaved);
    this.#schedule(0);
  }

  #schedule(milliseconds: number): void {
    const due = performance.now() + milliseconds;
    if (due >= this.#due) return;
    this.#due = due;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#due = Infinity;
      void this.#save();
    }, milliseconds);
  }

  async #save(): Promise<void> {
    const changes = this.unsaved;
    if (this.#isSaving || changes.length === 0) return;
    this.#isSaving = true;
    const isSaved = await this.#write(changes);
    this.#isSaving = false;
    if (isSaved) this.unsaved = this.unsaved.filter((change) => !changes.includes(change));
    if (this.unsaved.length > 0) this.#schedule(isSaved ? SOON : AGAIN);
    else deskSlips.clear();
  }

  /** False where the browser refuses. */
  #write(changes: PaperChange[]): Promise<boolean> {
    const written = deskShelf.change(changes).then(
      () => true,
      () => false,
    );
    this.#writing = Promise.all([this.#writing, written]);
    return written;
  }
}
