import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import type { Words } from '../contract/words.ts';
import { plain } from './finding.ts';

/** A page as it was sent, or saved. */
export interface ReadPage {
  /** Where it was found in the end; undefined of a saved one, unless somebody says. */
  url?: URL | undefined;
  html: string;
  status?: number;
  headers: Headers;
  /** Addresses that led on, in their order. */
  redirects: string[];
}

export interface Reading {
  /** Sent to the page's own origin only, and printed nowhere. */
  headers: readonly (readonly [name: string, value: string])[];
  /** Of a saved page: where it lies in the intranet. */
  address?: URL | undefined;
}

/** The page can't be looked at; says why. */
export class Unreadable extends Error {
  readonly says: Words;

  constructor(says: Words) {
    super(says.en);
    this.says = says;
  }
}

/** Bytes of a page; more is none that somebody reads. */
const LARGEST = 10_000_000;
const PATIENCE = 20_000;
const MOST_REDIRECTS = 5;

/** Reads a page from an address, a file, or (`-`) from what is piped in. Nothing in it is run. */
export async function readPage(target: string, reading: Reading): Promise<ReadPage> {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(target)) return fetchPage(target, reading);
  const saved = { headers: new Headers(), redirects: [], url: reading.address };
  if (target === '-') return { ...saved, html: await textOf(process.stdin) };
  try {
    return { ...saved, html: decoded(await readFile(target), undefined) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Unreadable(
      code === 'ENOENT'
        ? {
            de: `Die Datei ${plain(target)} gibt es nicht. Eine Adresse beginnt mit http:// oder https://.`,
            en: `There is no file ${plain(target)}. An address begins with http:// or https://.`,
          }
        : { de: `${plain(target)} lässt sich nicht lesen (${code}).`, en: `${plain(target)} can’t be read (${code}).` },
    );
  }
}

async function fetchPage(target: string, { headers }: Reading): Promise<ReadPage> {
  let url = addressOf(target);
  const { origin } = url;
  const redirects: string[] = [];
  for (;;) {
    const response = await ask(url, url.origin === origin ? headers : []);
    const next = response.status >= 300 && response.status < 400 && response.headers.get('Location');
    if (!next) return pageOf(url, response, redirects);
    await response.body?.cancel();
    if (redirects.length === MOST_REDIRECTS) {
      throw new Unreadable({
        de: `Die Adresse leitet mehr als ${MOST_REDIRECTS}-mal weiter; zuletzt zu ${plain(url.href)}.`,
        en: `The address redirects more than ${MOST_REDIRECTS} times; last to ${plain(url.href)}.`,
      });
    }
    redirects.push(url.href);
    url = addressOf(URL.canParse(next, url.href) ? new URL(next, url).href : next);
  }
}

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) return url;
  throw new Unreadable({
    de: `${plain(url ? url.origin : text)}: Nur http- und https-Adressen ohne Namen und Passwort darin werden angesehen. Anmelden geht mit --header.`,
    en: `${plain(url ? url.origin : text)}: only http and https addresses without name and password in them are looked at. Sign in by --header.`,
  });
}

async function ask(url: URL, headers: Reading['headers']): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
      headers: [
        ['Accept', 'text/html,application/xhtml+xml'],
        ...headers.map(([name, value]): [string, string] => [name, value]),
      ],
    });
  } catch (error) {
    throw new Unreadable(silence(url, error));
  }
}

async function pageOf(url: URL, response: Response, redirects: string[]): Promise<ReadPage> {
  const { status, headers } = response;
  const type = headers.get('Content-Type') ?? '';
  if (status === 401 || status === 403) {
    throw new Unreadable({
      de: `${plain(url.href)} verlangt eine Anmeldung (${status}). Geben Sie sie mit: --header 'Cookie: …', so wie Ihr Browser sie sendet; oder speichern Sie die Seite und nennen Sie die Datei.`,
      en: `${plain(url.href)} wants somebody signed in (${status}). Pass it on: --header 'Cookie: …', as your browser sends it; or save the page and name the file.`,
    });
  }
  if (!response.ok) {
    throw new Unreadable({
      de: `${plain(url.href)} antwortet mit dem Fehler ${status}.`,
      en: `${plain(url.href)} answers with the error ${status}.`,
    });
  }
  if (type && !/html/i.test(type)) {
    throw new Unreadable({
      de: `${plain(url.href)} ist keine HTML-Seite, sondern ${plain(type)}.`,
      en: `${plain(url.href)} is no HTML page, but ${plain(type)}.`,
    });
  }
  return { url, status, headers, redirects, html: decoded(await bytesOf(url, response), type) };
}

async function bytesOf(url: URL, response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST) break;
    }
  } catch (error) {
    throw new Unreadable(silence(url, error));
  }
  if (size <= LARGEST) return Buffer.concat(chunks);
  throw new Unreadable({
    de: `${plain(url.href)} ist größer als ${LARGEST / 1_000_000} MB und wird nicht angesehen.`,
    en: `${plain(url.href)} is larger than ${LARGEST / 1_000_000} MB and not looked at.`,
  });
}

/** By the header's charset, else the page's own, else UTF-8. */
function decoded(bytes: Uint8Array, type: string | undefined): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const charset = /charset=["']?([\w-]+)/i.exec(type ?? '')?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Why an address doesn't answer, as far as that helps. */
export function silence(url: URL, error: unknown): Words {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  const code = cause?.code ?? '';
  const where = plain(url.origin);
  if (name === 'TimeoutError') {
    return {
      de: `${where} antwortet nicht innerhalb von ${PATIENCE / 1000} Sekunden.`,
      en: `${where} does not answer within ${PATIENCE / 1000} seconds.`,
    };
  }
  if (/CERT|SELF_SIGNED|ISSUER/.test(code)) {
    return {
      de: `Dem Zertifikat von ${where} traut dieser Rechner nicht (${code}). Das Wurzelzertifikat des Hauses nennt man mit NODE_EXTRA_CA_CERTS=/pfad/zur/datei.pem.`,
      en: `This machine does not trust the certificate of ${where} (${code}). Name the house’s root certificate by NODE_EXTRA_CA_CERTS=/path/to/file.pem.`,
    };
  }
  return {
    de: `${where} antwortet nicht${code && ` (${code})`}. Ist die Adresse von diesem Rechner aus zu erreichen?`,
    en: `${where} does not answer${code && ` (${code})`}. Can it be reached from this machine?`,
  };
}
