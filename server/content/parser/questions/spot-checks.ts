import type { Heading } from 'mdast';
import type { Area, KeyedOption } from '../../../contract/question.ts';
import type { Place } from '../../issues/issue.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { overlap } from './area.ts';

/** A place in a picture as it is read, and where it is written. */
export interface ReadPlace {
  option: KeyedOption;
  area?: Area;
  place: Place;
}

/** Notes places that nobody can tell apart, and a key that asks nothing. */
export function noteAreas(places: ReadPlace[], heading: Heading, { issues }: Reading): void {
  const right = places.filter(({ option }) => option.right).length;
  if (places.length < 2) issues.add(placeOf(heading), 'options-few');
  else if (right === places.length) issues.add(placeOf(heading), 'spot-all');
  if (right === 0) issues.add(placeOf(heading), 'right-missing');

  for (const [index, { area, place }] of places.slice(0, MOST).entries()) {
    const other = places.slice(0, index).find((one) => one.area && area && overlap(one.area, area));
    if (other) issues.add(place, 'areas-overlap', other.place.line);
  }
}

/** More are noted as too many anyway. */
const MOST = 50;
