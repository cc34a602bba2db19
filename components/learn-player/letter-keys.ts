import { choose, deviceChoice } from '../shared/device-choice.ts';

/** Whether single letters, digits and signs act; kept on the device (WCAG 2.1.4 asks for a way to switch them off). */
export const letterKeys = {
  get areOn(): boolean {
    return deviceChoice('letter-keys') !== 'off';
  },
  set areOn(on: boolean) {
    choose('letter-keys', on ? undefined : 'off');
  },
};
