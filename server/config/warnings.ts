import type { Environment } from './environment.ts';
import { isLocal } from './local.ts';
import { say } from './values.ts';

/** What works, but deserves a second thought; each a sentence for the log. */
export function warningsOf(values: Environment): string[] {
  const { LERN_URL: url, LERN_IDENTITY: ways, LERN_RECORD: ceiling } = values;
  const longest = Math.max(
    ceiling === 'device' ? 0 : values.LERN_KEEP_PSEUDONYMOUS,
    ceiling === 'named' ? values.LERN_KEEP_NAMED : 0,
  );
  return [
    ...(ways.includes('oidc') && url?.protocol === 'http:' && !isLocal(url) ? [unencrypted.error] : []),
    ...(values.LERN_KEEP_PROOFS < longest ? [shortProofs.error] : []),
  ];
}

const unencrypted = say(
  'LERN_URL beginnt mit http: Die Sitzungen der Angemeldeten gehen unverschlüsselt durchs Netz, und wer mitliest, kann sie übernehmen. Bitte https einrichten.',
  'LERN_URL begins with http: sessions of people signed in travel unencrypted, and whoever listens can take them over. Please set up https.',
);

const shortProofs = say(
  'LERN_KEEP_PROOFS ist kürzer als die Aufbewahrung des Lernstands (LERN_KEEP_NAMED, LERN_KEEP_PSEUDONYMOUS); Nachweise sollen länger bleiben als er.',
  'LERN_KEEP_PROOFS is shorter than progress is kept (LERN_KEEP_NAMED, LERN_KEEP_PSEUDONYMOUS); proofs are meant to stay longer than that.',
);
