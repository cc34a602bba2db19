// The one script an editor includes. Its own address is the service's, so a snippet needs no configuration.
import { startSession } from './shared/start-session.ts';
import { askAhead, upgrade } from './upgrade.ts';

const session = startSession(new URL('.', import.meta.url));
upgrade(document);
askAhead(session);
