import type { Logger } from 'pino';
import { groupReader } from './claim-map.ts';
import type { GroupMaps } from './claim-map.ts';
import { identityOf } from './identity.ts';
import type { Claims, Identity } from './identity.ts';

export interface PersonOptions {
  groups?: GroupMaps | undefined;
  secrets: readonly string[];
  log?: Pick<Logger, 'warn'> | undefined;
}

/** Makes what reads a person out of what a way in says, in our words. Areas too many or unusable are left out, and the log is told once. */
export function personReader({ groups = {}, secrets, log }: PersonOptions): (claims: Claims) => Identity | undefined {
  const inOurWords = groupReader(groups);
  /** The verdict on a token is remembered, and with it whom it is about. */
  const known = new WeakMap<Claims, Identity | undefined>();
  let isTold = false;

  return (claims) => {
    if (known.has(claims)) return known.get(claims);
    const said = inOurWords(claims);
    const identity = identityOf(said, secrets);
    if (identity && !isTold && identity.areas.length < new Set(said.areas).size) {
      isTold = true;
      log?.warn(
        'Jemand gehört zu mehr Bereichen, als der Dienst liest (200), oder einer davon ist unbrauchbar; der Rest zählt nicht. Mit LERN_AREAS zählen nur die, auf die es ankommt. / Somebody belongs to more areas than the service reads (200), or one of them is unusable; the rest does not count. With LERN_AREAS only those count that matter.',
      );
    }
    known.set(claims, identity);
    return identity;
  };
}
