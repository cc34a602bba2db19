import { crashSuite } from './testing/crash-suite.ts';
import { killedDatabase, killedOverDatabase } from './testing/place.ts';

const skip = process.env.DATABASE_URL ? 'SKIPPED: DATABASE_URL names a server that others need' : undefined;

crashSuite({ name: 'PostgreSQL, the service killed', place: killedOverDatabase });

crashSuite({ name: 'PostgreSQL, the database killed', place: killedDatabase, hole: 'no-flush-postgres', skip });
