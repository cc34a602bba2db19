import { crashSuite } from './testing/crash-suite.ts';
import { whyNoDevice } from './testing/device.ts';
import { whyNoForgetting } from './testing/forgetting.ts';
import { forgetfulFolder, unpluggedDisk } from './testing/place.ts';

crashSuite({ name: 'lowdb, power cut', place: unpluggedDisk, hole: 'no-flush', skip: whyNoDevice() });

crashSuite({ name: 'lowdb, unflushed put back', place: forgetfulFolder, hole: 'no-flush', skip: whyNoForgetting() });
