import { DeviceChoice } from '../shared/device-choice.ts';

/** Kept only where somebody switched them off. */
const choice = new DeviceChoice('lernbausteine-letter-keys');

/** Whether single letters, digits and signs act; kept on the device (WCAG 2.1.4 asks for a way to switch them off). */
export const letterKeys = {
  get areOn(): boolean {
    return choice.get() !== 'off';
  },
  set areOn(on: boolean) {
    choice.set(on ? undefined : 'off');
  },
};
