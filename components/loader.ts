// The one script an editor includes. Its own address is the service's, so a snippet needs no configuration.
import { startSession } from './shared/start-session.ts';
import { upgrade } from './upgrade.ts';

startSession(new URL('.', import.meta.url));
upgrade(document);
