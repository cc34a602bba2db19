import type { Course } from '../../server/contract/course.ts';
import { DeviceChoice } from '../shared/device-choice.ts';

/** Whether whoever sits here wants captions, `on` or `off`; until they say so, the page and the course decide. */
export const captionsOn = new DeviceChoice('lernbausteine-captions');

/** Captions are to be shown, where the page wants them or not. */
export function hasCaptions(onPage: boolean, { captions }: Course): boolean {
  const chosen = captionsOn.get();
  return chosen ? chosen === 'on' : onPage || captions === 'on';
}
