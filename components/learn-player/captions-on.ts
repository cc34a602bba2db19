import { DeviceChoice } from '../shared/device-choice.ts';

/** Whether whoever sits here wants captions, `on` or `off`; until they say so, the page and the course decide. */
export const captionsOn = new DeviceChoice('lernbausteine-captions');
