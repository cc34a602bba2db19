import { DeviceChoice } from '../shared/device-choice.ts';

/** Whether films stop for what may be skipped: kept on the device where somebody switched it off (`off`). */
export const momentsOn = new DeviceChoice('lernbausteine-moments');
