import type { Area } from '../../../contract/question.ts';
import type { Place } from '../../issues/issue.ts';
import type { Reading } from '../reading.ts';

/** Reads `area="left top width height"`, in percent of the picture. */
export function readArea(written: string | undefined, place: Place, { issues }: Reading): Area | undefined {
  if (!written?.trim()) {
    issues.add(place, 'area-missing');
    return undefined;
  }
  const parts = written.trim().split(/[\s;]+|,\s+/);
  const all = parts.length === 1 ? written.trim().split(',') : parts;
  const numbers = all.map((part) => (NUMBER.test(part) ? Number(part.replace('%', '').replace(',', '.')) : NaN));
  const [left, top, width, height] = numbers;
  if (numbers.length !== 4 || numbers.some(Number.isNaN) || width! <= 0 || height! <= 0) {
    issues.add(place, 'area-bad', written);
    return undefined;
  }
  if (left! < 0 || top! < 0 || left! + width! > 100 + ROUNDING || top! + height! > 100 + ROUNDING) {
    issues.add(place, 'area-outside', written);
    return undefined;
  }
  return [left!, top!, width!, height!];
}

const NUMBER = /^-?\d{1,5}(?:[.,]\d{1,6})?%?$/;
/** Tenths have no exact end in binary. */
const ROUNDING = 1e-6;

/** Whether two places in a picture have more in common than an edge. */
export function overlap(
  [left, top, width, height]: Area,
  [otherLeft, otherTop, otherWidth, otherHeight]: Area,
): boolean {
  const across = Math.min(left + width, otherLeft + otherWidth) - Math.max(left, otherLeft);
  const down = Math.min(top + height, otherTop + otherHeight) - Math.max(top, otherTop);
  return across > ROUNDING && down > ROUNDING;
}
