import { suggest } from '../content/issues/suggest.ts';
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
    ...(isOpenly(values.DATABASE_URL) ? [openDatabase.error] : []),
    ...(ways.includes('oidc') && url?.protocol === 'http:' && !isLocal(url) ? [unencrypted.error] : []),
    ...(values.LERN_KEEP_PROOFS < longest ? [shortProofs.error] : []),
  ];
}

/** What everybody's progress is sent through the net by, without being encrypted. */
function isOpenly(database: string | undefined): boolean {
  if (database === undefined || isLocal(new URL(database))) return false;
  return ['', 'disable', 'allow', 'prefer'].includes(new URL(database).searchParams.get('sslmode') ?? '');
}

/** Names that begin as ours do and are none: whoever misspells a setting has the default, and doesn't notice. */
export function unknownVariables(names: readonly string[], known: readonly string[]): string[] {
  const all = [...known, ...known.map((name) => `${name}_FILE`), 'LERN_NODE_HANDED_OVER'];
  return names
    .filter((name) => name.startsWith('LERN_') && !all.includes(name))
    .map((name) => {
      const meant = suggest(name, known);
      const [de, en] = meant ? [` Gemeint ist vielleicht ${meant}.`, ` Perhaps ${meant} is meant.`] : ['', ''];
      return say(`${name} ist keine Einstellung des Dienstes.${de}`, `${name} is no setting of the service.${en}`)
        .error;
    });
}

const unencrypted = say(
  'LERN_URL beginnt mit http: Die Sitzungen der Angemeldeten gehen unverschlüsselt durchs Netz, und wer mitliest, kann sie übernehmen. Bitte https einrichten.',
  'LERN_URL begins with http: sessions of people signed in travel unencrypted, and whoever listens can take them over. Please set up https.',
);

const openDatabase = say(
  'DATABASE_URL nennt einen anderen Rechner ohne Verschlüsselung: Der Lernstand aller geht offen durchs Netz. Bitte ?sslmode=verify-full anhängen, und das Zertifikat der Stelle, die es ausstellt, mit &sslrootcert=…',
  'DATABASE_URL names another machine without encryption: everybody’s progress travels openly. Please add ?sslmode=verify-full, and the certificate of whoever issues it by &sslrootcert=…',
);

const shortProofs = say(
  'LERN_KEEP_PROOFS ist kürzer als die Aufbewahrung des Lernstands (LERN_KEEP_NAMED, LERN_KEEP_PSEUDONYMOUS); Nachweise sollen länger bleiben als er.',
  'LERN_KEEP_PROOFS is shorter than progress is kept (LERN_KEEP_NAMED, LERN_KEEP_PSEUDONYMOUS); proofs are meant to stay longer than that.',
);
