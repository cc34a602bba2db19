import type { Attribute } from './attributes.ts';
import type { Reading } from './reading.ts';

/** The days from which a lesson must be learnt anew: `renew="2025-11-01 2026-11-01"`. */
export function readRenewals(renew: Attribute | undefined, { issues, source }: Reading): string[] {
  if (!renew) return [];
  const days = renew.value.split(/[\s,]+/).filter(Boolean);
  const bad = days.length ? days.find((day) => !isDay(day)) : renew.value;
  if (bad === undefined) return [...new Set(days)].sort();
  issues.add(source.placeAt(renew.offset), 'renew-bad', bad);
  return [];
}

/** How many of its questions an attempt at a proof draws: `draw=3`. */
export function readDraw(draw: Attribute | undefined, { issues, source }: Reading): number | undefined {
  if (!draw) return undefined;
  if (/^[1-9]\d{0,3}$/.test(draw.value)) return Number(draw.value);
  issues.add(source.placeAt(draw.offset), 'draw-bad', draw.value);
  return undefined;
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
