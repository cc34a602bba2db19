import { parseArgs } from 'node:util';
import type { Language } from './contract/words.ts';
import { diagnose } from './doctor/diagnose.ts';
import { plain } from './doctor/finding.ts';
import { readPage, Unreadable } from './doctor/read-page.ts';
import { reportJson, reportText } from './doctor/report.ts';

const USAGE = `lernbausteine doctor                                     diese Installation / this installation
lernbausteine doctor <Adresse, Datei oder - / address, file or ->     eine Seite / a page

  --header 'Cookie: …'   für Seiten hinter einer Anmeldung, wiederholbar / for pages behind a sign-in, repeatable
  --address https://…    wo eine gespeicherte Seite liegt / where a saved page lies
  --service https://…    der Lerndienst, wo die Seite ihn nicht nennt / the learning service, where the page doesn’t say
  --origins              fragt ohne Seite auch, ob die aus LERN_ORIGINS da sind / without a page: also asks whether those of LERN_ORIGINS are there
  --lang de|en           Sprache / language
  --json                 für Programme / for programs
`;

/**
 * Looks at a page from outside: what is left of our snippets, and what its policy and the service say to them; or, where
 * none is named, at the installation itself. Resolves to the exit code: 0 nothing to do, 1 something to mend, 2 couldn't look.
 */
export async function doctor(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const wish = wishOf(args);
  if (!wish) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (wish.target === undefined) return installation(wish, env);
  try {
    const page = await readPage(wish.target, wish);
    const diagnosis = await diagnose(page, wish.service);
    process.stdout.write(wish.json ? reportJson(diagnosis) : reportText(diagnosis, wish.lang));
    return diagnosis.findings.some(({ kind }) => kind === 'fault') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    process.stderr.write(`${error.says[wish.lang]}\n`);
    return 2;
  }
}

async function installation({ origins, lang, json }: Wish, env: NodeJS.ProcessEnv): Promise<number> {
  const { inspectInstallation } = await import('./doctor/installation/inspect.ts');
  const { installationJson, installationText } = await import('./doctor/installation/report.ts');
  const findings = await inspectInstallation(env, origins);
  process.stdout.write(json ? installationJson(findings) : installationText(findings, lang));
  return findings.some(({ kind }) => kind === 'fault') ? 1 : 0;
}

interface Wish {
  /** A page; the installation where there is none. */
  target: string | undefined;
  origins: boolean;
  headers: (readonly [string, string])[];
  address: URL | undefined;
  service: URL | undefined;
  lang: Language;
  json: boolean;
}

/** Undefined where it can't be understood; then what is wrong was said. What stands in a header is repeated nowhere. */
function wishOf(args: string[]): Wish | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        header: { type: 'string', multiple: true, default: [] },
        address: { type: 'string' },
        service: { type: 'string' },
        origins: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'de' },
        json: { type: 'boolean', default: false },
      },
    });
    const [target, ...more] = positionals;
    const { lang, json } = values;
    if (target === '' || more.length || (lang !== 'de' && lang !== 'en')) return undefined;
    const ofPage = [values.address, values.service, ...values.header];
    if (target === undefined ? ofPage.some((value) => value !== undefined) : values.origins) return undefined;
    const service = values.service === undefined ? undefined : webAddress(values.service);
    if (service) service.pathname = service.pathname.replace(/\/*$/, '/');
    const address = values.address === undefined ? undefined : webAddress(values.address);
    return { target, origins: values.origins, lang, json, service, address, headers: values.header.map(headerOf) };
  } catch (error) {
    process.stderr.write(`${plain((error as Error).message)}\n\n`);
    return undefined;
  }
}

function webAddress(text: string): URL {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return new URL(text);
  throw new Error(`${plain(text)}: http:// oder https:// / http:// or https://`);
}

function headerOf(line: string): readonly [string, string] {
  const [, name, value] = /^([\w-]+):\s*([^\r\n]*)$/.exec(line) ?? [];
  if (name && value) return [name, value];
  throw new Error('--header: Name: Wert / name: value');
}
