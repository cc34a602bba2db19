import { crashSuite } from './testing/crash-suite.ts';
import { killedFolder } from './testing/place.ts';

crashSuite({ name: 'lowdb, the service killed', place: killedFolder, hole: 'no-commit' });
