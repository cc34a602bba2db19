// The one script an editor includes. Its own address is the service's, so a snippet needs no configuration.
import { begin } from './begin.ts';

export type { ElementName } from './upgrade.ts';
export { define, upgrade } from './upgrade.ts';

begin(new URL('.', import.meta.url));
