import type { LearnerRecord } from './record.ts';

/** How many characters records have as JSON, as far as that is known. */
const sizes = new WeakMap<LearnerRecord, number>();

/** Tells how many characters a record has as JSON: whoever has just read it knows, and it needn't be counted. */
export function rememberSize(record: LearnerRecord, size: number): void {
  sizes.set(record, size);
}

/** That, where somebody has told. */
export function rememberedSize(record: LearnerRecord): number | undefined {
  return sizes.get(record);
}

/** How many characters JSON grows by from one value to the next, from which nothing was taken away. What stayed the same is still the same object. */
export function growth(before: unknown, after: unknown): number {
  if (before === after) return 0;
  if (!isMap(before) || !isMap(after)) return sizeOf(after) - sizeOf(before);
  const parts = Object.entries(after).map(([key, value]) =>
    Object.hasOwn(before, key) ? growth(before[key], value) : sizeOf({ [key]: value }) - 1,
  );
  return parts.reduce((sum, part) => sum + part, 0);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** How many characters a value has as JSON. */
export function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}
