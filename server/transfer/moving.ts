import { createHash } from 'node:crypto';
import type { Course } from '../contract/course.ts';
import { courseArchive } from '../course-archive.ts';
import { jsonFormat } from '../exports/json-format.ts';
import { writeExport } from '../exports/write.ts';
import type { Documents } from '../store/documents.ts';
import type { Erased } from '../store/erasures.ts';
import { sourceOf } from '../store/source.ts';
import type { Stores } from '../store/stores.ts';
import { StoreUnusable } from '../store/stores.ts';
import { inAHurry } from '../turns.ts';
import type { TransferFigures, TransferRules } from './transfer.ts';
import { transfer } from './transfer.ts';

/** A move can't be begun, or has not come to its end. */
export class MoveUnfinished extends StoreUnusable {
  override name = 'MoveUnfinished';
}

/** Kind of the document that stands where a move has begun, until all is there. */
const MOVING = 'moving';
const ID = 'begun';

/** Everything comes as it is. */
const AS_IT_IS: TransferRules = {
  admits: async () => true,
  record: (coming) => coming,
  document: ({ document }) => document,
};

/** Throws {@link MoveUnfinished} where not everything has arrived yet: nobody is to learn in half a store. */
export async function demandMoved(documents: Documents): Promise<void> {
  if ((await documents.read(MOVING, ID)) === undefined) return;
  throw new MoveUnfinished(
    'Der Umzug hierher ist nicht abgeschlossen. Bitte führen Sie ihn noch einmal aus (npx lernbausteine move); er geht weiter, wo er aufgehört hat. / The move to here is not finished. Please run it again (npx lernbausteine move); it goes on where it stopped.',
  );
}

/**
 * Moves everything from one store into another that holds nothing yet, and compares both. A move that was cut off goes on.
 * Resolves to figures, and to the fingerprint of the export, which is the same on both sides. Nothing is deleted in `from`.
 */
export async function move(
  from: Stores,
  to: Stores,
  now: number,
  tell: (done: number, total: number) => void,
): Promise<TransferFigures & { fingerprint: string }> {
  if ((await to.documents.read(MOVING, ID)) === undefined) await demandEmpty(to);
  else await removeWhatIsGone(from, to);
  await to.documents.update(MOVING, ID, () => ({ v: 1, at: now }));

  const figures = await transfer(sourceOf(from), to, AS_IT_IS, tell);
  if (figures.added + figures.joined + figures.same < (await from.progress.count())) throw leftBehind();
  await addErasures(from, to);
  const fingerprint = await compare(from, to, now);
  await to.documents.erase(MOVING, ID);
  return { ...figures, fingerprint };
}

async function demandEmpty({ progress, documents }: Stores): Promise<void> {
  if ((await progress.count()) === 0 && (await documents.kinds()).length === 0) return;
  throw new MoveUnfinished(
    'Am Ziel liegen schon Daten; ein Umzug braucht ein leeres. / There is data at the destination already; a move needs an empty one.',
  );
}

function leftBehind(): MoveUnfinished {
  return new MoveUnfinished(
    'Am Ausgangsort sind Lernstände beschädigt; sie sind nicht mit umgezogen. Bitte spielen Sie dort die letzte Sicherung ein (npx lernbausteine restore), und führen Sie den Umzug dann noch einmal aus. / At the origin records are damaged; they have not moved. Please restore the last backup there (npx lernbausteine restore), and then run the move again.',
  );
}

/** Between two tries somebody may have been erased. */
async function removeWhatIsGone(from: Stores, to: Stores): Promise<void> {
  const { records, damaged, documents } = sourceOf(to);
  const aside = new Set<string>();
  for await (const { key } of from.progress.damaged()) aside.add(JSON.stringify(key));

  for await (const { key } of records()) if (!(await from.progress.read(key))) await to.progress.erase(key);
  for await (const { key } of damaged()) if (!aside.has(JSON.stringify(key))) await to.progress.forgetDamaged(key);
  for await (const { kind, id } of documents()) {
    if (kind !== MOVING && (await from.documents.read(kind, id)) === undefined) await to.documents.erase(kind, id);
  }
}

/** All lines of one erasure at once. Lines whose time is over may stay a little longer at the destination. */
async function addErasures(from: Stores, to: Stores): Promise<void> {
  const erasures = new Map<string, Erased & { hashes: string[] }>();
  for await (const { hash, at, facts } of from.erasures.all()) {
    const one = erasures.get(`${at}/${facts}`) ?? { at, facts, hashes: [] };
    one.hashes.push(hash);
    erasures.set(`${at}/${facts}`, one);
  }
  for (const { hashes, at, facts } of erasures.values()) await to.erasures.add(hashes, facts, at);
}

/** Throws where something isn't the same on both sides. */
async function compare(from: Stores, to: Stores, now: number): Promise<string> {
  const [here, there] = [await exportOf(from, now), await exportOf(to, now)];
  const isSame = here === there && (await fingerprintOf(from)) === (await fingerprintOf(to));
  if (isSame) return here;
  throw new MoveUnfinished(
    'Am Ziel liegt nicht dasselbe wie am Ausgangsort. Bitte halten Sie alle Dienste an und führen Sie den Umzug noch einmal aus. / What lies at the destination is not what lies at the origin. Please stop all services and run the move again.',
  );
}

async function exportOf({ progress, documents }: Stores, now: number): Promise<string> {
  const courses = new Map<string, Course>();
  for await (const { id, published } of courseArchive(documents).all()) courses.set(id, published);
  const about = {
    ...{ time: now, filter: {}, courses: [...courses.values()], retired: new Map(), address: undefined },
    courseOf: (id: string) => courses.get(id),
  };
  const hash = createHash('sha256');
  const pieces = writeExport({ format: jsonFormat, about, records: (after) => progress.all(after), turns: inAHurry() });
  for await (const { text } of pieces) hash.update(text);
  return hash.digest('hex');
}

/** Of everything that isn't in an export, or not exactly, however a store orders what stands in a document. */
async function fingerprintOf(stores: Stores): Promise<string> {
  const hash = createHash('sha256');
  const { records, damaged, documents } = sourceOf(stores);
  for await (const record of records()) hash.update(canonical(record));
  for await (const aside of damaged()) hash.update(canonical(aside));
  for await (const document of documents()) if (document.kind !== MOVING) hash.update(canonical(document));
  return hash.digest('hex');
}

function canonical(value: unknown): string {
  const sorted = JSON.stringify(value, (_name, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
  return `${sorted}\n`;
}
